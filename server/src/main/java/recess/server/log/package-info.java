/**
 * The log: one event is one line, on standard error and in files that take turns.
 *
 * <p>May depend on: {@code event}, {@code common}. Threading: any thread publishes; one thread of the log's own writes,
 * so that a slow terminal or disk never holds up a game.
 */
@NullMarked
package recess.server.log;

import org.jspecify.annotations.NullMarked;
