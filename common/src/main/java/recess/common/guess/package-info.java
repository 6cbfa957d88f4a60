/**
 * Guess the number: the rules, what counts as a number, its words, its board, and its bots.
 *
 * <p>May depend on: {@code message}, {@code text}, {@code game}, {@code setting}; the rules on nothing. Threading: one thread a play.
 */
@NullMarked
package recess.common.guess;

import org.jspecify.annotations.NullMarked;
