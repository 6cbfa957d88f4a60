/**
 * Conversations about a game with clients that know nothing but its words: alone, and in a room of which they know nothing.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code game}, {@code lobby}. Threading: one thread a session; a
 * seat is told of its room from any thread.
 */
@NullMarked
package recess.server.raw;

import org.jspecify.annotations.NullMarked;
