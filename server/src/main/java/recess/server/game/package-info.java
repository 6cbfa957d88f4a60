/**
 * What a game is to the lobby: a secret that is dealt, plays of it, and bots. Each game implements it beside its rules, and
 * neither lobby nor dialects know which games there are.
 *
 * <p>May depend on: {@code common.message}; the ledger on {@code store}. Threading: a play is used under its room's lock, a bot by one thread.
 */
@NullMarked
package recess.server.game;

import org.jspecify.annotations.NullMarked;
