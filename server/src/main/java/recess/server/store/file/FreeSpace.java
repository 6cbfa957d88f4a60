package recess.server.store.file;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that enough of a disk stays free. */
@FunctionalInterface
interface FreeSpace {
    /**
     * Makes sure that there is room.
     *
     * @throws IOException where {@code bytes} more would leave less free than the limit, or the disk fails
     */
    void require(long bytes) throws IOException;

    /**
     * A disk.
     *
     * @param minBytes what has to stay free
     * @throws IOException where the folder is on none
     */
    static FreeSpace on(Path folder, long minBytes) throws IOException {
        // Looked up once: on Linux, every file system that is mounted is read for that.
        FileStore disk = Files.getFileStore(folder);
        return bytes -> {
            long free = disk.getUsableSpace();
            if (free - bytes < minBytes) {
                throw new IOException(
                        "only " + mebibytes(free) + " free, of which " + mebibytes(minBytes) + " have to stay free");
            }
        };
    }

    private static String mebibytes(long bytes) {
        return bytes / (1024 * 1024) + " MiB";
    }
}
