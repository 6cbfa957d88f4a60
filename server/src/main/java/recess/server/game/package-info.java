/**
 * Where games played alone are written down, whichever they are.
 *
 * <p>May depend on: {@code store}. Threading: thread-safe.
 */
@NullMarked
package recess.server.game;

import org.jspecify.annotations.NullMarked;
