package recess.server.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Lets one source have so many lines a minute, and counts the others. Not thread-safe. */
final class LineRate {
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final class Count {
        private final long startNanos;
        private int lines;
        private int heldBack;

        Count(long startNanos) {
            this.startNanos = startNanos;
        }
    }

    private final int linesPerWindow;
    private final Map<String, Count> counts = new HashMap<>();

    /** @param linesPerWindow 1 or more; 0 for no limit */
    LineRate(int linesPerWindow) {
        this.linesPerWindow = linesPerWindow;
    }

    /** Whether a source may have one more line. */
    boolean admits(String source, long nowNanos) {
        if (linesPerWindow == 0) {
            return true;
        }
        Count count = counts.computeIfAbsent(source, _ -> new Count(nowNanos));
        if (count.lines < linesPerWindow) {
            count.lines++;
            return true;
        }
        count.heldBack++;
        return false;
    }

    /** A summary for each source whose minute is over and that had too much to say. To be asked before each line. */
    List<String> summaries(long nowNanos) {
        List<String> summaries = new ArrayList<>();
        Iterator<Map.Entry<String, Count>> all = counts.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, Count> entry = all.next();
            if (nowNanos - entry.getValue().startNanos >= WINDOW.toNanos()) {
                if (entry.getValue().heldBack > 0) {
                    summaries.add(summary(entry.getKey(), entry.getValue()));
                }
                all.remove();
            }
        }
        return summaries;
    }

    /** A summary for each source that has had too much to say, though its minute is not over: for the end. */
    List<String> lastSummaries() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().heldBack > 0)
                .map(entry -> summary(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String summary(String source, Count count) {
        return source + ": " + count.heldBack + " more lines within a minute not shown (limit " + linesPerWindow
                + ", see --log-lines)";
    }
}
