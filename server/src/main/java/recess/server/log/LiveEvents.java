package recess.server.log;

import java.time.Duration;
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

/**
 * Events for somebody who watches: some lines a moment, and a number for all that is beyond them, so that a flood leaves the
 * screen usable. Whoever publishes never waits for the screen.
 */
public final class LiveEvents implements EventSink, AutoCloseable {
    /** How much is shown. */
    public enum Level {
        NONE,
        /** What a teacher wants to know: who comes and goes, what is echoed and said, rounds, files, faults. */
        SOME,
        ALL
    }

    static final int LINES_A_MOMENT = 10;
    static final Duration MOMENT = Duration.ofMillis(200);

    private static final int QUEUED_EVENTS = 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private record Stamped(Instant at, ServerEvent event) {}

    private final BlockingQueue<Stamped> queue = new ArrayBlockingQueue<>(QUEUED_EVENTS);
    private final AtomicLong beyond = new AtomicLong();
    private final Consumer<List<String>> screen;
    private final Thread writer;

    private volatile Level level = Level.SOME;

    /** @param screen takes lines, one or more at once; may be slow */
    public LiveEvents(Consumer<List<String>> screen) {
        this.screen = screen;
        this.writer = Thread.ofPlatform().daemon().name("live-events").unstarted(this::write);
    }

    /** Shows what has happened since, and from now on. */
    public void start() {
        writer.start();
    }

    /** Shows as much from now on. */
    public void show(Level wanted) {
        level = wanted;
    }

    @Override
    public void publish(ServerEvent event) {
        if (isShown(event) && !queue.offer(new Stamped(Instant.now(), event))) {
            beyond.incrementAndGet();
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }

    private boolean isShown(ServerEvent event) {
        return switch (level) {
            case NONE -> false;
            case SOME -> matters(event);
            case ALL -> true;
        };
    }

    private static boolean matters(ServerEvent event) {
        return switch (event) {
            // Whoever has a name is told of when it is known; of a script nothing else would tell.
            case ServerEvent.Connected e -> !e.source().introducesItself();
            case ServerEvent.Disconnected e -> !e.source().player().isEmpty();
            case ServerEvent.FaultTold e -> e.fault().code().endsConnection();
            case ServerEvent.Received _, ServerEvent.RequestRefused _ -> false;
            // Printed already, or answered to whoever asked for it.
            case ServerEvent.Listening _, ServerEvent.Ready _, ServerEvent.Renamed _, ServerEvent.TeacherDid _ -> false;
            case ServerEvent.OfServer _,
                    ServerEvent.TurnedAway _,
                    ServerEvent.Named _,
                    ServerEvent.Entered _,
                    ServerEvent.TeacherAsked _,
                    ServerEvent.Echoed _,
                    ServerEvent.Said _,
                    ServerEvent.Solved _,
                    ServerEvent.GameEnded _,
                    ServerEvent.UploadStored _,
                    ServerEvent.UploadRefused _,
                    ServerEvent.Failed _ -> true;
        };
    }

    private void write() {
        List<Stamped> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch);
                screen.accept(lines(batch, beyond.getAndSet(0)));
                batch.clear();
                TimeUnit.MILLISECONDS.sleep(MOMENT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> lines(List<Stamped> batch, long lost) {
        List<String> lines = new ArrayList<>(batch.stream()
                .limit(LINES_A_MOMENT)
                .map(one -> TIME.format(one.at()) + " " + LogLine.of(one.event()))
                .toList());
        long more = batch.size() - lines.size() + lost;
        if (more > 0) {
            lines.add("... and " + more + " more events (log none|some|all says how many are shown)");
        }
        return lines;
    }
}
