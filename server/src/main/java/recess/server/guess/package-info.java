/**
 * Conversations about a number: alone, and in a room for clients that know nothing of rooms.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code game}, {@code lobby}. Threading: one thread a session.
 */
@NullMarked
package recess.server.guess;

import org.jspecify.annotations.NullMarked;
