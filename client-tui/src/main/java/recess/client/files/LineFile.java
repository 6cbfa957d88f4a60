package recess.client.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import recess.common.file.OwnerOnly;

/**
 * A small file of lines, the latest first, that only its owner may read. It is replaced as a whole, so that nobody reads half of
 * it, and under a lock, so that several programs can change it. Errors are ignored, because the program works without the
 * file. Thread-safe.
 */
public final class LineFile {
    private static final long MAX_BYTES = 1024 * 1024;

    /** A file lock belongs to the whole process, so its threads need another lock. */
    private static final Object PROCESS = new Object();

    private final Path file;
    private final int maxLines;

    /**
     * Names a file, which need not be there.
     *
     * @param maxLines how many of the latest lines are kept
     */
    public LineFile(Path file, int maxLines) {
        this.file = file;
        this.maxLines = maxLines;
    }

    /** Its lines, the latest first; none where it cannot be read. */
    public List<String> lines() {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return List.of();
            }
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .limit(maxLines)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Puts a line first, and removes those that it replaces.
     *
     * @param line without a line end; one with is not kept
     */
    public void put(String line, Predicate<String> replaces) {
        if (line.lines().count() == 1 && !line.isBlank()) {
            change(List.of(line), replaces);
        }
    }

    /** Puts other lines into the place of all that were there; those with a line end are left out. */
    public void replaceAll(List<String> lines) {
        change(
                lines.stream()
                        .filter(line -> line.lines().count() == 1 && !line.isBlank())
                        .toList(),
                _ -> true);
    }

    /** Removes lines. */
    public void remove(Predicate<String> which) {
        change(List.of(), which);
    }

    private void change(List<String> first, Predicate<String> goes) {
        synchronized (PROCESS) {
            try {
                makeFolder(file);
                Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
                try (FileChannel channel =
                                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid()) {
                        List<String> lines = new ArrayList<>(first);
                        lines().stream().filter(goes.negate()).forEach(lines::add);
                        replace(file, lines.subList(0, Math.min(lines.size(), maxLines)));
                    }
                }
            } catch (IOException e) {
                // The program works without the file.
            }
        }
    }

    /** Replaces a file of any kind as a whole. */
    static void write(Path file, List<String> lines) throws IOException {
        makeFolder(file);
        replace(file, lines);
    }

    private static void makeFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        }
    }

    private static void replace(Path file, List<String> lines) throws IOException {
        Path target = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file.toRealPath() : file;
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, OwnerOnly.file(part));
        Files.write(part, lines);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
