package recess.common.room;

import java.time.Duration;

/** When the rounds of a match begin and end; guarded by the room's lock. */
final class RoundClock {
    private final RoomContext context;
    private long nextRoundNanos;
    private boolean paused;
    private boolean pausedByHost;

    RoundClock(RoomContext context) {
        this.context = context;
    }

    /** The next round may begin so long from now. */
    void nextIn(Duration time) {
        nextRoundNanos = context.now() + time.toNanos();
    }

    /** Whether the next round may begin. */
    boolean isNextDue() {
        return context.now() - nextRoundNanos >= 0;
    }

    /** Until the next round may begin, rounded up. */
    int nextInSeconds() {
        return seconds(nextRoundNanos - context.now());
    }

    /** Between rounds it stands still, or goes on from the beginning. */
    void pause(boolean on, boolean byHost) {
        paused = on;
        pausedByHost = on && byHost;
        nextIn(context.timing().between());
    }

    /** As after a restart: whoever played has a moment to come back, and the teacher can let it go on. */
    void restore(boolean wasPaused) {
        pause(wasPaused, false);
        Duration between = context.timing().between();
        Duration moment = context.timing().autoStart();
        nextIn(between.compareTo(moment) < 0 ? moment : between);
    }

    boolean isPaused() {
        return paused;
    }

    boolean isPausedByHost() {
        return pausedByHost;
    }

    /** Whether the time of a round is up. */
    boolean isUp(Round round) {
        return leftNanos(round) <= 0;
    }

    /** Until a round ends at the latest, rounded up. */
    int secondsLeft(Round round) {
        return seconds(leftNanos(round));
    }

    private long leftNanos(Round round) {
        return context.timing().round().toNanos() - (context.now() - round.startNanos());
    }

    private static int seconds(long nanos) {
        return (int) Math.max(0, Math.ceilDiv(nanos, 1_000_000_000));
    }
}
