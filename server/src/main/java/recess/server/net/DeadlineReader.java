package recess.server.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import recess.server.session.Turn;

/**
 * Reads from a channel until a deadline. A long wait is ended by the watchdog: on a virtual thread a read with a time-out of its own
 * starts and cancels a timer each time that it has to wait, which takes about a quarter of the processor time of an echo,
 * for time-outs that hardly ever come.
 */
final class DeadlineReader {
    /** A shorter wait has a timer: the watchdog is up to a quarter of a second late. */
    private static final long SHORTEST_WATCHED_NANOS = Duration.ofSeconds(2).toNanos();

    /** Where ending the input wakes no reader (Windows), closing the socket does. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

    /** Stands for a watched wait that has been ended; no real one has such a length. */
    private static final Deadlines.Deadline CUT_SHORT = new Deadlines.Deadline(Deadlines.Cause.IDLE, 0, -1);

    private final Channel channel;
    private final LongSupplier nanoTime;
    private final AtomicReference<Deadlines.@Nullable Deadline> watched = new AtomicReference<>();
    private volatile Supplier<Turn> turn = () -> Turn.CLIENT;

    /** Used by the watchdog's thread only. */
    private long cutAtNanos;

    /** @param nanoTime the monotonic clock, in nanoseconds */
    DeadlineReader(Channel channel, LongSupplier nanoTime) {
        this.channel = channel;
        this.nanoTime = nanoTime;
    }

    /** Sets whose turn it is; asked by any thread whenever a deadline has come, which the turn may put off. */
    void setTurn(Supplier<Turn> whose) {
        turn = whose;
    }

    /**
     * Waits for bytes.
     *
     * @param nowNanos before the deadline
     * @return how many came; -1 at the end of input
     * @throws SocketTimeoutException at the deadline, or a little later
     */
    int read(byte[] buffer, Deadlines.Deadline deadline, long nowNanos) throws IOException {
        Deadlines.Deadline next = deadline;
        long now = nowNanos;
        while (true) {
            long leftNanos = next.atNanos() - now;
            if (isForWatchdog(next.cause(), leftNanos)) {
                return readWatched(buffer, next);
            }
            try {
                return channel.read(buffer, 0, millis(leftNanos));
            } catch (SocketTimeoutException e) {
                now = nanoTime.getAsLong();
                next = next.under(turn.get(), now);
                if (now - next.atNanos() >= 0) {
                    throw e;
                }
            }
        }
    }

    /**
     * Waits for bytes for a short time.
     *
     * @param from where in the buffer they go
     * @return how many came, 0 where none did in time; -1 at the end of input
     */
    int readSoon(byte[] buffer, int from, long nanos) throws IOException {
        try {
            return channel.read(buffer, from, millis(nanos));
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    /** Ends a watched wait that has taken too long; for the watchdog's thread. Nothing more can be read then. */
    void cutIfLate(long nowNanos) {
        Deadlines.Deadline deadline = watched.get();
        if (deadline == null) {
            return;
        }
        try {
            if (deadline.equals(CUT_SHORT)) {
                if (nowNanos - cutAtNanos >= PATIENCE_NANOS) {
                    channel.close();
                }
            } else if (nowNanos - deadline.atNanos() >= 0) {
                Deadlines.Deadline later = deadline.under(turn.get(), nowNanos);
                boolean late = nowNanos - later.atNanos() >= 0;
                if (watched.compareAndSet(deadline, late ? CUT_SHORT : later) && late) {
                    cutAtNanos = nowNanos;
                    channel.endInput();
                }
            }
        } catch (IOException e) {
            // Closed already.
        }
    }

    private int readWatched(byte[] buffer, Deadlines.Deadline deadline) throws IOException {
        watched.set(deadline);
        int bytes = channel.read(buffer, 0, Channel.NO_TIMEOUT);
        if (CUT_SHORT.equals(watched.getAndSet(null))) {
            throw new SocketTimeoutException("cut short by the watchdog");
        }
        return bytes;
    }

    /** Rounded up: 0 would mean for ever. */
    private static int millis(long nanos) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(nanos, 1_000_000));
    }

    private static boolean isForWatchdog(Deadlines.Cause cause, long leftNanos) {
        return switch (cause) {
            // Nothing is under way, or little, so nothing is lost with the way in. A platform thread's time-out costs
            // nothing.
            case NO_INPUT, IDLE, PACE ->
                leftNanos > SHORTEST_WATCHED_NANOS && Thread.currentThread().isVirtual();
            case GREETING, IDLE_WARNING, QUIET, LINE -> false;
        };
    }
}
