package recess.server.net;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way in of one connection. A long wait is ended by the watchdog: on a virtual thread a read with a time-out of its own
 * starts and cancels a timer each time that it has to wait, which takes about a quarter of the processor time of an echo,
 * for time-outs that hardly ever come.
 */
final class Input {
    /** A shorter wait has a timer: the watchdog is up to a quarter of a second late. */
    private static final long SHORTEST_WATCHED_NANOS = Duration.ofSeconds(2).toNanos();

    /** Where ending the input wakes no reader (Windows), closing the socket does. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

    private static final long UNWATCHED = Long.MIN_VALUE;
    private static final long CUT_SHORT = Long.MIN_VALUE + 1;

    private final Socket socket;
    private final AtomicLong watchedUntilNanos = new AtomicLong(UNWATCHED);

    /** Used by the watchdog's thread only. */
    private long cutAtNanos;

    Input(Socket socket) {
        this.socket = socket;
    }

    /**
     * Waits for bytes.
     *
     * @param nowNanos before the deadline
     * @return how many came; -1 at the end of input
     * @throws SocketTimeoutException at the deadline, or a little later
     */
    int read(byte[] buffer, Deadlines.Deadline deadline, long nowNanos) throws IOException {
        long leftNanos = deadline.atNanos() - nowNanos;
        if (isForWatchdog(deadline.cause(), leftNanos)) {
            return readWatched(buffer, deadline.atNanos());
        }
        // Rounded up: a time-out of 0 would mean for ever.
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(leftNanos, 1_000_000)));
        return socket.getInputStream().read(buffer);
    }

    /** Ends a watched wait that has taken too long; for the watchdog's thread. Nothing more can be read then. */
    void cutIfLate(long nowNanos) {
        long until = watchedUntilNanos.get();
        try {
            if (until == CUT_SHORT) {
                if (nowNanos - cutAtNanos >= PATIENCE_NANOS) {
                    socket.close();
                }
            } else if (until != UNWATCHED
                    && nowNanos - until >= 0
                    && watchedUntilNanos.compareAndSet(until, CUT_SHORT)) {
                cutAtNanos = nowNanos;
                socket.shutdownInput();
            }
        } catch (IOException e) {
            // Closed already.
        }
    }

    private int readWatched(byte[] buffer, long untilNanos) throws IOException {
        socket.setSoTimeout(0);
        watchedUntilNanos.set(untilNanos);
        int bytes = socket.getInputStream().read(buffer);
        if (watchedUntilNanos.getAndSet(UNWATCHED) == CUT_SHORT) {
            throw new SocketTimeoutException("cut short by the watchdog");
        }
        return bytes;
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
