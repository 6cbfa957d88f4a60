/**
 * Uploads: a queue of files that are hashed, sent over a connection of their own, and resumed after a lost connection.
 *
 * <p>May depend on: {@code link}, {@code files}, {@code common}. Threading: see {@link recess.client.upload.UploadQueue}.
 */
@NullMarked
package recess.client.upload;

import org.jspecify.annotations.NullMarked;
