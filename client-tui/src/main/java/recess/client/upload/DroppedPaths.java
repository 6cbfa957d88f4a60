package recess.client.upload;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.files.HomeFolder;
import recess.common.file.Utf8Path;

/**
 * Reads paths as terminals paste them when a file is dropped, and as people type them: in quotes, with escaped blanks, as
 * {@code file://} URIs, with {@code ~}; several, separated by blanks or line ends.
 */
public final class DroppedPaths {
    private DroppedPaths() {}

    /** The paths in a text, in their order, with {@code ~} for this person's own folder. */
    public static List<Path> parse(String text) {
        return parse(text, HomeFolder.ofThisProcess());
    }

    /**
     * The paths in a text, in their order, whether or not there are such files.
     *
     * @param home what {@code ~} stands for
     */
    static List<Path> parse(String text, Path home) {
        List<Path> paths = new ArrayList<>();
        for (String word : words(text)) {
            path(word, home).ifPresent(paths::add);
        }
        return List.copyOf(paths);
    }

    /** Splits words as a shell does: quotes keep blanks, a backslash keeps the next character. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else if (c == '\\'
                        && quote == '"'
                        && i + 1 < text.length()
                        && "\\\"$`".indexOf(text.charAt(i + 1)) >= 0) {
                    word.append(text.charAt(++i));
                } else {
                    word.append(c);
                }
            } else if ((c == '\'' || c == '"')) {
                quote = c;
                inWord = true;
            } else if (c == '\\' && i + 1 < text.length() && !isWindowsPath(word)) {
                word.append(text.charAt(++i));
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    /** A path that began {@code C:} keeps its backslashes. */
    private static boolean isWindowsPath(StringBuilder word) {
        return word.length() >= 2 && word.charAt(1) == ':' && Character.isLetter(word.charAt(0));
    }

    private static Optional<Path> path(String word, Path home) {
        try {
            if (word.startsWith("file://")) {
                String local = new URI(word).getPath();
                return local == null || local.isEmpty() ? Optional.empty() : Optional.of(Utf8Path.of(local));
            }
            return word.isEmpty() ? Optional.empty() : Optional.of(HomeFolder.resolve(word, home));
        } catch (URISyntaxException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
