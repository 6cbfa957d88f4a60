/**
 * The operator at the server's own terminal: Ctrl-C, and a prompt with commands. A command is an object; a new one is a line
 * in {@code Commands}.
 *
 * <p>May depend on: {@code org.jline}, {@code common}, {@code lobby}, {@code roster}, {@code share}, {@code store}, {@code export}, {@code task}, {@code log}, {@code event}, {@code inquiry}.
 * Threading: commands run on the console's own thread, and may wait for the disk; any thread may print.
 */
@NullMarked
package recess.server.console;

import org.jspecify.annotations.NullMarked;
