package recess.server.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Log files {@code recess.0.log} (the newest) to {@code recess.4.log}, of 10 MiB each: the JDK's own rotation. */
public final class LogFiles implements Consumer<String>, AutoCloseable {
    static final int FILE_BYTES = 10 * 1024 * 1024;
    static final int FILES = 5;

    private final Handler handler;

    private LogFiles(Handler handler) {
        this.handler = handler;
    }

    /**
     * Opens the newest file in a folder, to write behind what is in it.
     *
     * @throws IOException where that is impossible
     */
    public static LogFiles in(Path folder) throws IOException {
        return in(folder, FILE_BYTES);
    }

    static LogFiles in(Path folder, int fileBytes) throws IOException {
        // A percent sign in the folder's name would be read as part of the pattern.
        String pattern = folder.toString().replace("%", "%%") + "/recess.%g.log";
        FileHandler handler = new FileHandler(pattern, fileBytes, FILES, true);
        handler.setEncoding(StandardCharsets.UTF_8.name());
        handler.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord line) {
                return line.getMessage() + "\n";
            }
        });
        return new LogFiles(handler);
    }

    @Override
    public void accept(String line) {
        handler.publish(new LogRecord(Level.INFO, line));
    }

    @Override
    public void close() {
        handler.close();
    }
}
