/**
 * The rules of rooms, for a server and for play without one.
 *
 * <p>May depend on: {@code message}. Threading: said of each class.
 */
@NullMarked
package recess.common.room;

import org.jspecify.annotations.NullMarked;
