/**
 * Where players meet: names, rooms, rounds, scores, chat, bots, whatever client they came with.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code game}, {@code store}, {@code upload}, {@code
 * share}; on no game by name.
 * Threading: the lobby has a lock, and each room has one of its own, taken after it and never before; telling somebody
 * something never waits for their reader.
 */
@NullMarked
package recess.server.lobby;

import org.jspecify.annotations.NullMarked;
