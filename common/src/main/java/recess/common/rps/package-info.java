/**
 * Rock, paper, scissors for two: what beats what, how long it goes on, what is said, its board and bots.
 *
 * <p>May depend on: {@code message}, {@code text}, {@code game}, {@code setting}; the rules on nothing. Threading: one thread a board.
 */
@NullMarked
package recess.common.rps;

import org.jspecify.annotations.NullMarked;
