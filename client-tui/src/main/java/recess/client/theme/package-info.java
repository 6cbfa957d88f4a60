/**
 * How things look: each cell of the screen has a {@link recess.client.theme.Role}, a theme gives it colours, and the
 * terminal has as many of them as it has. Nothing is told by colour alone.
 *
 * <p>May depend on: nothing. Threading: all types are immutable.
 */
@NullMarked
package recess.client.theme;

import org.jspecify.annotations.NullMarked;
