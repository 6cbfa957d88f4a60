package recess.server.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import recess.common.codec.JsonRows;
import recess.common.text.CleanText;

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
        throw new IllegalArgumentException("'" + CleanText.line(path.toString()) + "' ends neither in .csv nor in .json");
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
        WholeFile.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
