package recess.server.stats;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * What goes through one kind of listener, counted as it goes. Thread-safe, and cheap enough for each message: adders, so that
 * no thread waits for another, and powers of two, so that a bucket is found without comparing.
 */
public final class Traffic {
    /** The upper bound of the first bucket of reply times: 16 microseconds. Each further one is twice as wide. */
    private static final int FIRST_BOUND_BITS = 14;

    private static final int BUCKETS = 20;

    private final LongAdder bytesIn = new LongAdder();
    private final LongAdder bytesOut = new LongAdder();
    private final LongAdder replyNanos = new LongAdder();
    private final LongAdder[] replies = new LongAdder[BUCKETS];

    public Traffic() {
        Arrays.setAll(replies, _ -> new LongAdder());
    }

    /** Bytes have been read. */
    public void read(int bytes) {
        bytesIn.add(bytes);
    }

    /** Bytes have been written. */
    public void wrote(int bytes) {
        bytesOut.add(bytes);
    }

    /**
     * A message has been dealt with, its answer is with the operating system.
     *
     * @param nanos that took; 0 or more
     */
    public void replied(long nanos) {
        replyNanos.add(nanos);
        replies[bucket(nanos)].increment();
    }

    public long bytesIn() {
        return bytesIn.sum();
    }

    public long bytesOut() {
        return bytesOut.sum();
    }

    /** How many messages have been dealt with. */
    public long messages() {
        return Arrays.stream(replies).mapToLong(LongAdder::sum).sum();
    }

    /** How many replies took up to each of {@link #boundsSeconds}, and longer than the one before. */
    public long[] repliesByBound() {
        return Arrays.stream(replies).mapToLong(LongAdder::sum).toArray();
    }

    public double replySeconds() {
        return replyNanos.sum() / 1e9;
    }

    /** The upper bounds of the buckets, in seconds; the last is infinite. */
    public static double[] boundsSeconds() {
        double[] bounds = new double[BUCKETS];
        Arrays.setAll(bounds, i -> (1L << (FIRST_BOUND_BITS + i)) / 1e9);
        bounds[BUCKETS - 1] = Double.POSITIVE_INFINITY;
        return bounds;
    }

    private static int bucket(long nanos) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, nanos - 1));
        return Math.clamp(bits - FIRST_BOUND_BITS, 0, BUCKETS - 1);
    }
}
