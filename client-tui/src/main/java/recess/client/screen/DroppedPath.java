package recess.client.screen;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A path as people and terminals write it: in quotes, with backslashes, or as a file: address. */
final class DroppedPath {
    private DroppedPath() {}

    /** The path that is meant. Of several dropped at once, the first line counts. */
    static String read(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        if (line.startsWith("file:")) {
            return address(line);
        }
        return unquoted(line);
    }

    /** file:///a%20b, file://host/a, file:/a. A plus sign is no blank here, as it is in a form. */
    private static String address(String line) {
        String rest = line.substring("file:".length());
        if (rest.startsWith("//")) {
            int path = rest.indexOf('/', 2);
            rest = path < 0 ? "/" : rest.substring(path);
        }
        try {
            return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return rest;
        }
    }

    /** As a POSIX shell reads one word; what is not closed ends with the line. A blank outside of quotes stays. */
    private static String unquoted(String line) {
        StringBuilder path = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escapes = c == '\\' && quote != '\'' && i + 1 < line.length();
            if (escapes && (quote == 0 || "\\\"$`".indexOf(line.charAt(i + 1)) >= 0)) {
                i++;
                path.append(line.charAt(i));
            } else if (quote == 0 && (c == '\'' || c == '"') && closes(line, i, c)) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                path.append(c);
            }
        }
        return path.toString();
    }

    /** An apostrophe within a name is no quote. */
    private static boolean closes(String line, int from, char quote) {
        return line.indexOf(quote, from + 1) > 0;
    }
}
