/**
 * Code breaker, as the 2022 HCI paper has it: the rules, what counts as a code, what is said, its board and bots.
 *
 * <p>May depend on: {@code message}, {@code text}, {@code game}, {@code setting}; the rules on nothing. Threading: one thread a play.
 */
@NullMarked
package recess.common.code;

import org.jspecify.annotations.NullMarked;
