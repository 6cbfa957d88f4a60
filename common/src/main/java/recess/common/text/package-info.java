/**
 * What makes foreign text safe, once, before it reaches a screen, a log, a console or a file name.
 *
 * <p>May depend on: {@code message} (for {@link recess.common.message.Bytes}). Threading: pure functions.
 */
@NullMarked
package recess.common.text;

import org.jspecify.annotations.NullMarked;
