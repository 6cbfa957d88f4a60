package recess.client.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The size and time of a file; if they differ, its contents may differ too.
 *
 * @param sizeBytes 0 or more
 * @param changedMillis when it was last changed, in milliseconds since 1970
 */
record FileVersion(long sizeBytes, long changedMillis) {
    static FileVersion of(Path path) throws IOException {
        return new FileVersion(Files.size(path), Files.getLastModifiedTime(path).toMillis());
    }
}
