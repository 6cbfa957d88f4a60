package recess.server.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import recess.server.store.UploadRows;

/** Finds the unfinished files of an earlier run, however that ended. */
final class Recovery {
    private final UploadContext context;
    private final UploadFolder folder;

    Recovery(UploadContext context) {
        this.context = context;
        this.folder = context.folder();
    }

    /** Returns the files that can be resumed, and deletes the others. */
    List<UnfinishedFile> run() throws IOException {
        Instant now = context.clock().instant();
        long nowNanos = context.unfinished().nowNanos();
        List<UnfinishedFile> found = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (UploadRows.Unfinished row : context.rows().unfinished()) {
            Path part = folder.part(row.part());
            if (Files.exists(part)) {
                // A server that died while it published this file told nobody, so it is published again.
                folder.removeUnrecordedTwin(part);
                Duration age = Duration.between(Files.getLastModifiedTime(part).toInstant(), now);
                long sizeBytes = Files.size(part);
                if (age.compareTo(UnfinishedFile.KEPT) < 0 && sizeBytes <= row.sizeBytes()) {
                    long touchedNanos = nowNanos - Math.max(0, age.toNanos());
                    kept.add(row.part());
                    found.add(UnfinishedFile.found(row, part, context.threads().syncing(), touchedNanos, sizeBytes));
                    continue;
                }
            }
            context.rows().forget(row.upload());
        }
        for (String part : folder.parts().toList()) {
            if (!kept.contains(part)) {
                Files.deleteIfExists(folder.part(part));
            }
        }
        return found;
    }
}
