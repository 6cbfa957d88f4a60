package recess.server.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;

/** Writes events as lines, in their order, on a thread of its own. */
public final class EventLog implements EventSink, AutoCloseable {
    private static final int QUEUED_EVENTS = 16 * 1024;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private record Stamped(Instant at, ServerEvent event) {}

    private final BlockingQueue<Stamped> queue = new ArrayBlockingQueue<>(QUEUED_EVENTS);
    private final AtomicLong dropped = new AtomicLong();
    private final Consumer<String> lines;
    private final LineRate rate;
    private final Thread writer;

    private volatile boolean closed;

    /**
     * @param lines takes each line; may be slow
     * @param linesPerMinute how many lines one address may cause at once, and then in each minute; 0 for no limit
     */
    public EventLog(Consumer<String> lines, int linesPerMinute) {
        this.lines = lines;
        this.rate = new LineRate(linesPerMinute);
        this.writer = Thread.ofPlatform().daemon().name("log").start(this::write);
    }

    @Override
    public void publish(ServerEvent event) {
        if (isAdmitted(event) && !queue.offer(new Stamped(Instant.now(), event))) {
            dropped.incrementAndGet();
        }
    }

    /** Writes what is queued, and ends. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Stamped> batch = new ArrayList<>();
        try {
            while (!closed || !queue.isEmpty()) {
                Stamped first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch);
                }
                rate.summaries(System.nanoTime()).forEach(line -> line(Instant.now(), line));
                batch.forEach(stamped -> line(stamped.at(), LogLine.of(stamped.event())));
                batch.clear();
                long lost = dropped.getAndSet(0);
                if (lost > 0) {
                    line(Instant.now(), lost + " events not logged: the log could not keep up");
                }
            }
            rate.lastSummaries().forEach(line -> line(Instant.now(), line));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAdmitted(ServerEvent event) {
        return switch (event) {
            case ServerEvent.OfConnection e -> rate.admits(e.source().address(), System.nanoTime());
            case ServerEvent.TurnedAway e -> rate.admits(e.address(), System.nanoTime());
            case ServerEvent.OfServer _ -> true;
        };
    }

    private void line(Instant at, String text) {
        try {
            lines.accept(TIME.format(at) + " " + text);
        } catch (RuntimeException e) {
            // Whoever takes the lines has failed for this one; the log goes on with the next.
            dropped.incrementAndGet();
        }
    }
}
