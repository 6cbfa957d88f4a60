import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the cache out of which the JVM starts a program (JEP 483, 514, 515): classes loaded and linked ahead of time, and
 * profiles of the methods. The launchers run this file as it is, {@code java Training.java server|client-tui JAR}: it plays
 * with the packaged program as a student would, over sockets and in a terminal, and the JVM writes down what that has taken.
 *
 * <p>Nothing depends on the cache: where it cannot be made, the program starts without one.
 */
final class Training {
    private static final long SECONDS = 60;

    private final Path jar;
    private final Path cache;
    private final Path unfinished;
    private final Path folder;

    private Training(Path jar, Path folder) {
        this.jar = jar;
        this.cache = Path.of(jar.toString().replaceFirst("\\.jar$", ".aot"));
        this.unfinished = folder.resolve("cache.aot");
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("recess-training");
        Training training = new Training(Path.of(arguments[1]).toAbsolutePath(), folder);
        try {
            if (arguments[0].equals("server")) {
                training.server();
            } else {
                training.client();
            }
            // Only a whole one: another start may look for it at any time.
            Files.move(training.unfinished, training.cache, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | IllegalStateException e) {
            System.err.println("no cache for a faster start of " + training.jar.getFileName() + ": " + e.getMessage());
            System.exit(1);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private List<String> java(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCacheOutput=" + unfinished,
                "-Xlog:disable"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // The JVM that writes the cache says so where JAVA_TOOL_OPTIONS is set; a person's settings are none of a
        // training.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().putAll(Map.of("HOME", folder.toString(), "TERM", "xterm-256color", "LC_ALL", "C.UTF-8"));
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("RECESS_"));
        return builder.start();
    }

    private void finish(Process process) throws IOException, InterruptedException {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the program did not end within " + SECONDS + " s");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!Files.exists(unfinished)) {
            throw new IOException("this JVM has written none");
        }
    }

    /** Echo, guess, Hangman and the lobby, each from the first byte to the last; all that is usually open is opened. */
    private void server() throws IOException, InterruptedException {
        List<String> command = java("-Dorg.sqlite.tmpdir=" + folder);
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--grace", "0"));
        for (String listener : List.of(
                "echo/ack",
                "echo/nul",
                "echo/stream",
                "guess/lines",
                "guess/words",
                "guess/prompt",
                "hangman/lines",
                "code/lines",
                "upload/nul",
                "lobby/text",
                "lobby/json")) {
            command.addAll(List.of("--listen", listener + "@127.0.0.1:0?gap=0"));
        }
        Process server = start(command);
        try (BufferedReader out = server.inputReader()) {
            Map<String, Integer> ports = new HashMap<>();
            for (String line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
                if (line == null) {
                    throw new IOException("the server did not start");
                }
                String[] words = line.split(" ");
                ports.put(words[1], Integer.parseInt(words[2].substring(words[2].lastIndexOf(':') + 1)));
            }
            keepDatabaseLibrary();
            for (int i = 0; i < 3; i++) {
                talk(ports.get("echo/nul"), "hello\0");
                talk(ports.get("echo/ack"), "hello\0");
                talk(ports.get("guess/lines"), "50\n", "x\n", "25\n");
                talk(ports.get("guess/words"), "50", "25");
                talk(ports.get("hangman/lines"), "e\n", "a\n", "1\n");
                talk(
                        ports.get("lobby/text"),
                        "name ann\n",
                        "create guess rounds 1\n",
                        "who\n",
                        "say hi\n",
                        "leave\n",
                        "quit\n");
                talk(
                        ports.get("lobby/json"),
                        "{\"type\":\"hello\",\"name\":\"ben\",\"version\":1,\"id\":1}\n",
                        "{\"type\":\"rooms\",\"id\":2}\n",
                        "{\"type\":\"solo\",\"game\":\"hangman\",\"id\":3}\n",
                        "{\"type\":\"letter\",\"letter\":\"e\",\"id\":4}\n",
                        "{\"type\":\"leave\",\"id\":5}\n",
                        "{\"type\":\"create\",\"game\":\"guess\",\"rounds\":1,\"id\":6}\n",
                        "{\"type\":\"bot\",\"kind\":\"binary\",\"id\":7}\n",
                        "{\"type\":\"start\",\"id\":8}\n",
                        "{\"type\":\"guess\",\"number\":50,\"id\":9}\n",
                        "{\"type\":\"scores\",\"id\":10}\n",
                        "{\"type\":\"leave\",\"id\":11}\n",
                        "{\"type\":\"ping\"}\n",
                        "{\"type\":\"quit\",\"id\":12}\n");
            }
            server.destroy();
            finish(server);
        } finally {
            server.destroyForcibly();
        }
    }

    /**
     * Keeps the native library that the database has just unpacked: each start would do that anew, look with another program
     * whether this is Android, and compare what it has written byte by byte. The launchers say where it is.
     */
    private void keepDatabaseLibrary() throws IOException {
        String name = System.mapLibraryName("sqlitejdbc");
        try (Stream<Path> all = Files.list(folder)) {
            // Where the library is one of the system's, nothing is unpacked.
            Optional<Path> unpacked =
                    all.filter(path -> path.toString().endsWith("-" + name)).findFirst();
            if (unpacked.isPresent()) {
                Path kept = Files.createDirectories(Path.of(jar.toString().replaceFirst("\\.jar$", ".native")));
                Files.copy(unpacked.get(), folder.resolve(name));
                Files.move(folder.resolve(name), kept.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Says something, reads what comes back, and so on; then ends, and reads the rest. */
    private static void talk(int port, String... said) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[8192];
            for (String one : said) {
                out.write(one.getBytes(StandardCharsets.UTF_8));
                if (in.read(bytes) < 0) {
                    return;
                }
            }
            socket.shutdownOutput();
            while (in.read(bytes) >= 0) {
                // Read so that the server sees an orderly end.
            }
        }
    }

    private static void drain(InputStream in) {
        try (in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It has ended.
        }
    }

    /** The text UI in a terminal, where there is {@code script}, which makes one; line mode otherwise. */
    private void client() throws IOException, InterruptedException {
        List<String> command = java("-XX:+UseSerialGC");
        boolean hasScript = Files.isExecutable(Path.of("/usr/bin/script"))
                && System.getProperty("os.name").equals("Linux");
        if (!hasScript) {
            command.addAll(List.of("play", "--plain", "--offline"));
            Process lines = start(command);
            try (OutputStream typed = lines.getOutputStream()) {
                typed.write("solo guess\n50\n25\nquit\n".getBytes(StandardCharsets.UTF_8));
            }
            finish(lines);
            return;
        }
        String quoted = "'" + String.join("' '", command) + "'";
        Process screens = start(
                List.of("/usr/bin/script", "-q", "-e", "-c", "stty rows 24 cols 80; exec " + quoted, "/dev/null"));
        Thread.ofVirtual().start(() -> drain(screens.getInputStream()));
        // It stays open until the end: without a keyboard the terminal is gone, and the JVM that writes the cache with
        // it.
        try (OutputStream keyboard = screens.getOutputStream()) {
            // From the start screen to practice, a game alone, a few moves, the keys, and out of it, which asks: y.
            // By Ctrl-Q: a Ctrl-C that comes too late would end the JVM that writes the cache.
            List<String> keys = List.of("", "\033[15~", "a", "\r", "5", "0", "\r", "2", "5", "\r", "\033OP", "\033");
            for (int i = 0; !screens.waitFor(200, TimeUnit.MILLISECONDS) && i < SECONDS * 5; i++) {
                String key = i < keys.size() ? keys.get(i) : i % 2 == 0 ? "\021" : "y";
                keyboard.write(key.getBytes(StandardCharsets.UTF_8));
                keyboard.flush();
            }
            finish(screens);
        }
    }
}
