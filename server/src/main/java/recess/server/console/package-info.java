/**
 * The operator at the server's own terminal: so far, Ctrl-C.
 *
 * <p>May depend on: JLine, and it alone does. Threading: the thread that the JVM calls for a signal.
 */
@NullMarked
package recess.server.console;

import org.jspecify.annotations.NullMarked;
