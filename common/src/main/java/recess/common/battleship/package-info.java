/**
 * Battleship, as the 2020 YIJC paper has it: the sea, what counts as a shot, what is said, its board and bots.
 *
 * <p>May depend on: {@code message}, {@code text}, {@code game}, {@code setting}; the sea on nothing. Threading: one thread a play.
 */
@NullMarked
package recess.common.battleship;

import org.jspecify.annotations.NullMarked;
