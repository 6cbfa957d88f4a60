/**
 * Requests to be picked up, as in the 2020 DHS paper: shifted by a password, accepted or refused by the teacher.
 *
 * <p>May depend on: {@code common.game}, {@code common.message}, {@code common.setting}, {@code common.text}, {@code event},
 * {@code inquiry}, {@code session}. Threading: one thread a session; what has been accepted is shared by all, under a lock.
 */
@NullMarked
package recess.server.pickup;

import org.jspecify.annotations.NullMarked;
