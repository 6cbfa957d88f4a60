package recess.server.session;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import recess.server.event.EventSink;
import recess.server.event.Source;

/** All that a session knows of the world. Thread-safe, as far as the random source is. */
public final class SessionContext {
    private final RandomGenerator random;
    private final LongSupplier nanoTime;
    private final EventSink events;

    private volatile Source source;

    /**
     * @param source whom it talks with
     * @param random where secrets come from
     * @param nanoTime the monotonic clock, in nanoseconds
     * @param events where it tells what happened
     */
    public SessionContext(Source source, RandomGenerator random, LongSupplier nanoTime, EventSink events) {
        this.source = source;
        this.random = random;
        this.nanoTime = nanoTime;
        this.events = events;
    }

    /** Whom the session talks with, as far as it is known by now. */
    public Source source() {
        return source;
    }

    /** The client has this name from now on: what happens to it is told under that name. */
    public synchronized void named(String name) {
        source = source.named(name);
    }

    /** It is known who the client is: so the log says from now on, and nobody else. */
    public synchronized void known(String realName) {
        source = source.known(realName);
    }

    public RandomGenerator random() {
        return random;
    }

    public LongSupplier nanoTime() {
        return nanoTime;
    }

    public EventSink events() {
        return events;
    }
}
