package recess.server.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import recess.common.file.OwnerOnly;

/** Log files {@code recess.0.log} (the newest) to {@code recess.4.log}, of 10 MiB each: the JDK's own rotation. */
public final class LogFiles implements Consumer<String>, AutoCloseable {
    static final int FILE_BYTES = 10 * 1024 * 1024;
    static final int FILES = 5;

    /** How long a client that has been sent away may take until its last line is written. */
    private static final Duration PARTING = Duration.ofSeconds(10);

    /** Lines of somebody who is forgotten are not written either until then. */
    private record Parting(Predicate<String> which, long untilNanos) {}

    private final Path folder;
    private final int fileBytes;
    private final LongSupplier nanos;
    private final Object lock = new Object();
    private final List<Parting> parting = new ArrayList<>();
    private Handler handler;

    private LogFiles(Path folder, int fileBytes, LongSupplier nanos) throws IOException {
        this.folder = folder;
        this.fileBytes = fileBytes;
        this.nanos = nanos;
        this.handler = open();
    }

    /**
     * Opens the newest file in a folder, to write behind what is in it.
     *
     * @throws IOException where that is impossible
     */
    public static LogFiles in(Path folder) throws IOException {
        return in(folder, FILE_BYTES, System::nanoTime);
    }

    static LogFiles in(Path folder, int fileBytes, LongSupplier nanos) throws IOException {
        return new LogFiles(folder, fileBytes, nanos);
    }

    private Handler open() throws IOException {
        // A percent sign in the folder's name would be read as part of the pattern.
        String pattern = folder.toString().replace("%", "%%") + "/recess.%g.log";
        FileHandler opened = new FileHandler(pattern, fileBytes, FILES, true);
        opened.setEncoding(StandardCharsets.UTF_8.name());
        opened.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord line) {
                return line.getMessage() + "\n";
            }
        });
        return opened;
    }

    @Override
    public void accept(String line) {
        synchronized (lock) {
            parting.removeIf(one -> nanos.getAsLong() - one.untilNanos() > 0);
            if (parting.stream().noneMatch(one -> one.which().test(line))) {
                handler.publish(new LogRecord(Level.INFO, line));
            }
        }
    }

    /**
     * Takes lines out for good, and leaves out those that the end of a connection adds in the next 10 s; what is written
     * meanwhile waits.
     *
     * @return how many there were
     * @throws IOException where the disk fails
     */
    public int forget(Predicate<String> which) throws IOException {
        synchronized (lock) {
            handler.close();
            parting.add(new Parting(which, nanos.getAsLong() + PARTING.toNanos()));
            try {
                int forgotten = 0;
                for (int number = 0; number < FILES; number++) {
                    Path file = folder.resolve("recess." + number + ".log");
                    if (Files.exists(file)) {
                        forgotten += forget(file, which);
                    }
                }
                return forgotten;
            } finally {
                handler = open();
            }
        }
    }

    private static int forget(Path file, Predicate<String> which) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> kept = lines.stream().filter(which.negate()).toList();
        if (kept.size() < lines.size()) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, OwnerOnly.file(part));
            Files.write(part, kept, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return lines.size() - kept.size();
    }

    @Override
    public void close() {
        synchronized (lock) {
            handler.close();
        }
    }
}
