package recess.server.bench;

/**
 * Counts times in buckets that are at most 1/64 of their value wide, so that recording costs next to nothing. Not
 * thread-safe.
 */
final class Latencies {
    private static final int STEP_BITS = 6;
    private static final int STEPS = 1 << STEP_BITS;

    private final long[] counts = new long[STEPS * (Long.SIZE - STEP_BITS + 1)];
    private long total;

    /** @param nanos 0 or more */
    void record(long nanos) {
        counts[bucket(nanos)]++;
        total++;
    }

    /** Counts what others counted, too. */
    void add(Latencies others) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += others.counts[bucket];
        }
        total += others.total;
    }

    /**
     * The time that a share of all recorded times do not exceed.
     *
     * @param share 0 to 1
     * @return microseconds, too small by at most 1/64 of it; NaN where nothing was recorded
     */
    double micros(double share) {
        long left = Math.max(1, (long) Math.ceil(share * total));
        for (int bucket = 0; bucket < counts.length; bucket++) {
            left -= counts[bucket];
            if (left <= 0) {
                return lowestNanos(bucket) / 1000.0;
            }
        }
        return Double.NaN;
    }

    private static int bucket(long nanos) {
        int shift = Math.max(0, Long.SIZE - STEP_BITS - 1 - Long.numberOfLeadingZeros(nanos));
        return STEPS * shift + (int) (nanos >>> shift);
    }

    private static double lowestNanos(int bucket) {
        int shift = Math.max(0, bucket / STEPS - 1);
        return Math.scalb((double) (bucket - STEPS * shift), shift);
    }
}
