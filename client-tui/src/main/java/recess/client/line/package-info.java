/**
 * Line mode: the lobby in sentences, one event a line, no cursor tricks. For screen readers, dumb terminals, pipes, and
 * people who like it so.
 *
 * <p>Of JLine it has the prompt, and only where a person types. May depend on: {@code cli} (what was asked
 * for), {@code app} (its sentences), {@code org.jline}, {@code link}, {@code practice}, {@code upload}, {@code files},
 * {@code common}. Threading: one thread reads what is typed, and one does
 * everything else.
 */
@NullMarked
package recess.client.line;

import org.jspecify.annotations.NullMarked;
