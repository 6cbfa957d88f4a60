package recess.server.net;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import recess.common.codec.Decoder;
import recess.server.session.Turn;

/** When a connection has waited long enough for its peer's next byte, and for what. Times are monotonic nanoseconds. */
final class Deadlines {
    /** What a deadline is for. */
    enum Cause {
        /** What came is a message, because nothing follows it. */
        QUIET,
        /** The peer connected a moment ago and waits, maybe for us. */
        GREETING,
        /** The peer has not sent what has to come first. */
        NO_INPUT,
        /** The peer has not sent anything for long, and is told so. */
        IDLE_WARNING,
        /** The peer has not sent anything for too long. */
        IDLE,
        /** A line was begun and not finished. */
        LINE,
        /** A file comes too slowly. */
        PACE
    }

    /**
     * A limit on one wait.
     *
     * @param fromNanos when the wait began
     * @param lengthNanos how long it may take
     */
    record Deadline(Cause cause, long fromNanos, long lengthNanos) {
        /** When it is too late. */
        long atNanos() {
            return fromNanos + lengthNanos;
        }

        Deadline earlier(Deadline other) {
            return other.atNanos() - atNanos() < 0 ? other : this;
        }

        /** The same limit where it is, or was until a moment ago, the server's turn to speak. */
        Deadline under(Turn turn, long nowNanos) {
            return switch (turn) {
                case Turn.Client _ -> this;
                case Turn.ClientSince(long nanos) -> from(nanos);
                case Turn.Server _ -> from(nowNanos);
            };
        }

        private Deadline from(long nanos) {
            boolean waitsForPeer = switch (cause) {
                case GREETING, NO_INPUT, IDLE_WARNING, IDLE, LINE -> true;
                case QUIET, PACE -> false;
            };
            return waitsForPeer && nanos - fromNanos > 0 ? new Deadline(cause, nanos, lengthNanos) : this;
        }
    }

    /** Programs have spoken by then; people have begun to wonder. */
    static final long GREETING_NANOS = Duration.ofSeconds(1).toNanos();

    private final ConnectionLimits.Waits waits;
    private final ConnectionLimits.MinimumPace minimumPace;
    private final long openedNanos;

    private boolean greetingDue;
    private boolean warned;
    private boolean sawInput;
    private boolean sawMessage;
    private long lastInputNanos;
    private int lastInputBytes;
    private long servedNanos;
    private boolean midLine;
    private long lineStartNanos;
    private @Nullable Pace pace;

    Deadlines(ConnectionLimits limits, long nowNanos) {
        this.waits = limits.waits();
        this.minimumPace = limits.pace();
        this.openedNanos = nowNanos;
        this.lastInputNanos = nowNanos;
    }

    /** Bytes came. */
    void received(int bytes, long nowNanos) {
        sawInput = true;
        warned = false;
        lastInputNanos = nowNanos;
        lastInputBytes = bytes;
        servedNanos = 0;
        if (pace != null) {
            pace.received(bytes, nowNanos);
        }
    }

    /** Whether the peer is to be greeted where it says nothing. */
    void greet(boolean due) {
        greetingDue = due;
    }

    /** The peer has been told that it has not sent anything for long. */
    void warned() {
        warned = true;
    }

    /** So long it has taken us to deal with what came, and not the peer, which may have been held back meanwhile. */
    void served(long nanos) {
        servedNanos += nanos;
        if (pace != null) {
            pace.paused(nanos);
        }
    }

    /** The bytes that came had the end of a message among them. */
    void messageEnded() {
        sawMessage = true;
        midLine = false;
    }

    /** What to wait for next. */
    Deadline next(Decoder.Progress progress, long patienceNanos, Turn turn, long nowNanos) {
        Deadline deadline = patience(progress);
        if (waits.what() == ConnectionLimits.First.MESSAGE && !sawMessage) {
            deadline = deadline.earlier(noInput());
        }
        deadline = deadline.under(turn, nowNanos);
        return patienceNanos == Decoder.FOREVER
                ? deadline
                : deadline.earlier(new Deadline(Cause.QUIET, lastInputNanos, patienceNanos));
    }

    /** Since when the peer is waited for: what it sent before has been dealt with. */
    private long waitingSince() {
        return lastInputNanos + servedNanos;
    }

    private Deadline noInput() {
        return new Deadline(Cause.NO_INPUT, openedNanos, waits.first().toNanos());
    }

    private Deadline patience(Decoder.Progress progress) {
        if (!sawInput && greetingDue) {
            return new Deadline(Cause.GREETING, openedNanos, GREETING_NANOS);
        }
        if (!sawInput) {
            return noInput();
        }
        if (progress != Decoder.Progress.MID_TRANSFER) {
            // The next file has a pace of its own.
            pace = null;
        }
        return switch (progress) {
            case BETWEEN_MESSAGES, MID_BLOCK -> {
                // A line that was taken back has ended too.
                midLine = false;
                yield waits.idleWarning().isZero() || warned
                        ? new Deadline(Cause.IDLE, waitingSince(), waits.idle().toNanos())
                        : new Deadline(
                                Cause.IDLE_WARNING,
                                waitingSince(),
                                waits.idleWarning().toNanos());
            }
            case MID_LINE -> {
                if (!midLine) {
                    midLine = true;
                    lineStartNanos = waitingSince();
                }
                yield new Deadline(Cause.LINE, lineStartNanos, waits.line().toNanos());
            }
            case MID_TRANSFER -> {
                if (pace == null) {
                    long startNanos = waitingSince();
                    pace = new Pace(minimumPace.bytesPerSecond(), minimumPace.window(), startNanos);
                    // The bytes it began with count, or a sender of just the right pace would be one piece short.
                    pace.received(lastInputBytes, startNanos);
                }
                yield new Deadline(Cause.PACE, pace.deadlineNanos(), 0);
            }
        };
    }
}
