/**
 * Settings: how the values of each kind are read and spelled, with their ranges.
 *
 * <p>May depend on: {@code common.text}. Threading: all types are immutable.
 */
@NullMarked
package recess.server.setting;

import org.jspecify.annotations.NullMarked;
