package recess.server.net;

/** Lets so many lines a second through, and some more at once after a quiet time; the others come later, none is lost. */
final class Throttle {
    private final long nanosPerLine;
    private final long burstNanos;
    private long paidUntilNanos;

    /**
     * @param linesPerSecond 1 or more
     * @param burst how many lines may come at once, 1 or more
     */
    Throttle(int linesPerSecond, int burst, long nowNanos) {
        this.nanosPerLine = 1_000_000_000L / linesPerSecond;
        this.burstNanos = nanosPerLine * (burst - 1);
        this.paidUntilNanos = nowNanos;
    }

    /**
     * Counts a line.
     *
     * @return how many nanoseconds it has to wait; 0 for not at all
     */
    long delayNanos(long nowNanos) {
        if (paidUntilNanos - nowNanos < 0) {
            paidUntilNanos = nowNanos;
        }
        long delay = Math.max(0, paidUntilNanos - nowNanos - burstNanos);
        paidUntilNanos += nanosPerLine;
        return delay;
    }
}
