package recess.server.session;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import recess.server.event.EventSink;
import recess.server.event.Source;

/**
 * All that a session knows of the world.
 *
 * @param source whom it talks with
 * @param random where secrets come from
 * @param nanoTime the monotonic clock, in nanoseconds
 * @param events where it tells what happened
 */
public record SessionContext(Source source, RandomGenerator random, LongSupplier nanoTime, EventSink events) {}
