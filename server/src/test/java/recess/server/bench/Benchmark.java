package recess.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs every measurement, and prints the table. Exit code 1 where a server refused, hung up or gave a wrong answer. */
public final class Benchmark {
    private static final String ECHO = "echo/stream";
    private static final String GUESS = "guess/lines";
    private static final String LOBBY = "lobby/json";
    private static final String ECHO_MESSAGE = "x".repeat(64);

    private final BenchSettings settings;
    private final Path scratch;
    private final Report report;

    private Benchmark(BenchSettings settings, Path scratch) {
        this.settings = settings;
        this.scratch = scratch;
        this.report = new Report(settings);
    }

    public static void main(String[] arguments) throws IOException {
        Path scratch = Files.createTempDirectory("recess-bench");
        try {
            BenchSettings settings = BenchSettings.ofSystemProperties();
            Files.createDirectories(settings.results());
            new Benchmark(settings, scratch).run();
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            delete(scratch);
            System.exit(1);
        }
        delete(scratch);
    }

    private void run() throws IOException {
        if (settings.what().contains("echo")
                || settings.what().contains("guess")
                || settings.what().contains("lobby")) {
            try (ChildServer ours = recess("recess", settings.jar());
                    @Nullable ChildServer other = other()) {
                if (settings.what().contains("echo")) {
                    echo(ours, Optional.ofNullable(other));
                }
                if (settings.what().contains("guess")) {
                    guess(ours, Optional.ofNullable(other));
                }
                if (settings.what().contains("lobby")) {
                    lobby(ours, Optional.ofNullable(other));
                }
            }
        }
        if (settings.what().contains("open")) {
            try (ChildServer fresh = recess("recess-open", settings.jar())) {
                open(fresh);
            }
        }
        if (settings.what().contains("upload")) {
            progress("uploads");
            List<String> flags = new ArrayList<>(settings.extraFlags());
            flags.addAll(UploadMeasurement.FLAGS);
            Path data = scratch.resolve("recess-upload");
            try (ChildServer server = ChildServer.recess(settings.jar(), flags, data, log("recess-upload"))) {
                new UploadMeasurement(settings, server, data, report).run();
            }
        }
        report.publish(settings.results().resolve("results.txt"));
    }

    private void echo(ChildServer ours, Optional<ChildServer> other) throws IOException {
        try (ChildServer bare = ChildServer.bare(log("bare"))) {
            for (int connections : settings.echoConnections()) {
                progress("echo, " + connections + " connections");
                List<Turns.Contender> contenders = new ArrayList<>();
                try {
                    contenders.add(new Turns.Contender("recess", ours, new EchoLoad(ours.address(ECHO), connections)));
                    contenders.add(new Turns.Contender(
                            "bare", bare, new EchoLoad(bare.address(BareEchoServer.NAME), connections)));
                    if (other.isPresent()) {
                        contenders.add(new Turns.Contender(
                                "other", other.get(), new EchoLoad(other.get().address(ECHO), connections)));
                    }
                    List<Turns.Outcome> outcomes = Turns.play(contenders, settings);
                    report.part(String.format(Locale.ROOT, "echo/stream, %,d connections", connections));
                    report.outcomes(outcomes, "message");
                } finally {
                    close(contenders);
                }
            }
        }
    }

    private void guess(ChildServer ours, Optional<ChildServer> other) throws IOException {
        progress("guess, " + settings.players() + " players");
        List<Turns.Contender> contenders = new ArrayList<>();
        try {
            contenders.add(new Turns.Contender("recess", ours, new GuessLoad(ours.address(GUESS), settings.players())));
            if (other.isPresent()) {
                contenders.add(new Turns.Contender(
                        "other", other.get(), new GuessLoad(other.get().address(GUESS), settings.players())));
            }
            List<Turns.Outcome> outcomes = Turns.play(contenders, settings);
            report.part(String.format(Locale.ROOT, "guess/lines, %,d players", settings.players()));
            report.outcomes(outcomes, "game");
        } finally {
            close(contenders);
        }
    }

    private void lobby(ChildServer ours, Optional<ChildServer> other) throws IOException {
        for (int players : settings.lobbyPlayers()) {
            progress("lobby, " + players + " players");
            List<Turns.Contender> contenders = new ArrayList<>();
            try {
                contenders.add(new Turns.Contender(
                        "recess", ours, new LobbyLoad(ours.address(LOBBY), players, settings.think())));
                if (other.isPresent()) {
                    contenders.add(new Turns.Contender(
                            "other",
                            other.get(),
                            new LobbyLoad(other.get().address(LOBBY), players, settings.think())));
                }
                List<Turns.Outcome> outcomes = Turns.play(contenders, settings);
                report.part(String.format(Locale.ROOT, "lobby/json, %,d players in races", players));
                report.outcomes(outcomes, "message", "reply");
            } finally {
                close(contenders);
            }
        }
    }

    private void open(ChildServer server) throws IOException {
        int each = OpenConnections.possible(settings.open());
        progress("open connections, " + each + " of echo/stream and " + each + " of guess/lines");
        Memory before = Memory.of(server.handle());
        try (OpenConnections connections = new OpenConnections()) {
            long startNanos = System.nanoTime();
            connections.open(server.address(ECHO), each, "", ECHO_MESSAGE, ECHO_MESSAGE);
            connections.open(server.address(GUESS), each, "GUESS\n", "0\n", "GUESS\n");
            double openedSeconds = (System.nanoTime() - startNanos) / 1e9;
            Memory opened = Memory.of(server.handle());
            double answeredSeconds = connections.speak().toNanos() / 1e9;
            Memory answered = Memory.of(server.handle());
            report.part("open connections");
            report.single("asked for", "connections", 2.0 * settings.open());
            report.single("open, each answered once", "connections", connections.count());
            report.single("time to open all", "s", openedSeconds);
            report.single("time to answer all", "s", answeredSeconds);
            memory("before", before);
            memory("all open", opened);
            memory("all answered", answered);
        }
    }

    private void memory(String when, Memory memory) {
        report.single(when + ", heap after collection", "MiB", memory.liveHeap());
        report.single(when + ", resident", "MiB", memory.resident());
    }

    private ChildServer recess(String name, Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IOException("there is no " + jar + ": package the server first");
        }
        return ChildServer.recess(jar, settings.extraFlags(), scratch.resolve(name), log(name));
    }

    private @Nullable ChildServer other() throws IOException {
        return settings.otherJar().isPresent()
                ? recess("other", settings.otherJar().get())
                : null;
    }

    private Path log(String name) {
        return settings.results().resolve(name + ".log");
    }

    private static void progress(String what) {
        System.out.println("measuring " + what + " ...");
    }

    private static void close(List<Turns.Contender> contenders) throws IOException {
        for (Turns.Contender contender : contenders) {
            contender.load().close();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
