package recess.server.it;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;

/** Keeps what happens, and lets a test wait for it instead of sleeping. */
public final class RecordedEvents implements EventSink {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<ServerEvent> events = new ArrayList<>();

    @Override
    public synchronized void publish(ServerEvent event) {
        events.add(event);
        notifyAll();
    }

    public synchronized <E extends ServerEvent> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <E extends ServerEvent> E await(Class<E> type) throws InterruptedException {
        return await(type, _ -> true);
    }

    public <E extends ServerEvent> E await(Class<E> type, Predicate<E> condition) throws InterruptedException {
        return await(type, condition, 1).getFirst();
    }

    /** Waits until so many events of a type, or more, fulfil a condition. */
    public synchronized <E extends ServerEvent> List<E> await(Class<E> type, Predicate<E> condition, int count)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<E> found = of(type).stream().filter(condition).toList();
            if (found.size() >= count) {
                return found;
            }
            long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (millis <= 0) {
                return fail(
                        "%d of %d %s; the last events: %s",
                        found.size(),
                        count,
                        type.getSimpleName(),
                        events.subList(Math.max(0, events.size() - 20), events.size()));
            }
            wait(millis);
        }
    }
}
