/**
 * What a game is to those who offer it: a secret that is dealt, plays of it, bots, its facts, its words and its board. Each game
 * implements it beside its rules; lobby, listeners, dialects and screens know no game by name. Server and client share it: one
 * plays in rooms, the other offline.
 *
 * <p>May depend on: {@code message}, {@code setting}, {@code text}. Threading: games are immutable; a play is used by one thread at a time, a bot by one thread.
 */
@NullMarked
package recess.common.game;

import org.jspecify.annotations.NullMarked;
