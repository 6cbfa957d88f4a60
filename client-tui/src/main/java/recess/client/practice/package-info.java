/**
 * The lobby without a server: games alone, and rounds against bots in the very rooms of a server, so that screens and line
 * mode cannot tell the difference.
 *
 * <p>May depend on: {@code link} (its contract), {@code common}. Threading: {@link recess.client.practice.PracticeLink} is
 * thread-safe; everything else belongs to its one thread, but for the scores, which bots' threads write too.
 */
@NullMarked
package recess.client.practice;

import org.jspecify.annotations.NullMarked;
