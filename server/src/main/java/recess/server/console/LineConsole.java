package recess.server.console;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import recess.common.file.OwnerOnly;
import recess.common.text.CleanText;

/**
 * The prompt on the server's terminal. A thread of its own reads and executes; any thread may print, above what is half
 * typed.
 */
public final class LineConsole implements Dialogue, AutoCloseable {
    private static final String PROMPT = "recess> ";
    private static final int HISTORY_LINES = 500;

    /** So many ends of input without a line between them are no Ctrl-D: the terminal is gone. */
    private static final int ENDS_OF_A_LOST_TERMINAL = 3;

    private final Terminal terminal;
    private final Attributes before;
    private final Thread thread = Thread.ofPlatform().daemon().name("console").unstarted(this::run);

    private volatile Optional<Commands> commands = Optional.empty();
    private volatile boolean asking;
    private volatile boolean closed;
    private final LineReader reader;

    private LineConsole(Terminal terminal, Path history) {
        this.terminal = terminal;
        this.before = terminal.getAttributes();
        DefaultParser parser = new DefaultParser();
        // A line is words between blanks: an apostrophe in what the teacher says is one, and a path may have a
        // backslash.
        parser.setQuoteChars(new char[0]);
        parser.setEscapeChars(new char[0]);
        parser.setEofOnUnclosedQuote(false);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("recess")
                .parser(parser)
                .completer((_, line, candidates) -> candidates(line.words().subList(0, line.wordIndex())).stream()
                        .map(word -> new Candidate(word, word, null, null, null, null, !word.endsWith("@")))
                        .forEach(candidates::add))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
                .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
                .build();
    }

    /** Whether there is a person at a terminal: input and output are one, and it can move a cursor. */
    public static boolean isPossible() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                && !"dumb".equals(System.getenv("TERM"));
    }

    /**
     * Takes the terminal; nothing is read yet.
     *
     * @param history a file that keeps what was typed, for its owner only
     * @throws IOException where the terminal or the file cannot be used
     */
    public static LineConsole open(Path history) throws IOException {
        if (!Files.exists(history)) {
            Files.createFile(history, OwnerOnly.file(history));
        }
        // JLine would take each Ctrl-C twice: it interrupts the thread that reads, and passes the byte on. Where the
        // interrupt comes first, the byte is still there for the next line. The byte alone is enough.
        System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                // The first starts fastest; the others are there where its library cannot be unpacked.
                .providers("jni,ffm,exec")
                // Else JLine asks the terminal where the cursor is, and takes an answer that comes late for typing.
                .graphemeCluster(false)
                .dumb(false)
                .build();
        // While a command runs, Ctrl-C does nothing; while a line is read, the reader has it.
        terminal.handle(Terminal.Signal.INT, _ -> {});
        return new LineConsole(terminal, history);
    }

    /** Reads and executes commands from now on. */
    public void start(Commands known) {
        commands = Optional.of(known);
        thread.start();
    }

    /** Prints lines, which are clean, above what is half typed; for any thread. */
    public void print(List<String> lines) {
        if (!closed) {
            reader.printAbove(String.join("\n", lines));
        }
    }

    @Override
    public void say(String line) {
        print(List.of(line));
    }

    @Override
    public boolean confirm(String question) {
        asking = true;
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        try {
            String answer =
                    reader.readLine(CleanText.line(question) + " Sure? [y/N] ").strip();
            return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        } catch (UserInterruptException | EndOfFileException e) {
            return false;
        } finally {
            reader.setVariable(LineReader.DISABLE_HISTORY, false);
            asking = false;
        }
    }

    /** Gives the terminal back as it was, at once; for the last moment of the process. */
    public void restore() {
        closed = true;
        terminal.setAttributes(before);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
            terminal.close();
        } catch (IOException e) {
            // Given back as far as that is possible.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int ends = 0;
        while (!closed && ends < ENDS_OF_A_LOST_TERMINAL) {
            try {
                String line = reader.readLine(PROMPT);
                ends = 0;
                execute(line);
            } catch (UserInterruptException e) {
                // Ctrl-C throws the line away, as in a shell; on an empty one it stops the server.
                if (e.getPartialLine().isEmpty()) {
                    execute("stop");
                }
            } catch (EndOfFileException e) {
                ends++;
                execute("stop");
            } catch (RuntimeException e) {
                // A bug in a command costs that command.
                say("error: " + CleanText.line(e.toString()));
            }
        }
    }

    private void execute(String line) {
        if (!closed) {
            commands.ifPresent(known -> known.execute(line, this));
        }
    }

    private List<String> candidates(List<String> before) {
        return asking
                ? List.of()
                : commands.map(known -> known.complete(before)).orElse(List.of());
    }
}
