/**
 * Uploads: a queue of files that are hashed, sent over a connection of their own, and gone on with after a loss.
 *
 * <p>May depend on: {@code link}, {@code files}, {@code common}. Threading: see {@link recess.client.upload.UploadQueue}.
 */
@NullMarked
package recess.client.upload;

import org.jspecify.annotations.NullMarked;
