/**
 * A canvas of cells, and what is drawn on it again and again: panels, fields, bars, lists. No widget knows what it shows.
 *
 * <p>May depend on: {@code key}, {@code theme}, {@code common.text}. Threading: a canvas belongs to one thread; all else is
 * immutable.
 */
@NullMarked
package recess.client.widget;

import org.jspecify.annotations.NullMarked;
