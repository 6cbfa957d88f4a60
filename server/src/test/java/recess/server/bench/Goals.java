package recess.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the measurements are for: each with its goal beside it. */
final class Goals {
    private final List<String> rows = new ArrayList<>();

    /** @param goal as much, at least */
    void atLeast(String measure, String unit, List<Double> values, double goal) {
        Spread spread = Spread.of(values);
        row(measure, unit, spread, ">= " + Report.number(goal), spread.median() >= goal);
    }

    /** @param goal as much, at most */
    void atMost(String measure, String unit, List<Double> values, double goal) {
        Spread spread = Spread.of(values);
        row(measure, unit, spread, "<= " + Report.number(goal), spread.median() <= goal);
    }

    /** What could not be measured here. */
    void skipped(String measure, String why) {
        rows.add(String.format(Locale.ROOT, "  %-46s skipped: %s", measure, why));
    }

    List<String> rows() {
        return rows;
    }

    private void row(String measure, String unit, Spread spread, String goal, boolean reached) {
        rows.add(String.format(
                Locale.ROOT,
                "  %-46s %-6s %9s %9s %9s  %-9s %s",
                measure,
                unit,
                Report.number(spread.min()),
                Report.number(spread.median()),
                Report.number(spread.max()),
                goal,
                reached ? "reached" : "missed"));
    }
}
