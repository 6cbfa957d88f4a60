package recess.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server finds of the files that were on their way when the one before it ended, however it ended. */
final class Recovery {
    private final FileUploadStore store;
    private final UploadFolder folder;

    Recovery(FileUploadStore store) {
        this.store = store;
        this.folder = store.folder();
    }

    /**
     * Finds the files that can be gone on with, and sweeps the others.
     *
     * @param nowNanos the time on the monotonic clock
     */
    List<Unfinished> run(long nowNanos) throws IOException {
        Instant now = store.rows().now();
        List<Unfinished> found = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (UploadRows.Unfinished row : store.rows().unfinished()) {
            Path part = folder.part(row.part());
            if (!Files.exists(part)) {
                store.rows().forget(row.upload());
                continue;
            }
            // A server that died in the middle of publishing told nobody: it is done again.
            folder.removeUnrecordedTwin(part);
            Duration age = Duration.between(Files.getLastModifiedTime(part).toInstant(), now);
            if (age.compareTo(UnfinishedFiles.KEPT) >= 0 || Files.size(part) > row.sizeBytes()) {
                store.rows().forget(row.upload());
                continue;
            }
            kept.add(row.part());
            found.add(unfinished(row, part, nowNanos - Math.max(0, age.toNanos())));
        }
        for (String part : folder.parts().toList()) {
            if (!kept.contains(part)) {
                Files.deleteIfExists(folder.part(part));
            }
        }
        return found;
    }

    private Unfinished unfinished(UploadRows.Unfinished row, Path part, long touchedNanos) throws IOException {
        Unfinished file = new Unfinished(row, part, store.threads().syncing(), touchedNanos);
        file.recorded = true;
        file.offset = Files.size(part);
        return file;
    }
}
