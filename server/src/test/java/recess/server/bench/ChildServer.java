package recess.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, with the memory of a small machine; it ends with this process at the latest. */
final class ChildServer implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");
    /** What a class is protected from by a pace is what is to be measured. */
    private static final String FAST = "rate=1000000&rate-burst=1000000";

    private static final String READY = "ready";

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;
    private final Map<String, InetSocketAddress> listeners = new HashMap<>();

    /** What is told last: {@code ready}, or the door that opens behind that. */
    private final String last;

    private final Thread atExit;

    private ChildServer(List<String> command, Path log) throws IOException {
        this(command, log, READY);
    }

    private ChildServer(List<String> command, Path log, String last) throws IOException {
        this.log = log;
        this.last = last;
        this.process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts the packaged program with listeners for echo/stream, guess/lines, lobby/text and lobby/json.
     *
     * @param prefix what its command begins with, such as {@link Cores#serverPrefix}
     * @param data its data directory
     * @param log where its standard error goes
     * @throws IOException where it does not become ready within 30 s
     */
    static ChildServer recess(List<String> prefix, Path jar, List<String> extraFlags, Path data, Path log)
            throws IOException {
        List<String> command = java(prefix);
        command.addAll(extraFlags);
        command.addAll(List.of("-jar", jar.toString(), "--data", data.toString()));
        command.addAll(List.of("--listen", "echo/stream@0", "--listen", "guess/lines@0?gap=0&" + FAST));
        command.addAll(List.of("--listen", "lobby/text@0?" + FAST, "--listen", "lobby/json@0?" + FAST));
        command.addAll(List.of("--max-connections", "20000", "--log-lines", "1", "--grace", "0"));
        command.addAll(List.of("--max-file", "8GiB", "--max-sender", "1024GiB", "--max-store", "1024GiB"));
        return ready(new ChildServer(command, log));
    }

    /**
     * Starts the packaged program with a door, and nothing else.
     *
     * @param kind {@code web} or {@code ssh}
     * @throws IOException where it is not open within 30 s
     */
    static ChildServer door(String kind, Path jar, Path data, Path log) throws IOException {
        List<String> command = java(Cores.serverPrefix());
        command.addAll(List.of("-jar", jar.toString(), "--data", data.toString()));
        command.addAll(List.of("--listen", "lobby/json@0", "--" + kind, "127.0.0.1:0"));
        return ready(new ChildServer(command, log, "door/" + kind));
    }

    /**
     * Starts what a programmer would write instead.
     *
     * @throws IOException where it does not become ready within 30 s
     */
    static ChildServer twins(Path log) throws IOException {
        List<String> command = java(Cores.serverPrefix());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Twins.class.getName()));
        return ready(new ChildServer(command, log));
    }

    /** Where a service listens. */
    InetSocketAddress address(String service) {
        return Optional.ofNullable(listeners.get(service))
                .orElseThrow(() -> new IllegalArgumentException("no listener " + service));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The processor time it has taken since its start. */
    Duration cpu() {
        return cpu(handle());
    }

    /** The processor time that a process has taken since its start, user's and system's. */
    static Duration cpu(ProcessHandle handle) {
        return handle.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("no processor time for process " + handle.pid()));
    }

    /** Stops it: kindly, then not. Says so where it has ended by itself, which explains what its clients met. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            System.err.println("bench: a server ended by itself, exit code " + process.exitValue() + ", see " + log);
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static List<String> java(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        return command;
    }

    private static ChildServer ready(ChildServer server) throws IOException {
        Thread late = Thread.startVirtualThread(server::endIfLate);
        try {
            server.readListeners();
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        } finally {
            late.interrupt();
        }
    }

    private void endIfLate() {
        try {
            Thread.sleep(START_LIMIT);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            // It is ready.
        }
    }

    private void readListeners() throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = ""; !line.equals(last) && !listeners.containsKey(last); ) {
            line = lines.readLine();
            if (line == null) {
                throw new IOException("the server did not become ready, see " + log);
            }
            String[] words = line.split(" ", -1);
            if (words.length == 3 && words[0].equals("listening")) {
                int port = Integer.parseInt(words[2].substring(words[2].lastIndexOf(':') + 1));
                listeners.put(words[1], new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            }
        }
    }
}
