/**
 * Hangman as the 2020 NJC paper has it: the rules, the words, and the conversation.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code game}; the rules on nothing. Threading: one thread a session;
 * the word list is immutable.
 */
@NullMarked
package recess.server.hangman;

import org.jspecify.annotations.NullMarked;
