/**
 * The upload service: what a client sends ends up in the store, whole, or not at all.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}, {@code share}, {@code store}. Threading: one
 * thread a session; {@code SeatUploads} is shared by all of them.
 */
@NullMarked
package recess.server.upload;

import org.jspecify.annotations.NullMarked;
