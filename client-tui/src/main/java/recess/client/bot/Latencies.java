package recess.client.bot;

import java.util.Arrays;

/** How long answers took, in nanoseconds; to be asked when all are in. Thread-safe. */
final class Latencies {
    private static final int FIRST_CAPACITY = 1024;

    private long[] nanos = new long[FIRST_CAPACITY];
    private int count;
    private boolean isSorted = true;

    synchronized void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
        isSorted = false;
    }

    synchronized int count() {
        return count;
    }

    /**
     * The time that a share of the answers took at most: the smallest of which that is true (nearest rank).
     *
     * @param percent 1 to 100
     * @return 0 where there were no answers
     */
    synchronized long percentile(int percent) {
        if (count == 0) {
            return 0;
        }
        if (!isSorted) {
            Arrays.sort(nanos, 0, count);
            isSorted = true;
        }
        return nanos[(int) ((long) count * percent + 99) / 100 - 1];
    }
}
