package recess.client.ui;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import recess.client.app.Toast;
import recess.common.text.CleanText;

/** A new file in the folder in which the program was started, named by the time; never over another one. */
final class SavedFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int MAX_NAMES_TRIED = 100;

    private SavedFile() {}

    /** Writes a file that must not be there. */
    @FunctionalInterface
    interface Contents {
        void write(Path file) throws IOException;
    }

    /**
     * Writes it under the first name that is free.
     *
     * @param what is saved, for the sentence: {@code 12 reads and writes}
     */
    static Toast save(String stem, String suffix, String what, Contents contents) {
        String stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
        for (int i = 1; i <= MAX_NAMES_TRIED; i++) {
            Path file = Path.of(stem + "-" + stamp + (i == 1 ? "" : "-" + i) + suffix);
            try {
                contents.write(file);
                return Toast.good("Saved " + what + " to " + file + ".");
            } catch (FileAlreadyExistsException e) {
                // Two in one second: the next name.
            } catch (IOException e) {
                return Toast.problem("Not saved here ("
                        + CleanText.line(Path.of("").toAbsolutePath().toString())
                        + "): start recess in a folder that you may write to.");
            }
        }
        return Toast.problem("Not saved: there are too many files of that name.");
    }
}
