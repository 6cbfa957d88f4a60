package recess.client.upload;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import recess.client.files.LineFile;
import recess.client.link.Server;

/**
 * The unfinished uploads, so that another run of the program can resume them. A line each: server, upload, digest, size, time of
 * the last change, path.
 */
final class Journal {
    private static final int FIELDS = 6;

    /**
     * An upload that was begun.
     *
     * @param version of the file: another one is another file
     */
    record Entry(String upload, String sha256, FileVersion version) {}

    private final LineFile file;
    private final Server server;

    Journal(LineFile file, Server server) {
        this.file = file;
        this.server = server;
    }

    /** The unfinished upload of a file, if the file has not changed. */
    Optional<Entry> find(Path path, FileVersion version) {
        return file.lines().stream()
                .filter(of(path))
                .findFirst()
                .flatMap(Journal::entry)
                .filter(entry -> entry.version().equals(version));
    }

    void keep(Path path, Entry entry) {
        file.put(
                String.join(
                        " ",
                        server.toString(),
                        entry.upload(),
                        entry.sha256(),
                        String.valueOf(entry.version().sizeBytes()),
                        String.valueOf(entry.version().changedMillis()),
                        path.toString()),
                of(path));
    }

    void forget(Path path) {
        file.remove(of(path));
    }

    private Predicate<String> of(Path path) {
        return line -> line.startsWith(server + " ") && line.endsWith(" " + path);
    }

    private static Optional<Entry> entry(String line) {
        String[] fields = line.split(" ", FIELDS);
        try {
            return fields.length == FIELDS && fields[1].matches("[0-9a-f]{32}") && fields[2].matches("[0-9a-f]{64}")
                    ? Optional.of(new Entry(
                            fields[1],
                            fields[2],
                            new FileVersion(Long.parseLong(fields[3]), Long.parseLong(fields[4]))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
