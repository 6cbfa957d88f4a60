/**
 * The lobby without a server: games alone, and rounds against bots, in the messages of the real one, so that screens and
 * line mode cannot tell the difference.
 *
 * <p>May depend on: {@code link} (its contract), {@code common}. Threading: {@link recess.client.practice.PracticeLink} is
 * thread-safe; everything else belongs to its one thread.
 */
@NullMarked
package recess.client.practice;

import org.jspecify.annotations.NullMarked;
