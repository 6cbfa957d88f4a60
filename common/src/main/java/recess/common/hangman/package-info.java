/**
 * Hangman as the 2020 NJC paper has it: the rules, the words to guess, what counts as a letter, what is said, its board and bots.
 *
 * <p>May depend on: {@code message}, {@code text}, {@code game}, {@code setting}; the rules on nothing. Threading: one thread a play; the word
 * list is immutable.
 */
@NullMarked
package recess.common.hangman;

import org.jspecify.annotations.NullMarked;
