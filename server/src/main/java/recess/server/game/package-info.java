/**
 * Games that are played alone, whichever they are, and where their results are written down.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code store}. Threading: the ledger is thread-safe; a game
 * is used by one thread at a time.
 */
@NullMarked
package recess.server.game;

import org.jspecify.annotations.NullMarked;
