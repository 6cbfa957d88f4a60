package recess.client.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import recess.client.link.Server;

/**
 * A lesson with the packaged programs: thirty clients of seven kinds, a teacher at the console, and what each of them saw.
 * Time limits of minutes are seconds here.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "telnet, nc and tmux are Unix's")
class ClassDayIT {
    private static final String IDLE = "5s";

    /** Longer than twice what a client may be idle, which is how six minutes are to the usual 300 s and more. */
    private static final Duration TALK = Duration.ofSeconds(11);

    /** The clients that ping do so every 30 s. */
    private static final String PINGED = "?idle=90s";

    private static final int ROUNDS = 5;
    private static final Pattern LISTENING = Pattern.compile("listening (\\S+) (\\S+):(\\d+)");

    private static final String READ_CSV = """
        import csv, sys
        for row in csv.reader(open(sys.argv[1], newline='', encoding='utf-8-sig')):
            print('|'.join(row))
        """;

    private final List<Pupil> pupils = new ArrayList<>();
    private final List<TmuxWindow> windows = new ArrayList<>();
    private final Map<String, Server> addresses = new HashMap<>();
    private Path folder;
    private TmuxWindow console;

    @BeforeEach
    void openTheClassroom() throws Exception {
        for (String program : List.of("telnet", "nc", "python3", "tmux")) {
            assumeTrue(
                    TmuxWindow.isInstalled(program),
                    program + " is not installed: the class day was not played through");
        }
        folder = Files.createTempDirectory("recess-day");
        console = window("t");
    }

    @AfterEach
    void closeTheClassroom() throws Exception {
        for (Pupil pupil : pupils) {
            pupil.close();
        }
        for (TmuxWindow window : windows) {
            window.close();
        }
    }

    @Test
    void aClassHasItsLesson() throws Exception {
        Files.writeString(folder.resolve("t/class.csv"), "number,name\n1,Ann Tan\n2,Ben Lim\n3,Cho May\n");
        startServer(List.of("lobby/text@0", "lobby/json@0" + PINGED, "upload/nul@0"));
        say("open guess rounds " + ROUNDS + " as CLASS", "room CLASS is open");
        say("listen guess/words@0?room=CLASS", "listening guess/words ");
        readAddresses();
        Server text = addresses.get("lobby/text");
        Server json = addresses.get("lobby/json");
        Server words = addresses.get("guess/words");

        List<Pupil> nc = group(8, i -> lines("nc" + i, "nc", text));
        List<Pupil> telnet = group(4, i -> lines("telnet" + i, "telnet", text));
        List<Pupil> scripts = group(6, i -> script("words.py", "script" + i, words));
        List<Pupil> programs = group(5, i -> script("race.py", "json" + i, json, "json" + i, "CLASS"));
        List<Pupil> plain = group(
                2,
                i -> recess("plain" + i, "play", json.toString(), "--plain", "--name", "plain" + i)
                        .type("join CLASS"));
        List<Pupil> bots = group(
                3,
                i -> recess(
                        "robo" + i,
                        "bot",
                        "--server",
                        json.toString(),
                        "--name",
                        "robo" + i,
                        "--strategy",
                        "linear",
                        "--room",
                        "CLASS"));
        TmuxWindow ann = window("a").recess("play " + json + " --name ann --room CLASS");
        TmuxWindow ben = window("b").recess("play " + json + " --name ben --room CLASS");
        await(Stream.of(nc, telnet).flatMap(List::stream), "joined CLASS");
        await(plain.stream(), "you sit in CLASS");
        ann.await("room CLASS");
        ben.await("room CLASS");
        teacherSees("rooms", "CLASS +guess +race +waiting +0/5 +30/30");

        theTeacherTalks(text);
        teacherSees("rooms", "CLASS +guess +race +waiting +0/5 +30/30");
        assertThat(pupils).filteredOn(pupil -> !pupil.isRunning()).isEmpty();

        nc.getFirst().type("iam 1").await("OK thank you");
        say("task open race CLASS", "the task race is open on CLASS");
        say("task open homework upload/nul for 2h", "the task homework is open on upload/nul, for 2h");
        say("start CLASS", "done");
        await(Stream.of(nc, telnet).flatMap(List::stream), "5/5 winner=", "match-over");
        eachSawAllRounds(nc, telnet, scripts, programs, bots);
        ann.await(
                screen -> screen.contains("All rounds are played")
                        && (screen.contains("has won the match") || screen.contains("It is a tie")),
                "the end of the match");

        aFileIsCutAndResumed(json);
        aFileComesFromNc();
        theTeacherSeesWhoHasSolvedWhat();
        whoIsSentAwayComesBack(nc.getFirst(), telnet.getFirst(), text);
        theServerStartsAgain(ann, nc.getLast());
        homeworkIsGivenBackAndSomebodyForgotten();
    }

    /** One address is one machine, and its scripts are the student's who has said so in the lobby. */
    private void theTeacherSeesWhoHasSolvedWhat() throws Exception {
        say("task race", "race on CLASS: ");
        assertThat(console.screen())
                .containsPattern("1 Ann Tan +(solved|trying)")
                .containsPattern("2 Ben Lim +not begun");
        say("task homework", "homework on upload/nul: 1 solved, 0 trying, 2 not begun; closes ");
        assertThat(console.screen()).containsPattern("1 Ann Tan +solved");
        say("class", "1 of 3 are here; missing: 2 Ben Lim, 3 Cho May");
    }

    private void homeworkIsGivenBackAndSomebodyForgotten() throws Exception {
        say("task homework", "homework on upload/nul: 1 solved");
        say("uploads zip homework", "2 files written to");
        try (ZipFile zip = new ZipFile(folder.resolve("t/homework.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("1 Ann Tan/notes.txt", "eve/homework.bin");
        }
        console.type("forget eve");
        console.press("Enter").await("Sure? [y/N]");
        console.type("y");
        console.press("Enter").await("'eve' is forgotten: ");
        say("export uploads after", "1 row written to");
        assertThat(folder.resolve("t/after.csv"))
                .content()
                .contains("1 Ann Tan")
                .doesNotContain("eve");
        assertThat(folder.resolve("t/data/uploads")).isDirectoryNotContaining("glob:**eve");
    }

    /** The teacher explains something for longer than anybody may be idle; a stranger who has no name is sent away. */
    private void theTeacherTalks(Server text) throws Exception {
        Pupil stranger = lines("stranger", "nc", text);
        Thread.sleep(TALK);
        stranger.await("no input in 5 s, bye").close();
        pupils.remove(stranger);
    }

    private static void eachSawAllRounds(
            List<Pupil> nc, List<Pupil> telnet, List<Pupil> scripts, List<Pupil> programs, List<Pupil> bots)
            throws InterruptedException {
        for (Pupil pupil : Stream.concat(nc.stream(), telnet.stream()).toList()) {
            assertThat(pupil.times("* round-over ")).as(pupil.name()).isEqualTo(ROUNDS);
            assertThat(pupil.times("recorded=true")).as(pupil.name()).isEqualTo(ROUNDS);
            assertThat(pupil.times("* lost ")).as(pupil.saw()).isZero();
        }
        for (Pupil script : scripts) {
            script.awaitTimes(ROUNDS, "Correct", " won, it was ");
            assertThat(script.times("Correct") + script.times(" won, it was "))
                    .as(script.saw())
                    .isEqualTo(ROUNDS);
        }
        for (Pupil program : programs) {
            program.awaitEnd();
            assertThat(program.times("\"type\":\"round-ended\""))
                    .as(program.saw())
                    .isEqualTo(ROUNDS);
            // A guess may cross the end of its round.
            assertThat(program.times("\"type\":\"error\"")).as(program.saw()).isEqualTo(program.times("\"no-round\""));
        }
        for (Pupil bot : bots) {
            bot.awaitEnd();
        }
    }

    private void aFileIsCutAndResumed(Server json) throws Exception {
        byte[] contents = new byte[8_000_000];
        new Random(1).nextBytes(contents);
        Path file = Files.write(folder.resolve("homework.bin"), contents);
        try (CuttingProxy proxy = CuttingProxy.to(json)) {
            proxy.downAfter(3_000_000);
            Pupil sender = recess(
                    "sender", "upload", "--server", proxy.address().toString(), "--name", "eve", file.toString());
            sender.await("paused");
            proxy.up();
            sender.awaitEnd();
            assertThat(sender.saw()).contains("stored homework.bin 8000000 ");
        }
        assertThat(stored("homework.bin")).hasBinaryContent(contents);
    }

    private void aFileComesFromNc() throws Exception {
        Server upload = addresses.get("upload/nul");
        Pupil sender = start(
                "printf",
                List.of(
                        "sh",
                        "-c",
                        "printf 'notes.txt\\0some text\\0\\0' | nc " + upload.host() + " " + upload.port()
                                + " | od -c"));
        sender.await("\\0  \\0").awaitEnd();
        assertThat(stored("notes.txt")).hasContent("some text");
    }

    private Path stored(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("t/data"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " is stored"));
        }
    }

    private void whoIsSentAwayComesBack(Pupil kicked, Pupil banned, Server text) throws Exception {
        say("kick " + kicked.name(), "is gone, and may come back");
        kicked.await("* kicked the teacher has sent you away; you may come back")
                .close();
        lines(kicked.name(), "nc", text).await("OK joined CLASS");
        say("ban " + banned.name(), "is banned");
        banned.await("* kicked the teacher has banned the name " + banned.name())
                .close();
        lines(banned.name(), "nc", text).await("ERR banned");
        say("unban " + banned.name(), "may come");
        lines(banned.name(), "nc", text).await("OK joined CLASS");
    }

    /** Results, files, attendance, rooms and seats outlive the server, and who sat there is told. */
    private void theServerStartsAgain(TmuxWindow ann, Pupil pupil) throws Exception {
        console.type("stop");
        console.press("Enter").await("Sure? [y/N]");
        console.type("y");
        console.press("Enter").await("it-is-over");
        pupil.await("the server is stopping, bye").close();
        startServer(Stream.of("lobby/text", "lobby/json", "upload/nul")
                .map(name -> name + "@" + addresses.get(name).port() + (name.equals("lobby/json") ? PINGED : ""))
                .toList());
        ann.await("the server was started again");
        Server text = addresses.get("lobby/text");
        lines(pupil.name(), "nc", text)
                .await("the server was started again: your seat and your score are as they were");
        teacherSees("rooms", "CLASS +guess +race +over +5/5");

        List<String> scores = export("scores");
        // Bots are not people: their rows are left out.
        assertThat(scores).hasSize(1 + ROUNDS * (30 - 3)).noneMatch(row -> row.contains("|robo1|"));
        assertThat(export("attendance"))
                .extracting(row -> row.split("\\|", -1)[1])
                .contains("nc1", "nc8", "telnet4", "json5", "plain2", "ann", "ben", "eve")
                .doesNotContain("robo1", "robo2", "robo3");
        assertThat(export("uploads"))
                .hasSize(3)
                .anyMatch(row -> row.contains("homework.bin"))
                .anyMatch(row -> row.contains("notes.txt"));
    }

    private List<String> export(String what) throws Exception {
        say("export " + what + " " + what + ".csv", "written to");
        return start(
                        "reader",
                        List.of(
                                "python3",
                                "-c",
                                READ_CSV,
                                folder.resolve("t").resolve(what + ".csv").toString()))
                .awaitEnd()
                .saw()
                .lines()
                .toList();
    }

    private void startServer(List<String> listeners) throws Exception {
        console.server("--data data --idle " + IDLE + " --first " + IDLE + " --between 1s --class class.csv"
                + listeners.stream()
                        .map(listener -> " --listen '" + listener + "'")
                        .collect(Collectors.joining()));
        console.await(
                screen -> screen.contains("\nready") && screen.contains("recess>") && !screen.contains("it-is-over"),
                "ready");
        readAddresses();
    }

    /** What listens where, as far as the console still shows it. */
    private void readAddresses() throws IOException {
        Matcher listening = LISTENING.matcher(console.screen());
        while (listening.find()) {
            addresses.put(listening.group(1), new Server(listening.group(2), Integer.parseInt(listening.group(3))));
        }
    }

    /** The teacher types a command and gets an answer. */
    private void say(String command, String answer) throws Exception {
        console.press("C-l").await(screen -> !screen.contains(answer), "screen without '" + answer + "'");
        console.type(command);
        console.press("Enter").await(answer);
    }

    /** The teacher asks until the answer is as it has to become. */
    private void teacherSees(String command, String pattern) throws Exception {
        Pattern wanted = Pattern.compile(pattern);
        for (int tries = 0; tries < 60; tries++) {
            say(command, "PLAYERS");
            if (wanted.matcher(console.screen()).find()) {
                return;
            }
            Thread.sleep(Duration.ofMillis(500));
        }
        throw new AssertionError("no " + pattern + " in\n" + console.screen().strip() + "\nwhile these had ended: "
                + pupils.stream()
                        .filter(pupil -> !pupil.isRunning())
                        .map(pupil -> pupil.name() + ", who saw " + pupil.saw())
                        .toList());
    }

    private TmuxWindow window(String name) throws IOException {
        TmuxWindow window = TmuxWindow.open(folder.resolve(name), 160, 50);
        windows.add(window);
        return window;
    }

    /** Somebody at telnet or nc. */
    private Pupil lines(String name, String program, Server lobby) throws IOException {
        Pupil pupil = start(name, List.of(program, lobby.host(), Integer.toString(lobby.port())));
        return name.equals("stranger") ? pupil : pupil.type("name " + name, "join CLASS");
    }

    /** Somebody's Python script. */
    private Pupil script(String script, String name, Server server, String... more) throws IOException {
        Path file = folder.resolve(script);
        if (Files.notExists(file)) {
            try (InputStream in = Objects.requireNonNull(ClassDayIT.class.getResourceAsStream(script))) {
                Files.copy(in, file);
            }
        }
        List<String> command =
                new ArrayList<>(List.of("python3", file.toString(), server.host(), Integer.toString(server.port())));
        command.addAll(List.of(more));
        return start(name, command);
    }

    /** Somebody who has the client. */
    private Pupil recess(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of("..", "client-tui", "target", "recess.jar")
                        .toAbsolutePath()
                        .normalize()
                        .toString()));
        command.addAll(List.of(arguments));
        return start(name, command);
    }

    private Pupil start(String name, List<String> command) throws IOException {
        Pupil pupil = Pupil.start(name, folder.resolve("home-" + name), command);
        pupils.add(pupil);
        return pupil;
    }

    private List<Pupil> group(int count, Seat seat) throws Exception {
        List<Pupil> group = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            group.add(seat.take(i));
        }
        return group;
    }

    @FunctionalInterface
    private interface Seat {
        Pupil take(int number) throws Exception;
    }

    private static void await(Stream<Pupil> group, String... texts) throws InterruptedException {
        for (Pupil pupil : group.toList()) {
            for (String text : texts) {
                pupil.await(text);
            }
        }
    }
}
