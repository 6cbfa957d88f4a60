package recess.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import recess.server.export.ZipFile;
import recess.server.store.DataDirectory;
import recess.server.store.Inbox;
import recess.server.store.StoredFile;
import recess.server.store.sqlite.DatabaseCopy;

/** A copy of all that is kept, while it is in use: unpacked, it is a data directory. */
record Backup(DataDirectory directory, Inbox inbox) {
    /**
     * Writes it into a zip file, whole or not at all.
     *
     * @throws IOException with a sentence, where that is impossible
     */
    void write(Path target) throws IOException {
        Path folder = Files.createTempDirectory(directory.path(), ".backup");
        Path rows = folder.resolve("recess.db");
        try {
            // Files first: each of these has its row in the copy, which is made after them.
            List<StoredFile> files = inbox.files();
            DatabaseCopy.write(directory, rows);
            List<ZipFile.Entry> entries = new ArrayList<>();
            entries.add(new ZipFile.Entry("recess.db", () -> Files.newInputStream(rows)));
            files.forEach(
                    file -> entries.add(new ZipFile.Entry("uploads/" + file.storedName(), () -> inbox.open(file))));
            ZipFile.write(target, entries);
        } finally {
            Files.deleteIfExists(rows);
            Files.deleteIfExists(folder);
        }
    }
}
