/**
 * How often something may happen.
 *
 * <p>May depend on: nothing. Threading: a limit is used under its owner's lock, or by one thread.
 */
@NullMarked
package recess.common.limit;

import org.jspecify.annotations.NullMarked;
