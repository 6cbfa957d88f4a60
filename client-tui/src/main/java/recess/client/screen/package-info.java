/**
 * The screens, one file each: what it shows, and its keys. A screen is a value that implements {@link
 * recess.client.app.Screen}; {@link recess.client.screen.Screens} lists them, and {@link recess.client.screen.BoardView}
 * draws the board of whatever game it is.
 *
 * <p>May depend on: {@code app}, {@code widget}, {@code key}, {@code theme}, the types of {@code link} and {@code upload}, {@code
 * common}.
 * Threading: all types are immutable; rendering only writes on its canvas.
 */
@NullMarked
package recess.client.screen;

import org.jspecify.annotations.NullMarked;
