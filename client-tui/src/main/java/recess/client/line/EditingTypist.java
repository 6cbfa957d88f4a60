package recess.client.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines that a person edits at a terminal, with history and completion; what is printed does not disturb what is typed. */
final class EditingTypist implements Typist {
    private static final Completer COMMANDS = new StringsCompleter(
            "name",
            "rooms",
            "create guess",
            "create hangman",
            "join",
            "watch",
            "leave",
            "start",
            "pause on",
            "pause off",
            "rematch",
            "bot binary",
            "bot linear",
            "bot random",
            "bot frequency",
            "solo guess",
            "solo hangman",
            "guess",
            "letter",
            "say",
            "who",
            "scores today",
            "scores room",
            "scores all",
            "echo",
            "ping",
            "quiet on",
            "quiet off",
            "help",
            "quit",
            "upload",
            "uploads",
            "cancel",
            "resume",
            "retry",
            "wire on",
            "wire off");

    /** A terminal that nobody has described is used all the same, and a stack trace on it helps nobody. Kept from collection. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private final Terminal terminal;
    private final LineReader reader;

    private EditingTypist(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    static Typist open(Path history) throws IOException {
        JLINE.setLevel(Level.OFF);
        // JLine would take each Ctrl-C twice: as an interrupt, and as the byte, which may end the next line. The byte
        // is enough.
        System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
        Terminal terminal = TerminalBuilder.builder().system(true).build();
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("recess")
                .completer(COMMANDS)
                // An exclamation mark is what somebody says, and a backslash stands in a path.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.DISABLE_HIGHLIGHTER, true)
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, 1000)
                .variable(LineReader.HISTORY_FILE_SIZE, 1000)
                .build();
        return new EditingTypist(terminal, reader);
    }

    @Override
    public Optional<String> read() {
        while (true) {
            try {
                return Optional.of(reader.readLine("> "));
            } catch (UserInterruptException e) {
                if (e.getPartialLine().isEmpty()) {
                    return Optional.empty();
                }
                // Ctrl-C throws the line away, as in a shell; on an empty one it leaves.
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void print(String line) {
        reader.printAbove(line);
    }

    @Override
    public void close() throws IOException {
        reader.getHistory().save();
        terminal.close();
    }
}
