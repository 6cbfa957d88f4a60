/**
 * A match that was seen, outside of the program: the file that keeps the last one, and a session for players of terminal
 * sessions.
 *
 * <p>May depend on: {@code app}, {@code screen}, {@code terminal}, {@code theme}, {@code widget}, {@code files}, {@code
 * common}. Threading: nothing here is shared.
 */
@NullMarked
package recess.client.match;

import org.jspecify.annotations.NullMarked;
