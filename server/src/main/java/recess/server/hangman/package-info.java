/**
 * The conversation of Hangman as the 2020 NJC paper has it.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code game}. Threading: one thread a session.
 */
@NullMarked
package recess.server.hangman;

import org.jspecify.annotations.NullMarked;
