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
    private static final String LOBBY = "lobby/json";

    private final BenchSettings settings;
    private final Path scratch;
    private final Report report;
    private int starts;

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
        TwinMeasurement.Starter ours = () -> recess("recess", settings.jar());
        Optional<TwinMeasurement.Starter> other = settings.otherJar().map(jar -> () -> recess("other", jar));
        if (wants("echo", "guess", "json", "first")) {
            new TwinMeasurement(settings, ours, other, log("twins"), report).run();
        }
        if (wants("upload", "many")) {
            upload();
        }
        if (wants("broadcast")) {
            new BroadcastMeasurement(settings, ours, scratch, report).run();
        }
        if (wants("idle")) {
            new IdleMeasurement(settings, ours, report).run();
        }
        if (wants("pages")) {
            door("pages").run("web", "page", Pages::open);
        }
        if (wants("ssh")) {
            door("ssh").run("ssh", "ssh session", SshSessions::open);
        }
        if (wants("start")) {
            new StartMeasurement(settings, scratch, report).run();
        }
        if (wants("lobby")) {
            try (ChildServer server = ours.start();
                    @Nullable
                            ChildServer second = other.isPresent() ? other.get().start() : null) {
                lobby(server, Optional.ofNullable(second));
            }
        }
        report.publish(settings.results().resolve("results.txt"));
    }

    private boolean wants(String... parts) {
        return Stream.of(parts).anyMatch(settings.what()::contains);
    }

    private void upload() throws IOException {
        progress("uploads");
        List<String> flags = new ArrayList<>(settings.extraFlags());
        flags.addAll(UploadMeasurement.FLAGS);
        Path data = scratch.resolve("recess-upload");
        try (ChildServer server = ChildServer.recess(List.of(), settings.jar(), flags, data, log("recess-upload"))) {
            new UploadMeasurement(settings, server, data, report).run();
        }
    }

    private DoorMeasurement door(String part) {
        return new DoorMeasurement(settings.jar(), scratch.resolve(part), log(part), report);
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

    private ChildServer recess(String name, Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IOException("there is no " + jar + ": package the server first");
        }
        // Each start has a data directory of its own: nobody is known from an earlier one.
        Path data = scratch.resolve(name + "-" + starts++);
        return ChildServer.recess(Cores.serverPrefix(), jar, settings.extraFlags(), data, log(name));
    }

    private Path log(String name) {
        return settings.results().resolve(name + ".log");
    }

    static void progress(String what) {
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
