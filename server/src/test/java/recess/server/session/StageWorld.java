package recess.server.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

/** A world for sessions in which nothing happens by itself: a clock that stands, and events that are kept. */
public final class StageWorld implements EventSink {
    private final List<ServerEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

    /** A context for a peer on this machine. */
    public SessionContext local() {
        return from("127.0.0.1", always(0));
    }

    /** A context for a peer on this machine, with its own kind of chance. */
    public SessionContext local(RandomGenerator random) {
        return from("127.0.0.1", random);
    }

    /** A context for a peer at {@code address}, numbers only. */
    public SessionContext from(String address) {
        return from(address, always(0));
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public void publish(ServerEvent event) {
        events.add(event);
    }

    /** The events of a kind so far. */
    public <E extends ServerEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A generator that draws the same whole number every time, whatever the range. */
    public static RandomGenerator always(int number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return number;
            }

            @Override
            public int nextInt(int bound) {
                return number;
            }

            @Override
            public int nextInt(int origin, int bound) {
                return number;
            }
        };
    }

    private SessionContext from(String address, RandomGenerator random) {
        return new SessionContext(new Source(1, "test/lines", addressOf(address), 50_000), random, nanos::get, this);
    }

    private static InetAddress addressOf(String numbers) {
        try {
            return InetAddress.getByName(numbers);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(numbers, e);
        }
    }
}
