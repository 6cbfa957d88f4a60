/**
 * Tasks that the teacher sets: a window in time over a listener or a room, and how far everybody has come in it.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code store}. Threading: thread-safe; events are taken in at once, and
 * written a moment later.
 */
@NullMarked
package recess.server.task;

import org.jspecify.annotations.NullMarked;
