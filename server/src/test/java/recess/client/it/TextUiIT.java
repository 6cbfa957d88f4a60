package recess.client.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged program in a real terminal. */
class TextUiIT {
    /** Who comes at the same time is told of in one line. */
    private static final Pattern SAT_DOWN = Pattern.compile(
            "(?:cat, 李雷|李雷, cat) have sat down|(?s:cat has sat down.*李雷 has sat down|李雷 has sat down.*cat has sat down)");

    private static final Pattern CODE = Pattern.compile("room ([A-Z]{4})");

    private Path folder;
    private LocalServer server;
    private String lobby;

    @BeforeEach
    void startServer() throws Exception {
        folder = Files.createTempDirectory("recess-ui");
        server = LocalServer.start(folder.resolve("data"), "lobby/text");
        lobby = server.lobby().toString();
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    private TmuxWindow window(String name, int columns, int rows) throws Exception {
        return TmuxWindow.open(folder.resolve(name), columns, rows);
    }

    @Test
    void racesWithAnotherWindowAndTelnet() throws Exception {
        try (TmuxWindow ann = window("a", 80, 24);
                TmuxWindow li = window("b", 120, 40);
                TmuxWindow cat = window("c", 120, 40)) {
            cat.telnet(server.address("lobby/text")).await("Escape character", "* ");
            ann.recess("play " + lobby + " --name ann").await("No rooms yet");
            ann.type("n").await("open a room");
            ann.press("Enter");
            String code = code(ann.await("Others join with the code"));
            li.recess("play " + lobby + " --name 李雷 --room " + code).await("in room " + code);
            cat.type("name cat").press("Enter").type("join " + code).press("Enter");
            ann.await(s -> SAT_DOWN.matcher(s).find(), "that both have sat down, in one line or two");
            li.press("Tab").type("viel Glück 🍀 日本").press("Enter").await("李雷: viel Glück 🍀 日本");
            assertThat(columnsOf(ann.await("李雷: viel Glück 🍀 日本"))).hasSize(1);
            ann.type("s").await("round 1/3");
            cat.type("50").press("Enter");
            ann.await(s -> s.lines().anyMatch(l -> l.matches(".*cat +[▲▼★].*")), "the lane of cat");
            li.press("Tab");
            findNumber(ann);
            li.await("ann has won round 1; it was ");
            cat.await("* round-over 1/3", "winner=ann");
            assertThat(columnsOf(li.screen())).hasSize(1);
        }
    }

    /** Guesses as a person would: the middle of what the line of numbers leaves. */
    private static void findNumber(TmuxWindow window) throws Exception {
        Pattern prompt = Pattern.compile("a number, (\\d+) to (\\d+)");
        String before = "";
        while (true) {
            String last = before;
            String screen = window.await(
                    s -> s.contains("ann has won")
                            || (prompt.matcher(s).find() && !range(prompt, s).equals(last)),
                    "another range than " + before);
            if (screen.contains("ann has won")) {
                return;
            }
            before = range(prompt, screen);
            Matcher bounds = prompt.matcher(screen);
            assertThat(bounds.find()).isTrue();
            int middle = (Integer.parseInt(bounds.group(1)) + Integer.parseInt(bounds.group(2))) / 2;
            window.type("" + middle).press("Enter");
        }
    }

    private static String range(Pattern prompt, String screen) {
        Matcher matcher = prompt.matcher(screen);
        return matcher.find() ? matcher.group() : "";
    }

    /** The columns in which the rightmost border of a row stands: more than one means that something has shifted. */
    private static List<Integer> columnsOf(String screen) {
        return screen.lines()
                .filter(line -> line.endsWith("│") || line.endsWith("┃"))
                .map(TextUiIT::columns)
                .distinct()
                .toList();
    }

    private static int columns(String line) {
        return line.codePoints()
                .map(c -> (c >= 0x2E80 && c < 0xA000) || c >= 0x1F300 ? 2 : 1)
                .sum();
    }

    private static String code(String screen) {
        Matcher matcher = CODE.matcher(screen);
        assertThat(matcher.find()).as(screen).isTrue();
        return matcher.group(1);
    }

    @Test
    void fitsEveryWindow() throws Exception {
        try (TmuxWindow window = window("a", 120, 40)) {
            window.recess("play " + lobby + " --name ann").await("No rooms yet");
            window.type("n").press("Enter").await("Others join with the code");
            window.type("s").await("round 1/3", "host ann", "All 100 numbers");
            window.resize(80, 24).await("round 1/3", "race · 1 player", "talk and events");
            window.resize(40, 12).await(s -> s.contains("a number, 1 to 100") && !s.contains("race ·"), "40x12");
            window.resize(30, 6).await("Recess needs 40x12, this is");
            window.resize(200, 60).await("round 1/3", "host ann", "All 100 numbers");
            window.resize(30, 6).await("Recess needs 40x12");
            window.press("C-c", "C-c").await("it-is-over");
            assertThat(window.note("ended")).isEqualTo("ended with 0\n");
        }
    }

    @Test
    void leavesTheTerminalAsItWasAfterAQuit() throws Exception {
        try (TmuxWindow window = window("a", 80, 24)) {
            window.recess("play " + lobby + " --name ann").await("No rooms yet");
            assertThat(window.flag("alternate_on")).isEqualTo("1");
            assertThat(window.flag("mouse_any_flag")).isEqualTo("1");
            window.type("q").await("it-is-over");
            assertIsAsBefore(window, "ended with 0\n");
        }
    }

    @Test
    void isStoppedAndGoesOnAsAJobOfTheShell() throws Exception {
        try (TmuxWindow window = window("a", 80, 24)) {
            window.recess("play " + lobby + " --name ann").await("No rooms yet");
            window.press("C-z").await("Stopped");
            assertThat(window.flag("alternate_on")).isEqualTo("0");
            assertThat(window.flag("mouse_any_flag")).isEqualTo("0");
            window.type("stty -a > stopped; echo not$((1))yet").press("Enter").await("not1yet");
            assertThat(window.note("stopped")).isEqualTo(window.note("before"));
            window.resize(100, 30).type("fg").press("Enter").await("No rooms yet");
            assertThat(window.flag("alternate_on")).isEqualTo("1");
            window.resize(80, 24).press("C-t").await("No rooms yet");
            window.type("q").await("it-is-over");
            assertIsAsBefore(window, "ended with 0\n");
            assertThat(window.note(".local/state/recess/theme")).as("chosen").isEqualTo("light\n");
        }
    }

    @Test
    void leavesTheTerminalAsItWasAfterASignal() throws Exception {
        try (TmuxWindow window = window("a", 80, 24)) {
            window.recess("play " + lobby + " --name ann").await("No rooms yet");
            window.program().destroy();
            window.await("it-is-over");
            assertIsAsBefore(window, "ended with 143\n");
        }
    }

    @Test
    void leavesTheTerminalAsItWasAfterAMistake() throws Exception {
        try (TmuxWindow window = window("a", 80, 24)) {
            window.main(ThrowingUi.class).await("play, watch, send files");
            window.press("Enter", "Enter").await("it-is-over");
            assertIsAsBefore(window, "ended with 1\n");
            assertThat(window.errors()).contains("thrown on purpose");
        }
    }

    private static void assertIsAsBefore(TmuxWindow window, String ended) throws Exception {
        assertThat(window.note("ended")).isEqualTo(ended);
        assertThat(window.note("after")).isEqualTo(window.note("before"));
        assertThat(window.flag("alternate_on")).isEqualTo("0");
        assertThat(window.flag("cursor_flag")).isEqualTo("1");
        assertThat(window.flag("mouse_any_flag")).isEqualTo("0");
    }

    @Test
    void letsNothingOfTheTerminalLeakIntoATextThatIsTyped() throws Exception {
        try (TmuxWindow window = window("a", 80, 24)) {
            window.recess("play " + lobby + " --name ann").await("No rooms yet");
            window.type("e").await("Type a text and press Enter");
            window.send("\u001b[I\u001b[O\u001b[?62;c\u001b[97;1:3u\u001b]11;rgb:00/00/00\u0007\u001b[<35;3;3M");
            window.paste("two lines\nq?").type("!").press("Enter");
            window.await("→ b'two lines q?!'", "← b'two lines q?!'", "✓ the same");
        }
    }

    @Test
    void showsALossAndComesBackByItself() throws Exception {
        try (CuttingProxy proxy = CuttingProxy.to(server.lobby());
                TmuxWindow window = window("a", 120, 40)) {
            window.recess("play " + proxy.address() + " --name ann").await("No rooms yet");
            window.type("n").press("Enter").await("Others join with the code");
            window.type("s").await("round 1/3");
            window.type("42").await("▸ 42");
            proxy.down();
            window.await("Connection lost", "Reconnecting in", "last contact", "▸ 42");
            proxy.up();
            window.press("C-r").await("your seat was kept", "round 1/3", "▸ 42");
            window.press("Enter").await("  1.   42");
        }
    }

    @Test
    void usesNoProcessorTimeWhileNothingHappens() throws Exception {
        try (TmuxWindow window = window("a", 80, 24)) {
            window.recess("").await("play, watch, send files");
            ProcessHandle program = window.program();
            // The compiler still has work from the start.
            window.await(_ -> isIdle(program), "a second without processor time");
        }
    }

    /** At most 20 ms within a second: the virtual machine looks after itself, too. */
    private static boolean isIdle(ProcessHandle program) {
        long before = program.info().totalCpuDuration().orElseThrow().toMillis();
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return program.info().totalCpuDuration().orElseThrow().toMillis() - before <= 20;
    }
}
