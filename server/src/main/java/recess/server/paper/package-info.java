/**
 * Papers: named sets of settings with which a listener speaks as the sheet of a lesson has it, and how their files are read.
 *
 * <p>May depend on: {@code common.text}, {@code common.setting}. Threading: all types are immutable.
 */
@NullMarked
package recess.server.paper;

import org.jspecify.annotations.NullMarked;
