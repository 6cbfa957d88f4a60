/**
 * The program without its terminal and its connection: what is known ({@link recess.client.app.State}), what happens
 * ({@link recess.client.app.Event}), what is to be done about it ({@link recess.client.app.Effect}), and the pure function
 * between them ({@link recess.client.app.Update}).
 *
 * <p>May depend on: {@code key}, {@code theme}, {@code widget}, the types of {@code link}, {@code common}; it knows no screen
 * by name. Threading: all types are immutable.
 */
@NullMarked
package recess.client.app;

import org.jspecify.annotations.NullMarked;
