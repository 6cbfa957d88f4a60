package recess.client.screen;

import java.nio.file.Path;
import java.util.List;
import recess.client.upload.DroppedPaths;

/** Paths as they stand in the field or were dropped on the window. */
final class TypedPaths {
    private TypedPaths() {}

    /**
     * The paths in a text. What a terminal wrote, in quotes, with backslashes or as an address, is read as such; what a
     * person typed is one path, with its blanks and apostrophes.
     */
    static List<String> read(String text) {
        String stripped = text.strip();
        boolean spelled = stripped.startsWith("'")
                || stripped.startsWith("\"")
                || stripped.startsWith("file:")
                || stripped.contains("\\");
        if (spelled) {
            return DroppedPaths.parse(stripped).stream().map(Path::toString).toList();
        }
        return stripped.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** The first of them; empty for none. */
    static String first(String text) {
        List<String> paths = read(text);
        return paths.isEmpty() ? "" : paths.getFirst();
    }
}
