/**
 * The command line: what scripts rely on. Options in, listeners and {@code ready} on standard output, an exit code.
 *
 * <p>May depend on: {@code picocli}, {@code org.slf4j}, everything. Threading: the main thread, and the one that the JVM calls for a signal.
 */
@NullMarked
package recess.server.cli;

import org.jspecify.annotations.NullMarked;
