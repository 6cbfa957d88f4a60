package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.it.Ssh.Outcome;
import recess.server.store.UploadLimits;

/** The door for ssh, without a terminal: lines, single requests, files, keys, and what is refused. */
class SshDoorIT {
    private static final long MAX_FILE_BYTES = 100_000;

    @TempDir
    private Path data;

    @TempDir
    private Path home;

    @AutoClose
    private TestServer server;

    private Ssh ssh;

    @BeforeEach
    void start() throws Exception {
        UploadLimits usual = UploadLimits.DEFAULT;
        server = TestServer.in(data)
                .listen("lobby/json@0", "lobby/text@0")
                .door("door/ssh")
                .uploadLimits(new UploadLimits(
                        MAX_FILE_BYTES,
                        usual.maxOwnerBytes(),
                        usual.maxOwnerFiles(),
                        usual.maxTotalBytes(),
                        usual.minFreeBytes(),
                        usual.maxAtOnce()))
                .start();
        ssh = Ssh.to(home, server.door("door/ssh"));
    }

    @Test
    void oneRequestIsAnsweredAndThatIsAll() throws Exception {
        assertThat(ssh.run("ann", "echo", "hi")).isEqualTo(new Outcome(0, "OK hi\n", ""));
        assertThat(ssh.run("ann", "scores")).isEqualTo(new Outcome(0, "OK scores today lines=0\n", ""));
        assertThat(ssh.run("ann", "dance").status()).isEqualTo(1);
        assertThat(ssh.run("ann", "create guess").out()).startsWith("ERR no-name");
        try (JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            bob.hello("bob");
            assertThat(ssh.run("ann", "who").out()).isEqualTo("OK who lines=1\nbob role=player score=0\n");
        }
    }

    @Test
    void aPipeGetsLines() throws Exception {
        Outcome outcome = ssh.runWith("who\nquit\n", "ann", "-T", "--");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .startsWith("OK welcome name=ann token=")
                .endsWith("\nOK who lines=1\nann role=player score=0\nOK bye\n")
                .doesNotContain("\u001b");
        assertThat(ssh.runWith("quit\n", "the server", "-T", "--").out()).isEqualTo("OK bye\n");
    }

    @Test
    void aProvedKeyBringsTheNameAndNothingElseDoes() throws Exception {
        String alice = ssh.key("alice", "ed25519").toString();
        String other = ssh.key("other", "ecdsa").toString();
        assertThat(lines("alice", "-i", alice)).startsWith("OK welcome name=alice");
        assertThat(lines("alice", "-i", other)).startsWith("ERR name-in-use the name 'alice' belongs to somebody");
        assertThat(lines("alice")).startsWith("ERR name-in-use");
        assertThat(lines("alice", "-i", alice)).startsWith("OK welcome name=alice");
        try (JsonClient outside = JsonClient.connect(server.address("lobby/json"))) {
            assertThat(outside.ask("{'type':'hello','name':'alice'}").toString())
                    .contains("name-in-use");
        }
    }

    /** The bytes cross a channel in memory, and the teacher sees them as those of anybody else. */
    @Test
    void isFollowedByNameAndByAddress() throws Exception {
        Teacher teacher = Teacher.at(server);
        String alice = ssh.key("alice", "ed25519").toString();
        teacher.types("follow alice");
        ssh.runWith("who\nquit\n", "alice", "-T", "-i", alice, "--");
        teacher.awaits(line -> line.matches("#\\d+ door/ssh 127.0.0.1:\\d+ alice -> b'who\\\\n.*"));
        teacher.awaits(line -> line.matches(".* alice <- b'OK welcome name=alice token=\\*{32}\\\\n'"));
        teacher.types("follow 127.0.0.1");
        ssh.run("bob", "echo", "hi");
        teacher.awaits(line -> line.contains(" door/ssh ") && line.endsWith(" <- b'OK hi\\n'"));
        teacher.types("follow off");
    }

    /** Its public half is public: whoever offers it has proved nothing. */
    @Test
    void thePublicHalfOfAKeyGetsNothingOfItsOwners() throws Exception {
        Path alice = ssh.key("alice", "ed25519");
        assertThat(lines("alice", "-i", alice.toString())).startsWith("OK welcome name=alice");
        Path stolen = Files.createDirectory(home.resolve("mallory")).resolve("alice.pub");
        Files.copy(home.resolve("alice.pub"), stolen);
        assertThat(lines("alice", "-i", stolen.toString())).startsWith("ERR name-in-use");
        assertThat(ssh.scp("-i", stolen.toString(), file("a.txt", 3).toString(), "alice@127.0.0.1:")
                        .err())
                .contains("belongs to somebody with another key");
        assertThat(stored()).isEmpty();
    }

    @Test
    void filesGoIntoTheStoreAndNoneComesOut() throws Exception {
        Path report = file("report.pdf", 50_000);
        assertThat(ssh.scp(report.toString(), "ann@127.0.0.1:")).isEqualTo(new Outcome(0, "", ""));
        assertThat(ssh.scp("-O", report.toString(), "ann@127.0.0.1:").status()).isZero();
        Outcome put = ssh.sftp("ann", "put report.pdf notes.pdf", "ls -l");
        assertThat(put.status()).isZero();
        assertThat(stored()).containsExactlyInAnyOrder("report.pdf", "report-2.pdf", "notes.pdf");
        assertThat(data.resolve("uploads/ann/notes.pdf")).hasSameBinaryContentAs(report);
        assertThat(server.server().inbox().filesOf("ann")).hasSize(3).allSatisfy(file -> {
            assertThat(put.out()).contains("sha256 " + file.sha256());
            assertThat(file.owner().isPlayer()).isTrue();
        });
        assertThat(put.out()).contains("notes.pdf").doesNotContain("report-2");

        assertThat(ssh.scp("ann@127.0.0.1:report.pdf", "x").status()).isNotZero();
        assertThat(ssh.scp("-O", "ann@127.0.0.1:report.pdf", "x").status()).isNotZero();
        assertThat(ssh.sftp("ann", "get report.pdf x", "ls /", "ls ..", "get ../recess.db x")
                        .out())
                .doesNotContain("recess.db-wal")
                .doesNotContain("uploads");
        assertThat(home.resolve("x")).doesNotExist();
    }

    /** A client closes a file by setting its length: once, that grew a file which had been refused. */
    @Test
    void aRefusedFileStaysOutWhateverItsClientSetsInTheEnd() throws Exception {
        Path large = file("large.bin", 3_000_000);
        Outcome outcome = ssh.scp("-p", large.toString(), "ann@127.0.0.1:");
        assertThat(outcome.status()).isNotZero();
        assertThat(outcome.err()).contains("recess: not saved: the file is too large (limit 100000 bytes)");
        assertThat(ssh.sftp("ann", "put -p large.bin").err()).contains("the file is too large");
        assertThat(stored()).isEmpty();
    }

    /** The old protocol goes another way through most servers, past what guards the new one. */
    @Test
    void theOldProtocolHasTheSameLimits() throws Exception {
        Path large = file("large.bin", 3_000_000);
        Outcome outcome = ssh.scp("-O", large.toString(), file("small.txt", 10).toString(), "ann@127.0.0.1:");
        assertThat(outcome.status()).isNotZero();
        assertThat(outcome.err()).contains("recess: not saved: the file is too large (limit 100000 bytes)");
        assertThat(stored()).as("what came behind it").containsExactly("small.txt");
    }

    @Test
    void nothingIsForwardedAndOnlySafeAlgorithmsAreSpoken() throws Exception {
        Outcome tunnel = ssh.run("ann", "-vv", "-W", "127.0.0.1:22", "--");
        assertThat(tunnel.status()).isNotZero();
        assertThat(tunnel.err()).contains("open failed");
        List<String> offered = tunnel.err()
                .lines()
                .dropWhile(line -> !line.contains("peer server KEXINIT proposal"))
                .takeWhile(line -> !line.contains("kex: algorithm:"))
                .toList();
        assertThat(offered)
                .anyMatch(line -> line.contains("KEX algorithms: mlkem768x25519-sha256,"))
                .anyMatch(line -> line.contains("host key algorithms: ssh-ed25519"))
                .noneMatch(line -> line.contains("sha1")
                        || line.contains("md5")
                        || line.contains("cbc")
                        || line.contains("ssh-rsa"));
        assertThat(ssh.run("ann", "-o", "SetEnv=LINES=abc", "--", "echo", "hi").out())
                .isEqualTo("OK hi\n");
    }

    @Test
    void theHostKeyStaysTheSame() throws Exception {
        assertThat(ssh.run("ann", "echo", "hi").status()).isZero();
        String known = Files.readString(home.resolve("known"));
        byte[] key = Files.readAllBytes(data.resolve("ssh-host-key"));
        assertThat(Files.getPosixFilePermissions(data.resolve("ssh-host-key")).toString())
                .doesNotContain("GROUP", "OTHERS");
        server.close();
        server = TestServer.in(data).listen("lobby/text@0").door("door/ssh").start();
        ssh = Ssh.to(home, server.door("door/ssh"));
        assertThat(ssh.run("ann", "echo", "hi").status()).isZero();
        assertThat(Files.readAllBytes(data.resolve("ssh-host-key"))).isEqualTo(key);
        assertThat(Files.readString(home.resolve("known")).lines().map(line -> line.replaceFirst("\\S+ ", "")))
                .containsOnly(known.replaceFirst("\\S+ ", "").strip());
    }

    @Test
    void aBannedAddressIsTurnedAway() throws Exception {
        server.server().net().ban(server.door("door/ssh").getAddress(), true);
        Outcome outcome = ssh.run("ann", "echo", "hi");
        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.err()).contains("banned: ask your teacher");
    }

    private String lines(String user, String... options) throws Exception {
        String[] more = Stream.concat(Stream.of(options), Stream.of("-T", "--")).toArray(String[]::new);
        return ssh.runWith("quit\n", user, more).out();
    }

    private Path file(String name, int bytes) throws Exception {
        return Files.write(home.resolve(name), new byte[bytes]);
    }

    private List<String> stored() throws Exception {
        try (Stream<Path> files = Files.walk(data.resolve("uploads"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }
}
