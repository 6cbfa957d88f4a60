/**
 * Uploads as files in the data directory: parts in {@code incoming/} while they come, in a folder of each sender once they are whole.
 *
 * <p>May depend on: {@code common}, {@code share}, {@code store}. Threading: senders bring bytes on threads of their own;
 * whatever waits for the disk runs on the threads of {@code StoreThreads}.
 */
@NullMarked
package recess.server.store.file;

import org.jspecify.annotations.NullMarked;
