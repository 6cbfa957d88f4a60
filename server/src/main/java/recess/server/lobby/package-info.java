/**
 * Where players meet, whatever client they came with: who has which name, which rooms there are, what the teacher may do
 * to both. What happens in a room is {@code recess.common.room}'s.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code game}, {@code store}, {@code roster}, {@code upload}, {@code
 * share}, {@code javax.crypto}; on no game by name.
 * Threading: the lobby has a lock, and each room has one of its own, taken after it and never before; telling somebody
 * something never waits for their reader.
 */
@NullMarked
package recess.server.lobby;

import org.jspecify.annotations.NullMarked;
