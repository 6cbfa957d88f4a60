package recess.client.match;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import recess.client.app.Home;
import recess.client.app.Recording;
import recess.client.app.State;
import recess.client.app.Update;
import recess.client.screen.Frame;
import recess.client.screen.ReplayScreen;
import recess.client.screen.Screens;
import recess.client.terminal.Display;
import recess.client.terminal.TerminalEvent;
import recess.client.terminal.TerminalPort;
import recess.client.theme.Depth;
import recess.client.theme.Look;
import recess.client.theme.Signs;
import recess.client.theme.Theme;
import recess.client.widget.Rect;

/**
 * A match, or a game alone, as a session of a terminal that {@code asciinema play} plays: asciicast, version 2, a header and then a line for each
 * picture. See https://docs.asciinema.org/manual/asciicast/v2/.
 */
public final class Session {
    private static final Rect SIZE = new Rect(0, 0, 100, 30);
    private static final Duration FRAME = Duration.ofMillis(100);

    /** The last picture stands so long. */
    private static final Duration END = Duration.ofSeconds(3);

    private static final String SHOW_CURSOR = "\u001b[?25h";

    private Session() {}

    /** Writes the whole session. */
    public static void write(Recording recording, Writer out) throws IOException {
        Look look = new Look(Theme.DARK, Depth.INDEXED, Signs.UNICODE);
        Home home = new Home(recording.self(), List.of(), List.of());
        Update update = new Update(new Screens());
        State first = State.first(SIZE, look, home, ReplayScreen.of(recording, Duration.ZERO));
        Frames frames = new Frames();
        out.write(String.format(
                Locale.ROOT,
                "{\"version\": 2, \"width\": %d, \"height\": %d, \"title\": %s, \"env\": {\"TERM\": \"xterm-256color\"}}%n",
                SIZE.width(),
                SIZE.height(),
                json("Recess: " + recording.opening().title())));
        try (Display display = Display.open(frames, look.signs(), _ -> {})) {
            for (Duration at = Duration.ZERO; at.compareTo(ReplayScreen.LASTS) <= 0; at = at.plus(FRAME)) {
                display.show(Frame.render(first.at(at), update), look);
                output(at, frames.taken(), out);
            }
        }
        output(ReplayScreen.LASTS.plus(END), SHOW_CURSOR, out);
    }

    private static void output(Duration at, String written, Writer out) throws IOException {
        if (!written.isEmpty()) {
            out.write(String.format(
                    Locale.ROOT, "[%d.%03d, \"o\", %s]%n", at.toSeconds(), at.toMillisPart(), json(written)));
        }
    }

    /** Writes it into a file, which must not be there. */
    public static void write(Recording recording, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            write(recording, out);
        }
    }

    /** A string of JSON. */
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** A terminal that keeps what is written. */
    private static final class Frames implements TerminalPort {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        /** What was written since the last call; whoever plays it has a terminal that keeps its own mouse and page. */
        String taken() {
            String taken = written.toString(StandardCharsets.UTF_8);
            written.reset();
            return taken.replaceAll("\u001b\\[\\?(1000|1006|1049|2004)h", "");
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("TERM", "xterm-256color");
        }

        @Override
        public Rect size() {
            return SIZE;
        }

        @Override
        public void begin(Consumer<TerminalEvent> events, byte[] farewell) {}

        @Override
        public void write(byte[] frame) {
            written.writeBytes(frame);
        }

        @Override
        public void suspend() {}

        @Override
        public void close() {}
    }
}
