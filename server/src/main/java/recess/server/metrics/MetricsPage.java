package recess.server.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import recess.server.stats.Levels;
import recess.server.stats.Statistics;
import recess.server.stats.Traffic;

/** The counters in Prometheus's text format. Names end in their unit; what only grows ends in {@code _total}. */
record MetricsPage(Statistics statistics, Supplier<Levels> levels) {
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    byte[] bytes() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(page, snapshots(), EscapingScheme.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException("a page in memory", e);
        }
        return page.toByteArray();
    }

    private MetricSnapshots snapshots() {
        Levels now = levels.get();
        return MetricSnapshots.of(
                gauges("recess_connections_open", "Open connections.", "listener", now.connections()),
                counters("recess_connections", "Connections since the start.", "listener", statistics.connections()),
                traffic("recess_received_bytes", "Bytes read from clients.", Traffic::bytesIn),
                traffic("recess_sent_bytes", "Bytes written to clients.", Traffic::bytesOut),
                traffic("recess_messages", "Messages dealt with.", Traffic::messages),
                replyTimes(),
                counters(
                        "recess_refusals",
                        "What clients were refused, by the code that they were told.",
                        "reason",
                        statistics.refusals()),
                gauge("recess_people", "Names in the lobby.", now.people()),
                gauge("recess_rooms", "Rooms.", now.rooms()),
                gauge("recess_rounds_running", "Rounds under way in rooms.", now.roundsRunning()),
                counters(
                        "recess_rounds",
                        "Rounds that have ended.",
                        "recorded",
                        Map.of("true", statistics.roundsRecorded(), "false", statistics.roundsNotRecorded())),
                counter("recess_solo_games", "Games played alone that have ended.", statistics.games()),
                counters(
                        "recess_uploads",
                        "Files that were stored or refused.",
                        "outcome",
                        Map.of("stored", statistics.uploadsStored(), "refused", statistics.uploadsRefused())),
                gauge("recess_uploads_running", "Files on their way.", now.uploadsRunning()),
                counter("recess_stored_bytes", "Bytes of the files that were stored.", statistics.uploadBytes()),
                gauge("recess_queued_bytes", "Bytes that wait for clients to take them.", now.queuedBytes()),
                gauges("recess_queued_tasks", "What waits for a thread of the disk's.", "queue", now.queuedTasks()),
                counter("recess_bugs", "Connections that ended through a mistake of the server's.", statistics.bugs()));
    }

    private MetricSnapshot traffic(String name, String help, ToLongFunction<Traffic> value) {
        Map<String, Long> values = new TreeMap<>();
        statistics.traffic().forEach((listener, traffic) -> values.put(listener, value.applyAsLong(traffic)));
        return counters(name, help, "listener", values);
    }

    private MetricSnapshot replyTimes() {
        HistogramSnapshot.Builder histogram = HistogramSnapshot.builder()
                .name("recess_reply_seconds")
                .help("From a message's last byte read to its answer written.");
        statistics
                .traffic()
                .forEach((listener, traffic) -> histogram.dataPoint(HistogramDataPointSnapshot.builder()
                        .labels(Labels.of("listener", listener))
                        .classicHistogramBuckets(
                                ClassicHistogramBuckets.of(Traffic.boundsSeconds(), traffic.repliesByBound()))
                        .sum(traffic.replySeconds())
                        .build()));
        return histogram.build();
    }

    private static MetricSnapshot counter(String name, String help, long value) {
        return counters(name, help, "", Map.of("", value));
    }

    private static MetricSnapshot gauge(String name, String help, long value) {
        return gauges(name, help, "", Map.of("", value));
    }

    /** @param label what tells the values apart; empty where there is only one */
    private static MetricSnapshot counters(
            String name, String help, String label, Map<String, ? extends Number> values) {
        CounterSnapshot.Builder counters = CounterSnapshot.builder().name(name).help(help);
        values.forEach((what, value) -> counters.dataPoint(CounterDataPointSnapshot.builder()
                .labels(labels(label, what))
                .value(value.doubleValue())
                .build()));
        return counters.build();
    }

    private static MetricSnapshot gauges(String name, String help, String label, Map<String, ? extends Number> values) {
        GaugeSnapshot.Builder gauges = GaugeSnapshot.builder().name(name).help(help);
        values.forEach((what, value) -> gauges.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(labels(label, what))
                .value(value.doubleValue())
                .build()));
        return gauges.build();
    }

    private static Labels labels(String label, String value) {
        return label.isEmpty() ? Labels.EMPTY : Labels.of(label, value);
    }
}
