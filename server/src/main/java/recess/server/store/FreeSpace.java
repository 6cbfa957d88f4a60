package recess.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of a disk has to stay free. */
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
     */
    static FreeSpace on(Path folder, long minBytes) {
        return bytes -> {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free - bytes < minBytes) {
                throw new IOException("only " + free + " bytes free, of which " + minBytes + " have to stay free");
            }
        };
    }
}
