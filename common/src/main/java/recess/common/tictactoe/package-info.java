/**
 * Tic-tac-toe for two: the grid, what counts as a move, what is said, its board and bots.
 *
 * <p>May depend on: {@code message}, {@code text}, {@code game}, {@code setting}; the grid on nothing. Threading: one thread a board.
 */
@NullMarked
package recess.common.tictactoe;

import org.jspecify.annotations.NullMarked;
