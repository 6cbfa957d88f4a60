/**
 * The text UI as it runs: one loop that takes what happens, lets the pure part decide, draws, and does what is to be done.
 *
 * <p>May depend on: everything of the client but {@code line} and {@code cli}. Threading: the loop has one thread; the
 * terminal, the link and whatever takes long have their own, and put what they have into one queue.
 */
@NullMarked
package recess.client.ui;

import org.jspecify.annotations.NullMarked;
