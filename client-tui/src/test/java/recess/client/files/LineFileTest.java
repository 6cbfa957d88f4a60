package recess.client.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import recess.client.link.Server;

class LineFileTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheLatestFirstAndNoneTwice() {
        LineFile file = new LineFile(folder.resolve("deep").resolve("er").resolve("file"), 3);
        for (String line : List.of("a", "b", "c", "b", "d")) {
            file.put(line, line::equals);
        }
        assertThat(file.lines()).containsExactly("d", "b", "c");
        file.remove("b"::equals);
        assertThat(file.lines()).containsExactly("d", "c");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are Unix's")
    void isForItsOwnerOnly() throws IOException {
        Path path = folder.resolve("state").resolve("file");
        new LineFile(path, 3).put("secret", _ -> false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state"))))
                .isEqualTo("rwx------");
    }

    @Test
    void doesWithoutWhatCannotBeReadOrWritten() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "no folder");
        LineFile file = new LineFile(blocked.resolve("file"), 3);
        file.put("a", _ -> false);
        assertThat(file.lines()).isEmpty();
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF, (byte) 0xFE, 10});
        assertThat(new LineFile(folder.resolve("binary"), 3).lines()).isEmpty();
    }

    @Test
    void keepsNoLineThatIsTwo() {
        LineFile file = new LineFile(folder.resolve("file"), 3);
        file.put("a\nb", _ -> false);
        file.put("", _ -> false);
        assertThat(file.lines()).isEmpty();
    }

    @Test
    void losesNothingWhereSeveralWriteAtOnce() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            writers.add(Thread.ofPlatform().start(() -> {
                for (int j = 0; j < 10; j++) {
                    new LineFile(folder.resolve("file"), 100).put(number + "-" + j, _ -> false);
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(new LineFile(folder.resolve("file"), 100).lines())
                .hasSize(80)
                .containsAll(IntStream.range(0, 8).mapToObj(i -> i + "-9").toList());
    }

    @Test
    void keepsTokensByServerAndName() {
        TokenFile tokens = new TokenFile(new LineFile(folder.resolve("tokens"), 10));
        Server lab = new Server("lab", 4242);
        Server ipv6 = new Server("::1", 4242);
        tokens.keep(lab, "ann", "t1");
        tokens.keep(lab, "bob", "t2");
        tokens.keep(ipv6, "ann", "t3");
        tokens.keep(lab, "Ann", "t4");
        tokens.keep(lab, "eve", "two words");
        assertThat(tokens.find(lab, "ann")).contains("t4");
        assertThat(tokens.find(lab, "bob")).contains("t2");
        assertThat(tokens.find(ipv6, "ann")).contains("t3");
        assertThat(tokens.find(lab, "eve")).isEmpty();
    }

    @Test
    void keepsServersWithTheNameUsedThere() {
        KnownServers servers = new KnownServers(new LineFile(folder.resolve("servers"), 10));
        servers.used(new Server("lab", 4242), "ann");
        servers.used(new Server("::1", 4000), "bob");
        servers.used(new Server("lab", 4242), "cat");
        assertThat(servers.all())
                .containsExactly(
                        new KnownServers.Known(new Server("lab", 4242), "cat"),
                        new KnownServers.Known(new Server("::1", 4000), "bob"));
    }

    @Test
    void readsSettings() {
        Settings settings = Settings.parse("# mine\nname = ann\n\nSERVER=lab:4000\nplain = true\ntheme=\nfoo\n");
        assertThat(settings.name()).contains("ann");
        assertThat(settings.server()).contains(new Server("lab", 4000));
        assertThat(settings.plain()).isTrue();
        assertThat(settings.theme()).isEmpty();
        assertThat(settings.complaints()).containsExactly("line 7: 'foo' is no key = value");
        assertThat(Settings.read(folder.resolve("none"))).isEqualTo(Settings.NONE);
    }

    @Test
    void complainsAboutSettingsThatDoNotCount() {
        Settings settings = Settings.parse("server = lab:x\nplain = maybe\n\ncolour = red\nname = the server\n");
        assertThat(settings.complaints())
                .containsExactly(
                        "line 1: server 'lab:x' is no address: HOST, HOST:PORT or [IPv6]:PORT",
                        "line 2: plain 'maybe' is neither true nor false",
                        "line 4: there is no setting 'colour': name, server, theme, plain, ascii, motion, bell, title",
                        "line 5: the name 'the server' has something else than letters, digits, _ - and .");
        assertThat(settings.values()).isEmpty();
    }
}
