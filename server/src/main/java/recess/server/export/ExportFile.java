package recess.server.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import recess.common.codec.JsonRows;
import recess.common.text.CleanText;
import recess.common.text.IoReason;

/** A file that a table is written to, in the form that its ending says. */
public record ExportFile(Path path, Form form) {
    /** How a table is spelt. */
    public enum Form {
        CSV,
        JSON
    }

    /**
     * A file by its name.
     *
     * @throws IllegalArgumentException where the ending is neither .csv nor .json
     */
    public static ExportFile at(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new ExportFile(path, Form.CSV);
        }
        if (name.endsWith(".json")) {
            return new ExportFile(path, Form.JSON);
        }
        throw new IllegalArgumentException(CleanText.quote(path.toString()) + " ends neither in .csv nor in .json");
    }

    /**
     * Writes a table, whole or not at all, over whatever was there.
     *
     * @throws IOException with a sentence, where that is impossible
     */
    public void write(Table table) throws IOException {
        String text = switch (form) {
            case CSV -> Csv.of(table);
            case JSON -> JsonRows.of(table.columns(), table.rows());
        };
        Path absolute = path.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new IOException("cannot write " + CleanText.line(absolute.toString()) + ": it is a directory");
        }
        try {
            // Owner-only, as temporary files are: it has names and addresses in it.
            Path part = Files.createTempFile(absolute.getParent(), ".recess-export", ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8);
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileSystemException e) {
            throw new IOException("cannot write " + CleanText.line(absolute.toString()) + ": " + IoReason.of(e), e);
        }
    }
}
