package recess.server.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document shows for typing: lines in a fence, or indented by four blanks. A comment in front of it, which no reader
 * sees, says what becomes of it in the tests. A fence of {@code text} is a picture, and has no mark.
 *
 * @param line where it begins, from 1
 * @param mark the comment; empty where there is none
 */
record DocumentedBlock(Path document, int line, String mark, List<String> lines) {
    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";
    private static final String INDENT = "    ";
    private static final Pattern MARK = Pattern.compile("<!-- (.*) -->");
    private static final Pattern LIST = Pattern.compile("\\s*(?:[-*]|\\d+\\.) .*");

    /** What can be made of a block. */
    sealed interface Use {
        /** Each line is typed into a shell. */
        record Run(List<String> before) implements Use {}

        /** The first line starts a program; the others are typed into it. */
        record Type(List<String> before) implements Use {}

        /** Each line starts a server; the last one goes on. */
        record Serve() implements Use {}

        /** Each line is a command at the console of that server. */
        record Teacher(List<String> before) implements Use {}

        /** It is the contents of a file in the reader's folder. */
        record Contents(String file) implements Use {}

        /** Other tests take it from the document. */
        record TestedBy(List<String> tests) implements Use {}

        /** It is not tried, and why. */
        record NotRun(String reason) implements Use {}
    }

    /**
     * What its mark says.
     *
     * @throws IllegalArgumentException with a sentence if it says nothing that is known
     */
    Use use() {
        String[] parts = mark.split(" \\| ", -1);
        String[] words = parts[0].split(": ", 2);
        List<String> before = List.of(parts).subList(1, parts.length);
        return switch (words[0]) {
            case "run" -> new Use.Run(before);
            case "type" -> new Use.Type(before);
            case "serve" -> new Use.Serve();
            case "teacher" -> new Use.Teacher(before);
            case "file" -> new Use.Contents(words[1]);
            case "tested by" -> new Use.TestedBy(List.of(words[1].split(", ")));
            case "not run" -> new Use.NotRun(words[1]);
            default ->
                throw new IllegalArgumentException(this + " has no mark that says what becomes of it: '" + mark + "'");
        };
    }

    /** Those of all documents, in their order. */
    static List<DocumentedBlock> all() throws IOException {
        List<DocumentedBlock> all = new ArrayList<>();
        for (Path document : documents()) {
            all.addAll(in(document, Files.readAllLines(document)));
        }
        return all;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }

    /** Those of one document. */
    static List<DocumentedBlock> in(Path document, List<String> text) {
        List<DocumentedBlock> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            int end = at + 1;
            String line = text.get(at);
            if (line.startsWith(FENCE)) {
                while (!text.get(end).startsWith(FENCE)) {
                    end++;
                }
                end++;
                if (!line.equals(FENCE + "text")) {
                    blocks.add(new DocumentedBlock(document, at + 1, mark(text, at), text.subList(at + 1, end - 1)));
                }
            } else if (line.startsWith(INDENT) && isBlockAt(text, at)) {
                while (end < text.size() && text.get(end).startsWith(INDENT)) {
                    end++;
                }
                blocks.add(new DocumentedBlock(
                        document,
                        at + 1,
                        mark(text, at),
                        text.subList(at, end).stream()
                                .map(indented -> indented.substring(INDENT.length()))
                                .toList()));
            }
            at = end;
        }
        return blocks;
    }

    /** A line of a list may go on indented. */
    private static boolean isBlockAt(List<String> text, int at) {
        return at > 0 && (text.get(at - 1).isBlank() || !mark(text, at).isEmpty()) && !isInList(text, at);
    }

    private static boolean isInList(List<String> text, int at) {
        int above = at - 1;
        while (above >= 0 && (text.get(above).isBlank() || text.get(above).startsWith("  "))) {
            above--;
        }
        return above >= 0 && LIST.matcher(text.get(above)).matches();
    }

    private static String mark(List<String> text, int at) {
        Matcher matcher = MARK.matcher(at == 0 ? "" : text.get(at - 1));
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The lines without blank ones, and without what is said behind them. */
    List<String> commands() {
        return lines.stream()
                .map(line -> line.replaceFirst("(^| {2,})# .*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return ROOT.relativize(document) + ", line " + line;
    }
}
