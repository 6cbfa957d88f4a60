package recess.client.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines that a person edits at a terminal, with history and completion; what is printed does not disturb what is typed. */
final class EditingTypist implements Typist {
    /** A terminal that nobody has described is used all the same, and a stack trace on it helps nobody. Kept from collection. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private final Terminal terminal;
    private final LineReader reader;

    private EditingTypist(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    /**
     * Takes the terminal.
     *
     * @param history a file that keeps what was typed
     */
    static Typist open(Path history, Completion completion) throws IOException {
        JLINE.setLevel(Level.OFF);
        // JLine would take each Ctrl-C twice: as an interrupt, and as the byte, which may end the next line. The byte
        // is enough.
        System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
        DefaultParser parser = new DefaultParser();
        // A line is words between blanks: an apostrophe in what somebody says is one, and a path may have a backslash.
        parser.setQuoteChars(new char[0]);
        parser.setEscapeChars(new char[0]);
        parser.setEofOnUnclosedQuote(false);
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                // The first starts fastest; the others are there where its library cannot be unpacked.
                .providers("jni,ffm,exec")
                // Else JLine asks the terminal where the cursor is, and takes an answer that comes late for typing.
                .graphemeCluster(false)
                .build();
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("recess")
                .parser(parser)
                .completer((_, line, candidates) ->
                        completion.candidates(line.words().subList(0, line.wordIndex())).stream()
                                .map(Candidate::new)
                                .forEach(candidates::add))
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
