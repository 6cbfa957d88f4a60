package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on: standard output, exit codes, signals. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and /dev/null are Unix's")
class ProgramIT {
    @TempDir
    private Path folder;

    @Test
    void printsEachListenerThenReadyAndStopsOnTermWithCode0() throws Exception {
        try (Program program = Program.start(
                        folder, "--listen", "guess/lines@0", "--listen", "echo/nul@[::1]:0", "--grace", "1s")
                .awaitReady()) {
            assertThat(program.lines()).hasSize(3);
            assertThat(program.lines().get(0)).matches("listening guess/lines 127\\.0\\.0\\.1:\\d+");
            assertThat(program.lines().get(1)).matches("listening echo/nul \\[0:0:0:0:0:0:0:1]:\\d+");
            assertThat(program.lines().get(2)).isEqualTo("ready");
            program.signal("TERM");
            assertThat(program.exitCode()).isZero();
            assertThat(program.output()).isEmpty();
            assertThat(program.errors().lines())
                    .as("all that is said is the log")
                    .allMatch(line -> line.matches("[0-9-]{10} [0-9:.]{12} .+"))
                    .anyMatch(line -> line.contains("stopping (SIGTERM)"))
                    .anyMatch(line -> line.endsWith(" stopped"));
        }
    }

    @Test
    void stopsOnCtrlCAndKeepsItsLogInTheDataDirectory() throws Exception {
        try (Program program = Program.startInTheForeground(
                        folder, "--listen", "hangman/lines@0", "--data", "class 3 %", "--seed", "5")
                .awaitReady()) {
            try (TestClient client = TestClient.connect(program.address("hangman/lines"))) {
                assertThat(client.readLine()).startsWith("You have ");
            }
            program.signal("INT");
            assertThat(program.exitCode()).isZero();
            Path log = folder.resolve("class 3 %/logs/recess.0.log");
            assertThat(log).content().contains("hangman/lines 127.0.0.1:", "connected", "stopped");
            assertThat(program.errors().lines().toList()).containsAll(Files.readAllLines(log));
        }
    }

    @Test
    void goesOnAfterSigintWhereThatIsIgnored() throws Exception {
        try (Program program = Program.startInTheBackground(folder, "--listen", "echo/nul@0", "--grace", "1s")
                        .awaitReady();
                TestClient client = TestClient.connect(program.address("echo/nul"))) {
            program.signal("INT");
            client.send("still here\0").expect("still here\0");
            program.signal("TERM");
            assertThat(program.exitCode()).isZero();
            assertThat(program.errors()).contains("stopping (SIGTERM)").doesNotContain("SIGINT");
        }
    }

    /** A launcher has kept the library for the next starts; the folder may have been copied from a machine of another kind. */
    @Test
    void usesItsDatabaseAlsoWhereTheKeptLibraryDoesNotFit() throws Exception {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(kept.resolve(System.mapLibraryName("sqlitejdbc")), "of another machine");
        Map<String, String> told = Map.of("JDK_JAVA_OPTIONS", "-Dorg.sqlite.lib.path=" + kept);
        try (Program program =
                Program.start(told, folder, "--listen", "echo/nul@0").awaitReady()) {
            program.signal("TERM");
            assertThat(program.exitCode()).isZero();
            assertThat(program.errors()).contains("ready, data directory").doesNotContain("rror");
        }
    }

    @Test
    void opensADoorBehindReadyWhereSomebodyAsksForOne() throws Exception {
        try (Program program =
                Program.start(folder, "--listen", "lobby/text@0", "--ssh", "0").awaitReady()) {
            assertThat(program.awaitLine("listening door/")).matches("listening door/ssh 127\\.0\\.0\\.1:[0-9]+");
            try (TestClient client = TestClient.connect(program.address("door/ssh"))) {
                client.expect("SSH-2.0-Recess\r\n");
            }
            try (Program second = Program.start(
                    folder,
                    "--listen",
                    "lobby/text@0",
                    "--data",
                    "other",
                    "--ssh",
                    "" + program.address("door/ssh").getPort())) {
                assertThat(second.exitCode()).isEqualTo(71);
                assertThat(second.errors()).contains("cannot open door/ssh at 127.0.0.1:");
            }
        }
    }

    /** Its name is printed by the shell, because these tests may run where no name but an ASCII one can be said. */
    @Test
    void takesADataDirectoryOfAnyNameInALocaleThatHasIt() throws Exception {
        Map<String, String> utf8 = Utf8Locale.required();
        try (Program program = Program.startFromTheShell(
                        "exec \"$@\" --listen upload/nul@0 --data \"$(printf 'r\\303\\251sum\\303\\251"
                                + " \\346\\225\\270')\"",
                        utf8,
                        folder)
                .awaitReady()) {
            try (TestClient client = TestClient.connect(program.address("upload/nul"))) {
                client.send("\u6570 \ud83c\udfb2.png\0whole\0\0").expect("\0\0");
            }
            program.signal("TERM");
            assertThat(program.exitCode()).isZero();
            assertThat(program.errors()).contains("stopped").doesNotContain("BUG");
        }
        Process list = new ProcessBuilder(
                        "sh",
                        "-c",
                        "cd \"$(printf 'r\\303\\251sum\\303\\251 \\346\\225\\270')\" && ls recess.db logs && find ."
                                + " -name '*.png' -exec cat {} +")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(list.inputReader(StandardCharsets.UTF_8).readAllAsString())
                .contains("recess.db", "recess.0.log")
                .endsWith("whole");
    }

    @Test
    void letsARoundFinishOnTheFirstSignalAndEndsAtOnceOnTheSecond() throws Exception {
        try (Program program = Program.start(folder, "--listen", "guess/lines@0", "--grace", "600s")
                        .awaitReady();
                TestClient player = TestClient.connect(program.address("guess/lines"))) {
            player.expect("GUESS\n");
            program.signal("TERM");
            player.expect("closing in 600 s\n");
            program.signal("TERM");
            // Far below the grace.
            assertThat(program.exitCode()).isEqualTo(130);
        }
    }

    @Test
    void exitsWith71WhereAPortIsTakenAndSaysWhich() throws Exception {
        try (Program first = Program.start(folder, "--listen", "echo/nul@0").awaitReady()) {
            int port = first.address("echo/nul").getPort();
            try (Program second = Program.start(folder, "--data", "other", "--listen", "guess/lines@" + port)) {
                assertThat(second.exitCode()).isEqualTo(71);
                assertThat(second.errors())
                        .contains("cannot listen for guess/lines at 127.0.0.1:" + port)
                        .contains("another port: guess/lines@PORT");
                assertThat(second.output()).doesNotContain("ready");
            }
        }
    }

    @Test
    void exitsWith73WhereTheDataDirectoryIsInUseOrNoDirectory() throws Exception {
        Files.writeString(folder.resolve("file"), "not a folder");
        try (Program program = Program.start(folder, "--listen", "echo/nul@0", "--data", "file")) {
            assertThat(program.exitCode()).isEqualTo(73);
            assertThat(program.errors()).contains("data directory file").contains("--data DIR");
        }
        try (Program first = Program.start(folder, "--listen", "echo/nul@0").awaitReady();
                Program second = Program.start(folder, "--listen", "echo/nul@0")) {
            assertThat(second.exitCode()).isEqualTo(73);
            assertThat(second.errors()).contains("another Recess server is using it");
            assertThat(first.lines()).contains("ready");
        }
    }

    @Test
    void exitsWith2AndNamesEverythingThatIsWrong() throws Exception {
        try (Program program = Program.start(
                folder, "--listen", "chess/lines@1", "--workers", "many", "--max-connections", "0", "--nonsense")) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors())
                    .contains("chess/lines")
                    .contains("--workers: 'many'")
                    .contains("--max-connections: '0'")
                    .contains("--nonsense")
                    .contains("--help");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void lanListensOnEveryInterfaceAndPrintsALineForEachKindOfClient() throws Exception {
        try (Program program =
                Program.start(folder, "--lan", "--listen", "guess/lines@0").awaitReady()) {
            assertThat(program.lines().getFirst()).matches("listening guess/lines 0\\.0\\.0\\.0:\\d+");
            program.signal("TERM");
            assertThat(program.exitCode()).isZero();
            assertThat(program.errors())
                    .containsAnyOf("This machine has no network address", "telnet ")
                    .doesNotContain("127.0.0.1 ");
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        try (Program program = Program.start(folder, "--listen", "upload/nul@0").awaitReady();
                TestClient client = TestClient.connect(program.address("upload/nul"));
                TestClient half = TestClient.connect(program.address("upload/nul"))) {
            half.send("half.txt\0the first half");
            client.send("a.txt\0whole\0\0").expect("\0\0");
            program.signal("KILL");
            program.exitCode();
        }
        try (Program program = Program.start(folder, "--listen", "upload/nul@0").awaitReady();
                TestClient client = TestClient.connect(program.address("upload/nul"))) {
            assertThat(folder.resolve("recess-data/uploads/127.0.0.1/a.txt")).hasContent("whole");
            assertThat(folder.resolve("recess-data/uploads/127.0.0.1/half.txt")).doesNotExist();
            assertThat(folder.resolve("recess-data/incoming")).isEmptyDirectory();
            client.send("a.txt\0again\0\0").expect("\0\0");
            assertThat(folder.resolve("recess-data/uploads/127.0.0.1/a-2.txt")).hasContent("again");
        }
    }

    @Test
    void lowersTheNumberOfConnectionsToTheLimitOnOpenFilesAndSaysSo() throws Exception {
        try (Program program = Program.startLimitedTo(120, folder, "--listen", "echo/nul@0")) {
            program.awaitReady();
            List<TestClient> clients = new ArrayList<>();
            for (int i = 0; i < 120 - 64; i++) {
                TestClient client = TestClient.connect(program.address("echo/nul"));
                clients.add(client.send("hi\0").expect("hi\0"));
            }
            try (TestClient late = TestClient.connect(program.address("echo/nul"))) {
                late.expect("full (limit 56 connections), try again in 10 s\n").expectEnd();
            }
            for (TestClient client : clients) {
                client.send("still here\0").expect("still here\0").close();
            }
            assertThat(program.errors())
                    .contains("limit lowered: 56 connections instead of 1024, because the limit on open files is 120");
        }
    }

    @Test
    void isReachedFromThisMachineOnlyUnlessItIsToldOtherwise() throws Exception {
        List<InetAddress> addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        assumeTrue(!addresses.isEmpty(), "this machine has no address but loopback");
        try (Program program = Program.start(folder, "--listen", "echo/nul@0").awaitReady()) {
            InetSocketAddress outside = new InetSocketAddress(
                    addresses.getFirst(), program.address("echo/nul").getPort());
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> TestClient.connect(outside).close());
        }
    }
}
