package recess.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The downloads as somebody has them who has just unpacked them. */
@Timeout(180)
class DownloadIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final long MAX_BYTES = 20_000_000;

    @TempDir
    private Path folder;

    @Test
    void theDownloadsAreAtMost20Megabytes() throws IOException {
        List<Path> downloads = downloads("");
        assertThat(downloads).hasSizeGreaterThanOrEqualTo(2);
        for (Path download : downloads) {
            assertThat(Files.size(download)).as(download.toString()).isBetween(1_000_000L, MAX_BYTES);
        }
    }

    @Test
    void theZipHasLaunchersForEverySystem() throws IOException {
        try (ZipFile zip = new ZipFile(download("\\d.zip").toFile())) {
            String name = "recess-" + version() + "/";
            for (String file : List.of(
                    "recess",
                    "recess-server",
                    "recess.bat",
                    "recess-server.bat",
                    "README.md",
                    "LICENSE",
                    "recess.jar")) {
                assertThat(zip.getEntry(name + file)).as(file).isNotNull();
            }
            // cmd loses its way among labels in a file with other ends of lines.
            String cmd = new String(
                    zip.getInputStream(zip.getEntry(name + "recess.bat")).readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(cmd.replace("\r\n", "")).doesNotContain("\r", "\n").contains("rem --help");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launchers are for sh")
    void theZipStartsWithAJdk() throws Exception {
        run(List.of("unzip", "-q", download("\\d.zip").toString(), "-d", folder.toString()));
        Path unpacked = folder.resolve("recess-" + version());
        withoutTraining(unpacked);
        List<String> jdk = List.of("env", "RECESS_JAVA_HOME=" + System.getProperty("java.home"));
        isWhole(jdk, unpacked);
    }

    /** What is started is the launcher for cmd. Not run yet. */
    @Test
    @EnabledOnOs(OS.WINDOWS)
    void theImageStartsOnWindows() throws Exception {
        run(List.of("tar", "-xf", download("-windows-.*zip").toString(), "-C", folder.toString()));
        Path unpacked = folder.resolve("recess-" + version());
        assertThat(run(List.of("cmd", "/c", unpacked.resolve("recess.bat").toString(), "--version")))
                .contains("recess " + version());
        serves(List.of("cmd", "/c"), unpacked.resolve("recess-server.bat"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theImageStartsWhereThereIsNoJava() throws Exception {
        CleanRoot root = CleanRoot.in(folder);
        assumeTrue(root.isPossible(), "skipped: a root of one's own is not allowed here");
        assertThat(run(root.command("sh", "-c", "command -v java || echo none")))
                .isEqualTo("none\n");
        run(List.of("tar", "-xJf", download("-linux-.*xz").toString(), "-C", folder.toString()));
        withoutTraining(folder.resolve("recess-" + version()));
        Path unpacked = Path.of("/recess-" + version());
        isWhole(root.command(), unpacked);
        for (String program : List.of("recess", "recess-server")) {
            String module = program.equals("recess") ? "client-tui" : "server";
            run(root.command(
                    unpacked + "/runtime/bin/java",
                    "-cp",
                    unpacked + "/lib",
                    "Training",
                    module,
                    unpacked + "/" + program + ".jar"));
            assertThat(folder.resolve("recess-" + version()).resolve(program + ".aot"))
                    .exists();
        }
        isWhole(root.command(), unpacked);

        Process screens = new ProcessBuilder(
                        "script", "-q", "-e", "-c", quoted(root.command(unpacked + "/recess")), "/dev/null")
                .redirectErrorStream(true)
                .start();
        try (OutputStream keys = screens.getOutputStream();
                InputStream shown = screens.getInputStream()) {
            readUntil(shown, "not connected");
            // Ctrl-Q.
            keys.write(0x11);
            keys.flush();
            readUntil(shown, "\u001b[?1049l");
            assertThat(screens.waitFor()).isZero();
        } finally {
            screens.destroyForcibly();
        }
    }

    /** As if somebody made the cache already: nothing goes on in the background when a test ends. */
    private static void withoutTraining(Path unpacked) throws IOException {
        Files.createDirectory(unpacked.resolve("recess.training"));
        Files.createDirectory(unpacked.resolve("recess-server.training"));
    }

    /** Help, version, and a server that serves. */
    private static void isWhole(List<String> before, Path unpacked) throws Exception {
        assertThat(run(with(before, unpacked + "/recess", "--version"))).isEqualTo("recess " + version() + "\n");
        assertThat(run(with(before, unpacked + "/recess", "--help"))).contains("recess-server --help");
        assertThat(run(with(before, unpacked + "/recess-server", "--help"))).contains("recess --help");
        serves(before, unpacked.resolve("recess-server"));
    }

    private static void serves(List<String> before, Path launcher) throws Exception {
        Process server = new ProcessBuilder(with(
                        before,
                        launcher.toString(),
                        "--no-console",
                        "--data",
                        launcher.getParent() + "/data",
                        "--listen",
                        "guess/lines@127.0.0.1:0",
                        "--ssh",
                        "127.0.0.1:0",
                        "--web",
                        "127.0.0.1:0"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = server.inputReader()) {
            List<String> lines = new ArrayList<>();
            while (lines.size() < 4) {
                lines.add(said.readLine());
            }
            assertThat(lines).contains("ready");
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(lines, "guess/lines"))) {
                readUntil(socket.getInputStream(), "GUESS");
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(lines, "door/ssh"))) {
                readUntil(socket.getInputStream(), "SSH-2.0-");
            }
            int web = port(lines, "door/web");
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web)) {
                socket.getOutputStream()
                        .write(("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + web + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                readUntil(socket.getInputStream(), "200 OK");
                readUntil(socket.getInputStream(), "</html>");
            }
            // cmd starts the program; sh becomes it.
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            assertThat(server.waitFor()).isEqualTo(OS.WINDOWS.isCurrentOs() ? 1 : 0);
        } finally {
            server.destroyForcibly();
        }
    }

    private static int port(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith("listening " + name + " "))
                .map(line -> Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void readUntil(InputStream in, String wanted) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(wanted) < 0) {
            int b = in.read();
            assertThat(b).as("'" + wanted + "' after " + read).isNotNegative();
            read.append((char) b);
        }
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + said).isZero();
        return said;
    }

    private static List<String> with(List<String> before, String... command) {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(command));
        return all;
    }

    private static String quoted(List<String> command) {
        return command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String version() throws IOException {
        String name = download("\\d.zip").getFileName().toString();
        return name.substring("recess-".length(), name.length() - ".zip".length());
    }

    private static Path download(String end) throws IOException {
        List<Path> found = downloads(end);
        assertThat(found).as("downloads that end in " + end).hasSize(1);
        return found.getFirst();
    }

    private static List<Path> downloads(String end) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("recess-\\d.*(\\.zip|\\.xz)"))
                    .filter(file -> file.toString().matches(".*" + end))
                    .toList();
        }
    }
}
