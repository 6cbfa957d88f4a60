/**
 * Settings: how the values of each kind are read and spelled, with their ranges.
 *
 * <p>May depend on: {@code text}. Threading: all types are immutable.
 */
@NullMarked
package recess.common.setting;

import org.jspecify.annotations.NullMarked;
