/**
 * The log: one event is one line, on standard error and in files that take turns.
 *
 * <p>May depend on: {@code event}, {@code common}. Threading: any thread publishes, and drops what is over an
 * address's limit before it is queued or spelled; one thread of the log's own writes, so that a slow terminal or disk never
 * holds up a game.
 */
@NullMarked
package recess.server.log;

import org.jspecify.annotations.NullMarked;
