package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import recess.client.theme.Role;

/** A JSON text in lines, indented, each piece with what it is. What is no JSON comes out as it is, somehow cut. */
final class JsonLayout {
    private static final int MAX_LINES = 2_000;
    private static final String INDENT = "  ";

    /** A piece of a line. */
    record Run(String text, Role role) {}

    private final String text;
    private final List<List<Run>> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private int at;
    private int depth;

    private JsonLayout(String text) {
        this.text = text;
    }

    /** The lines of one value. */
    static List<List<Run>> of(String text) {
        JsonLayout layout = new JsonLayout(text.strip());
        layout.all();
        return layout.lines;
    }

    private void all() {
        while (at < text.length() && lines.size() < MAX_LINES) {
            char c = text.charAt(at);
            switch (c) {
                case '{', '[' -> open(c);
                case '}', ']' -> close(c);
                case ',' -> {
                    sign(",");
                    newLine();
                }
                case ':' -> sign(": ");
                case '"' -> string();
                case ' ', '\t' -> at++;
                default -> word();
            }
        }
        newLine();
    }

    private void open(char c) {
        int next = at + 1;
        boolean isEmpty = next < text.length() && text.charAt(next) == (c == '{' ? '}' : ']');
        if (isEmpty) {
            line.add(new Run(text.substring(at, next + 1), Role.DIM));
            at += 2;
            return;
        }
        sign(String.valueOf(c));
        depth++;
        newLine();
    }

    private void close(char c) {
        depth = Math.max(0, depth - 1);
        newLine();
        sign(String.valueOf(c));
    }

    private void sign(String shown) {
        line.add(new Run(shown, Role.DIM));
        at++;
    }

    private void string() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, text.length());
        boolean isName = end < text.length() && text.charAt(end) == ':';
        line.add(new Run(text.substring(at, end), isName ? Role.TITLE : Role.GOOD));
        at = end;
    }

    private void word() {
        int end = at + 1;
        while (end < text.length() && ",:]}\" ".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        line.add(new Run(text.substring(at, end), Role.SELF));
        at = end;
    }

    private void newLine() {
        if (line.stream().anyMatch(run -> !run.text().isBlank())) {
            lines.add(line);
        }
        line = new ArrayList<>();
        if (depth > 0) {
            line.add(new Run(INDENT.repeat(Math.min(depth, 16)), Role.TEXT));
        }
    }
}
