package recess.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import recess.server.stats.Levels;
import recess.server.stats.Statistics;
import recess.server.stats.Traffic;

/** The counters as the console shows them. */
final class StatLines {
    private StatLines() {}

    static List<String> of(Statistics statistics, Levels now, Runtime runtime) {
        List<String> lines = new ArrayList<>();
        lines.add(row("LISTENER", "OPEN", "TOTAL", "MESSAGES", "BYTES IN", "BYTES OUT", "P50", "P99"));
        statistics.traffic().forEach((listener, one) -> {
            lines.add(row(
                    listener,
                    now.connections().getOrDefault(listener, 0),
                    statistics.connections().getOrDefault(listener, 0L),
                    one.messages(),
                    one.bytesIn(),
                    one.bytesOut(),
                    quantile(one, 0.5),
                    quantile(one, 0.99)));
        });
        lines.add("people " + now.people() + ", rooms " + now.rooms() + ", rounds running " + now.roundsRunning()
                + ", ended " + (statistics.roundsRecorded() + statistics.roundsNotRecorded())
                + (statistics.roundsNotRecorded() == 0 ? "" : " (" + statistics.roundsNotRecorded() + " NOT RECORDED)")
                + ", games alone " + statistics.games());
        lines.add("files on their way " + now.uploadsRunning() + ", stored " + statistics.uploadsStored() + " ("
                + statistics.uploadBytes() + " bytes), refused " + statistics.uploadsRefused());
        lines.add("refusals " + refusals(statistics.refusals()) + "; bugs " + statistics.bugs());
        lines.add("waiting for clients to take them: " + now.queuedBytes() + " bytes; for threads: "
                + now.queuedTasks().entrySet().stream()
                        .map(queue -> queue.getKey() + " " + queue.getValue())
                        .collect(Collectors.joining(", "))
                + "; heap "
                + (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024) + " of "
                + runtime.maxMemory() / (1024 * 1024) + " MiB");
        return lines;
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-14s %8s %8s %10s %12s %12s %8s %8s", cells);
    }

    private static String refusals(Map<String, Long> byCode) {
        return byCode.isEmpty()
                ? "none"
                : byCode.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** The bound below which so many of the replies are. */
    private static String quantile(Traffic traffic, double share) {
        long[] replies = traffic.repliesByBound();
        double[] bounds = Traffic.boundsSeconds();
        long left = (long) Math.ceil(traffic.messages() * share);
        if (left == 0) {
            return "-";
        }
        for (int i = 0; i < replies.length - 1; i++) {
            left -= replies[i];
            if (left <= 0) {
                return "<" + shown(bounds[i]);
            }
        }
        return ">" + shown(bounds[replies.length - 2]);
    }

    private static String shown(double seconds) {
        double millis = seconds * 1000;
        String pattern = millis < 1 ? "%.2fms" : millis < 10 ? "%.1fms" : "%.0fms";
        return String.format(Locale.ROOT, pattern, millis);
    }
}
