package recess.server.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Echo, guess and JSON guess beside the same in Netty: warm, and in the first seconds after the start. */
final class TwinMeasurement {
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final int FIRST_CONNECTIONS = 50;

    /** Starts a server; each is called again and again. */
    @FunctionalInterface
    interface Starter {
        ChildServer start() throws IOException;
    }

    private enum Conversation {
        ECHO("echo", "echo/stream", Twins.ECHO, 1.0, 0.9),
        GUESS("guess", "guess/lines", Twins.GUESS, 1.0, 0.9),
        JSON("json", "lobby/json", Twins.JSON, 1.0, 0.6);

        private final String word;
        private final String service;
        private final String twin;
        private final double goal;
        private final double firstGoal;

        Conversation(String word, String service, String twin, double goal, double firstGoal) {
            this.word = word;
            this.service = service;
            this.twin = twin;
            this.goal = goal;
            this.firstGoal = firstGoal;
        }

        AnswerLoad load(InetSocketAddress address, int connections) throws IOException {
            // A name is kept for a while after its connection has gone.
            String prefix = "p" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";
            return new AnswerLoad(address, connections, number -> switch (this) {
                case ECHO -> new EchoScript(number);
                case GUESS -> new GuessScript();
                case JSON -> new JsonGuessScript(prefix + number + "-" + System.nanoTime() % 1000);
            });
        }
    }

    private final BenchSettings settings;
    private final Starter recess;
    private final Optional<Starter> other;
    private final Path log;
    private final Report report;

    /** @param other another build of the program, which takes turns with the first */
    TwinMeasurement(BenchSettings settings, Starter recess, Optional<Starter> other, Path log, Report report) {
        this.settings = settings;
        this.recess = recess;
        this.other = other;
        this.log = log;
        this.report = report;
    }

    void run() throws IOException {
        try (Cores _ = Cores.divide();
                ChildServer ours = recess.start();
                ChildServer twin = ChildServer.twins(log);
                @Nullable ChildServer second = other.isPresent() ? other.get().start() : null) {
            for (Conversation conversation : wanted()) {
                for (int connections : settings.connections()) {
                    warm(conversation, connections, ours, twin, Optional.ofNullable(second));
                }
            }
        }
        if (settings.what().contains("first")) {
            try (Cores _ = Cores.divide()) {
                for (Conversation conversation : Conversation.values()) {
                    first(conversation);
                }
            }
        }
    }

    private List<Conversation> wanted() {
        return List.of(Conversation.values()).stream()
                .filter(conversation -> settings.what().contains(conversation.word))
                .toList();
    }

    private void warm(
            Conversation conversation,
            int connections,
            ChildServer ours,
            ChildServer twin,
            Optional<ChildServer> second)
            throws IOException {
        String title = String.format(Locale.ROOT, "%s, %,d connections", conversation.word, connections);
        Benchmark.progress(title);
        List<Turns.Contender> contenders = new ArrayList<>();
        try {
            contenders.add(new Turns.Contender(
                    "recess", ours, conversation.load(ours.address(conversation.service), connections)));
            contenders.add(new Turns.Contender(
                    "netty", twin, conversation.load(twin.address(conversation.twin), connections)));
            if (second.isPresent()) {
                contenders.add(new Turns.Contender(
                        "other",
                        second.get(),
                        conversation.load(second.get().address(conversation.service), connections)));
            }
            List<Turns.Outcome> outcomes = Turns.play(contenders, settings);
            report.part(title);
            report.outcomes(outcomes, "message", "reply");
            goals(outcomes, title, conversation.goal);
        } finally {
            for (Turns.Contender contender : contenders) {
                contender.load().close();
            }
        }
    }

    /** Each turn is a server of its own, which has just said that it is ready. */
    private void first(Conversation conversation) throws IOException {
        String title = String.format(
                Locale.ROOT, "%s, first %d s, %d connections", conversation.word, FIRST.toSeconds(), FIRST_CONNECTIONS);
        Benchmark.progress(title);
        List<Turns.Outcome> outcomes =
                List.of(new Turns.Outcome("recess", new ArrayList<>()), new Turns.Outcome("netty", new ArrayList<>()));
        for (int round = 0; round < settings.rounds(); round++) {
            outcomes.get(0).rounds().add(firstRound(recess, conversation, conversation.service));
            outcomes.get(1).rounds().add(firstRound(() -> ChildServer.twins(log), conversation, conversation.twin));
        }
        report.part(title);
        report.outcomes(outcomes, "message", "reply");
        goals(outcomes, title, conversation.firstGoal);
    }

    private static Round firstRound(Starter starter, Conversation conversation, String service) throws IOException {
        try (ChildServer server = starter.start();
                AnswerLoad load = conversation.load(server.address(service), FIRST_CONNECTIONS)) {
            return Round.play(server, load, FIRST);
        }
    }

    private void goals(List<Turns.Outcome> outcomes, String title, double goal) {
        report.goals().atLeast(title + ": rate", "ratio", Report.ratios(outcomes, Round::perSecond), goal);
        // What one message costs both: on a machine that does other things, too, the more telling of the two.
        report.goals()
                .atLeast(
                        title + ": messages per CPU",
                        "ratio",
                        Report.ratios(outcomes, round -> 1 / round.serverMicros()),
                        goal);
    }
}
