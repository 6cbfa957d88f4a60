package recess.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The table: one plain line a measurement, with its unit and its spread over the rounds. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private final Goals goals = new Goals();

    Report(BenchSettings settings) {
        line("Recess benchmark");
        line("date      "
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        ZonedDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS)));
        line("java      " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")");
        line("machine   " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Cores.description());
        line("rounds    " + settings.rounds() + " of " + settings.round().toSeconds() + " s, taking turns, after "
                + settings.warmUp().toSeconds() + " s of warm-up");
    }

    Goals goals() {
        return goals;
    }

    /** Begins a part of the table. */
    void part(String title) {
        line("");
        row(title, "unit", "min", "median", "max");
    }

    /**
     * The rows of each server, then how the first compares with each of the others, round by round.
     *
     * @param what is counted
     * @param timed what the latencies are of
     */
    void outcomes(List<Turns.Outcome> outcomes, String what, String timed) {
        for (Turns.Outcome outcome : outcomes) {
            rounds(outcome, "throughput", what + "s/s", Round::perSecond);
            rounds(outcome, "server CPU", "us/" + what, Round::serverMicros);
            rounds(
                    outcome,
                    timed + " p50",
                    "us",
                    round -> round.tally().latencies().micros(0.5));
            rounds(
                    outcome,
                    timed + " p99",
                    "us",
                    round -> round.tally().latencies().micros(0.99));
            rounds(outcome, "server load", "cores", Round::serverCores);
            rounds(outcome, "client load", "cores", Round::clientCores);
            rounds(outcome, "disturbed by", "cores", Round::otherCores);
        }
        Turns.Outcome ours = outcomes.getFirst();
        for (Turns.Outcome other : outcomes.subList(1, outcomes.size())) {
            String names = ours.name() + "/" + other.name();
            spread(names + " throughput", "ratio", ratios(ours, other, Round::perSecond));
            spread(names + " server CPU", "ratio", ratios(ours, other, Round::serverMicros));
        }
    }

    /** A row with a single value. */
    void single(String name, String unit, double value) {
        row("  " + name, unit, "", number(value), "");
    }

    /** A row with a single value that may not be known. */
    void single(String name, String unit, OptionalDouble value) {
        row("  " + name, unit, "", value.isPresent() ? number(value.getAsDouble()) : "unknown", "");
    }

    /** Writes the table to a file and to standard output. */
    void publish(Path file) throws IOException {
        line("");
        line(String.format(
                Locale.ROOT,
                "%-48s %-6s %9s %9s %9s  %-9s",
                "goals: the program beside what would be used instead",
                "unit",
                "min",
                "median",
                "max",
                "goal"));
        lines.addAll(goals.rows());
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private void rounds(Turns.Outcome outcome, String name, String unit, ToDoubleFunction<Round> value) {
        spread(
                outcome.name() + " " + name,
                unit,
                outcome.rounds().stream().map(value::applyAsDouble).toList());
    }

    /** How the first compares with the second, round by round. */
    static List<Double> ratios(List<Turns.Outcome> outcomes, ToDoubleFunction<Round> value) {
        return ratios(outcomes.get(0), outcomes.get(1), value);
    }

    private static List<Double> ratios(Turns.Outcome ours, Turns.Outcome other, ToDoubleFunction<Round> value) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.rounds().size(); i++) {
            ratios.add(value.applyAsDouble(ours.rounds().get(i))
                    / value.applyAsDouble(other.rounds().get(i)));
        }
        return ratios;
    }

    /** A row with its spread over the rounds. */
    void spread(String name, String unit, List<Double> values) {
        Spread spread = Spread.of(values);
        row("  " + name, unit, number(spread.min()), number(spread.median()), number(spread.max()));
    }

    private void row(String name, String unit, String min, String median, String max) {
        line(String.format(Locale.ROOT, "%-38s %-12s %12s %12s %12s", name, unit, min, median, max)
                .stripTrailing());
    }

    private void line(String line) {
        lines.add(line);
    }

    /** Three digits at least, where there are so many. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
