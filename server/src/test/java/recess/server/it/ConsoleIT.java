package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program's console, in a real pseudo-terminal. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tmux is Unix's")
class ConsoleIT {
    private static final String PROMPT = "recess>";
    private static final int LINES_THROWN_AWAY = 10;
    private static final String READ_CSV = """
        import csv, sys
        for row in csv.reader(open(sys.argv[1], newline='', encoding='utf-8-sig')):
            print('|'.join(row))
        """;

    @TempDir
    private Path folder;

    @Test
    void keepsWhatIsHalfTypedCompletesItAndKicks() throws Exception {
        try (Tmux terminal = start();
                JsonClient ann = lobby(terminal)) {
            terminal.type("ki");
            terminal.awaitLast(PROMPT + " ki");
            ann.hello("annabelle");
            terminal.await("is 'annabelle'");
            terminal.awaitLast(PROMPT + " ki");
            terminal.type("Tab", "an", "Tab");
            terminal.awaitLast(PROMPT + " kick annabelle");
            terminal.type("Enter");
            terminal.await("'annabelle' is gone, and may come back");
            assertThat(ann.await("kicked").get("mayReturn").getAsBoolean()).isTrue();
            terminal.awaitLast(PROMPT);
            // The line before, out of the history.
            terminal.type("Up");
            terminal.awaitLast(PROMPT + " kick annabelle");
            terminal.type("Enter");
            terminal.await("there is nobody called 'annabelle': who lists everybody");
        }
    }

    @Test
    void hostileTextMovesNoCursorSetsNoTitleAndForgesNoLine() throws Exception {
        try (Tmux terminal = start("--ask-real-names");
                JsonClient ann = lobby(terminal)) {
            String title = terminal.title();
            terminal.type("log all", "Enter");
            terminal.await("showing all");
            terminal.type("half typed");
            ann.hello("ann");
            ann.ask("{'type':'iam','realName':'\\u001b]0;owned\\u0007\\u001b[2J\\u202e=1+1'}");
            ann.ask("{'type':'hello','name':'x\\u001b[1;1H\\u001b[2Jrecess> stop'}");
            ann.ask("{'type':'echo','text':'\\n\\r99:99:99 forged'}");
            ann.ask("{'type':'rooms\\u001b[1;1Hforged\\u009b2J\\nforged'}");
            ann.ask("{'type':'create','game':'\\u001b[8m\\r\\nforged','rounds':1}");
            ann.send("{'type':'quit'}");
            terminal.await("closed: ");
            terminal.awaitLast(PROMPT + " half typed");
            terminal.type("C-c");
            terminal.awaitLast(PROMPT);
            terminal.type("export attendance here.csv", "Enter");
            List<String> screen = terminal.await("written to");
            assertThat(terminal.title()).isEqualTo(title);
            assertThat(screen).noneMatch(line -> line.startsWith("forged") || line.startsWith("99:99"));
            assertThat(screen).filteredOn(line -> line.startsWith(PROMPT + " ")).isNotEmpty();
            assertThat(screen).anyMatch(line -> line.startsWith("listening lobby/json"));
            Path file = folder.resolve("here.csv");
            assertThat(Files.readString(file))
                    .contains("\"\uFFFD]0;owned\uFFFD\uFFFD[2J\uFFFD=1+1\"")
                    .doesNotContain("\u001B", "\u202E");
        }
    }

    /** Over a slow line the answer would come when something is read already, and stand behind the prompt; in line mode, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/recess-server.jar --listen lobby/json@0",
                "../client-tui/target/recess.jar play --offline --plain"
            })
    void asksTheTerminalNothing(String program) throws Exception {
        List<String> command = new ArrayList<>(Program.java());
        List<String> words = List.of(program.split(" "));
        command.set(
                command.indexOf("-jar") + 1,
                Path.of(words.getFirst()).toAbsolutePath().toString());
        command.addAll(words.subList(1, words.size()));
        try (Pty terminal = Pty.run(folder, Tmux.quoted(command))) {
            assertThat(terminal.await("> ")).doesNotContain("\u001b[6n", "\u001b[c", "$p");
        }
    }

    @Test
    void exportsWhatASpreadsheetReads() throws Exception {
        assumeThat(Tmux.isInstalled("python3"))
                .as("skipped: python3 is not installed")
                .isTrue();
        try (Tmux terminal = start();
                JsonClient ann = lobby(terminal)) {
            ann.hello("ann");
            ann.ask("{'type':'solo','game':'guess'}");
            int guess = 0;
            String hint;
            do {
                guess++;
                hint = ann.ask("{'type':'guess','number':" + guess + "}")
                        .getAsJsonObject("view")
                        .getAsJsonObject("facts")
                        .get("hint")
                        .getAsString();
            } while (!hint.equals("correct"));
            terminal.type("export scores scores.csv", "Enter");
            terminal.await("1 row written to");
            terminal.type("export scores scores.csv", "Enter");
            terminal.await("exists already. Write over it. Sure? [y/N]");
            terminal.type("Enter");
            terminal.await("nothing is written");
            Process python = new ProcessBuilder(
                            "python3",
                            "-c",
                            READ_CSV,
                            folder.resolve("scores.csv").toString())
                    .redirectErrorStream(true)
                    .start();
            List<String> rows = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst()).isEqualTo("ended_at|player|room|game|mode|round|place|moves|millis|won|bot|real_name|address");
            assertThat(rows.getLast())
                    .matches(
                            "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)\\|ann\\|\\|guess\\|solo\\|0\\|1\\|"
                                    + guess + "\\|\\d+\\|true\\|false\\|\\|127.0.0.1");
        }
    }

    @Test
    void aFloodOfEventsLeavesThePromptUsable() throws Exception {
        try (Tmux terminal = start("--log-lines", "0");
                JsonClient ann = lobby(terminal)) {
            terminal.type("log all", "Enter");
            terminal.await("showing all");
            ann.hello("ann");
            Thread flood = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 20; i++) {
                        for (int j = 0; j < 20; j++) {
                            ann.send("{'type':'echo','text':'hello'}");
                        }
                        ann.ask("{'type':'echo','text':'hello'}");
                    }
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            terminal.await(" more events ");
            terminal.type("log none", "Enter");
            terminal.await("showing none");
            flood.join();
            terminal.awaitLast(PROMPT);
        }
    }

    @Test
    void ctrlCClearsTheLineThenAsksAndTheTerminalIsGivenBack() throws Exception {
        try (Tmux terminal = start()) {
            terminal.type("stop");
            terminal.awaitLast(PROMPT + " stop");
            terminal.type("C-c");
            terminal.awaitLast(PROMPT);
            terminal.type("C-c");
            terminal.await("Stop the server: 0 connections, 0 rounds running. Sure? [y/N]");
            terminal.type("n", "Enter");
            terminal.await("the server goes on");
            terminal.type("C-d");
            terminal.await(
                    "screen with two questions",
                    screen -> screen.stream()
                                    .filter(line -> line.contains("Sure? [y/N]"))
                                    .count()
                            == 2);
            terminal.type("y", "Enter");
            assertGivenBack(terminal, 0);
            Path history = folder.resolve("recess-data/console-history");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void eachCtrlCIsOne() throws Exception {
        try (Tmux terminal = start()) {
            for (int time = 1; time <= LINES_THROWN_AWAY; time++) {
                terminal.type("half typed " + time);
                terminal.awaitLast(PROMPT + " half typed " + time);
                terminal.type("C-c");
                terminal.awaitLast(PROMPT);
            }
            terminal.type("nonsense", "Enter");
            List<String> screen = terminal.await("there is no command 'nonsense'");
            assertThat(screen).noneMatch(line -> line.contains("Sure?"));
        }
    }

    @Test
    void sigtermStopsItAndASecondOneEndsItAtOnceWithTheTerminalGivenBack() throws Exception {
        try (Tmux terminal = start();
                JsonClient ann = lobby(terminal)) {
            ann.hello("ann");
            ann.ask("{'type':'solo','game':'guess'}");
            kill();
            terminal.await("stopping (SIGTERM)");
            terminal.type("still typing");
            terminal.awaitLast(PROMPT + " still typing");
            kill();
            assertGivenBack(terminal, 130);
        }
    }

    @Test
    void isNotThereWhereItIsNotWanted() throws Exception {
        try (Tmux terminal = start("--no-console")) {
            // The log's line comes before the signals are handled, the one on standard output behind.
            List<String> screen = terminal.await("ready", lines -> lines.contains("ready"));
            assertThat(screen).noneMatch(line -> line.contains(PROMPT));
            kill();
            terminal.await("exit code 0");
        }
    }

    private static void assertGivenBack(Tmux terminal, int exitCode) throws Exception {
        terminal.await("exit code " + exitCode);
        List<String> screen = terminal.await(" echo ");
        assertThat(String.join(" ", screen)).contains(" icanon ", " echo ").doesNotContain("-icanon", "-echo ");
    }

    private Tmux start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(Program.java());
        command.addAll(List.of("--listen", "lobby/json@0"));
        command.addAll(List.of(arguments));
        Tmux terminal = Tmux.run(folder, "echo $$ > shell; " + Tmux.quoted(command));
        terminal.await("ready");
        if (!List.of(arguments).contains("--no-console")) {
            terminal.awaitLast(PROMPT);
        }
        return terminal;
    }

    /** Sends SIGTERM to the server, the child of the terminal's shell. */
    private void kill() throws Exception {
        long shell = Long.parseLong(Files.readString(folder.resolve("shell")).strip());
        ProcessHandle server =
                ProcessHandle.of(shell).orElseThrow().children().findFirst().orElseThrow();
        new ProcessBuilder("kill", "-TERM", Long.toString(server.pid())).start().waitFor();
    }

    private static JsonClient lobby(Tmux terminal) throws Exception {
        Matcher port =
                Pattern.compile("listening lobby/json 127.0.0.1:(\\d+)").matcher(String.join("\n", terminal.screen()));
        assertThat(port.find()).isTrue();
        return JsonClient.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1))));
    }
}
