package recess.server.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PROTOCOL.md, as tests read it.
 *
 * @param text all of it
 */
record ProtocolDocument(String text) {
    /** What a line of an example tells. */
    enum Deed {
        SENDS,
        GETS,
        SENDS_BYTES,
        GETS_BYTES,
        LOSES_CONNECTION,
        /** The teacher types a command. */
        COMMANDS
    }

    /**
     * A line of an example.
     *
     * @param client whose it is; empty where it is nobody's in particular
     * @param json what is sent, which may be bytes; empty for a loss
     */
    record Step(String client, Deed deed, String json) {}

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern STEP = Pattern.compile("(\\w* ?)([→←⇒⇐×»]) ?(.*)");

    static ProtocolDocument read() throws IOException {
        return new ProtocolDocument(Files.readString(Path.of("..", "common", "PROTOCOL.md")));
    }

    /** All examples, in their order. */
    List<Step> steps() {
        return blocks("text").stream()
                .flatMap(String::lines)
                .map(ProtocolDocument::step)
                .toList();
    }

    /** The program on the first page. */
    String program() {
        return blocks("python").getFirst();
    }

    /** The program that sends a file. */
    String uploadProgram() {
        return blocks("python").getLast();
    }

    private List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    private static Step step(String line) {
        Matcher step = STEP.matcher(line);
        if (!step.matches()) {
            throw new IllegalArgumentException(line);
        }
        Deed deed = switch (step.group(2)) {
            case "→" -> Deed.SENDS;
            case "←" -> Deed.GETS;
            case "⇒" -> Deed.SENDS_BYTES;
            case "⇐" -> Deed.GETS_BYTES;
            case "»" -> Deed.COMMANDS;
            default -> Deed.LOSES_CONNECTION;
        };
        return new Step(step.group(1).strip(), deed, step.group(3));
    }
}
