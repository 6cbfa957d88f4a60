/**
 * Guess the number: the rules, what counts as a number, and the conversation.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code game}, {@code lobby}; the rules on nothing. Threading: one thread a session.
 */
@NullMarked
package recess.server.guess;

import org.jspecify.annotations.NullMarked;
