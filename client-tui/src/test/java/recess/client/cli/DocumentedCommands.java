package recess.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command lines that the documents print, taken apart as a shell does. */
public final class DocumentedCommands {
    /** A block in fences, or an indented one; in it a command stands at the beginning, behind a variable, or behind a pipe. */
    private static final Pattern COMMAND = Pattern.compile(
            "^(?:    )?(?:[A-Z_]+=(?:\"[^\"]*\"|\\S+) +)*(?:.*\\| )?(recess(?:-server)?(?: .*)?)$", Pattern.MULTILINE);

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private DocumentedCommands() {}

    /** One of them, with the document and what is typed behind the program's name. */
    public record Typed(String document, String line, List<String> arguments) {
        @Override
        public String toString() {
            return document + ": " + line;
        }
    }

    /** Those of a program, in the order of the documents. */
    public static List<Typed> of(String program) throws IOException {
        List<Typed> all = new ArrayList<>();
        for (Path document : documents()) {
            Matcher matcher = COMMAND.matcher(Files.readString(document));
            while (matcher.find()) {
                String line = matcher.group(1);
                List<String> words = words(line);
                if (words.getFirst().equals(program)) {
                    all.add(new Typed(document.getFileName().toString(), line, words.subList(1, words.size())));
                }
            }
        }
        return all;
    }

    /** README, and everything that stands in {@code docs}. */
    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("..", "docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("..", "README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            if (matcher.group(3) != null && matcher.group(3).matches("#|\\||>|;|&&")) {
                break;
            }
            words.add(Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                    .filter(text -> text != null)
                    .findFirst()
                    .orElseThrow());
        }
        return words;
    }
}
