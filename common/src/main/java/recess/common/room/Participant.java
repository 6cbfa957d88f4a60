package recess.common.room;

import java.time.Duration;
import java.util.function.LongSupplier;
import recess.common.limit.TokenBucket;
import recess.common.message.RefusalCode;

/**
 * Somebody who may sit in a room, from the moment when a name is taken until it is free: connected, then perhaps lost and
 * connected again. Limits are the participant's and not the connection's: another connection is no way around them.
 * Thread-safe.
 */
public final class Participant {
    /** What plays. */
    public enum Kind {
        PERSON,
        /** A client that plays by itself. */
        PROGRAM,
        /** A client that knows nothing of rooms. */
        RAW,
        /** A bot of the room's. */
        BOT
    }

    private sealed interface Life {
        record Connected(Audience audience) implements Life {}

        record Lost(long sinceNanos) implements Life {}

        record Free() implements Life {}
    }

    private static final int CHAT_LINES = 3;
    private static final Duration CHAT_TIME = Duration.ofSeconds(3);
    private static final int CHANGES = 6;
    private static final Duration CHANGES_TIME = Duration.ofSeconds(6);

    private final Kind kind;
    private final LongSupplier nanoTime;
    private final MovePace pace;
    private final TokenBucket chat = new TokenBucket(CHAT_LINES, CHAT_TIME);
    private final TokenBucket changes = new TokenBucket(CHANGES, CHANGES_TIME);
    private volatile String name;
    private volatile Life life;

    /**
     * Somebody who is connected.
     *
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    public Participant(String name, Kind kind, Audience audience, LongSupplier nanoTime) {
        this.name = name;
        this.kind = kind;
        this.nanoTime = nanoTime;
        this.pace = new MovePace(nanoTime);
        this.life = new Life.Connected(audience);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a program plays, on this server or elsewhere. */
    public boolean isProgram() {
        return kind == Kind.BOT || kind == Kind.PROGRAM;
    }

    /** Who hears what is told to the name; {@link Audience#NOBODY} while the connection is lost. */
    public Audience audience() {
        return life instanceof Life.Connected(Audience audience) ? audience : Audience.NOBODY;
    }

    /** Whether the name is kept for a connection that is lost. */
    public boolean isLost() {
        return life instanceof Life.Lost;
    }

    /**
     * When the connection was lost, by the monotonic clock.
     *
     * @throws IllegalStateException where it is not
     */
    public long lostNanos() {
        if (life instanceof Life.Lost(long sinceNanos)) {
            return sinceNanos;
        }
        throw new IllegalStateException("the connection of '" + name + "' is not lost");
    }

    /** It is called something else from now on. For somebody in a room, that is {@link RoomControl#rename}. */
    public void rename(String another) {
        name = another;
    }

    /** A connection has the name from now on. For somebody in a room, that is {@link Room#back}. */
    public void connect(Audience audience) {
        enter(new Life.Connected(audience));
    }

    /** The connection is lost, and the name is kept. For somebody in a room, that is {@link Room#lost}. */
    public void lose() {
        enter(new Life.Lost(nanoTime.getAsLong()));
    }

    /** Nobody has the name any more. */
    public void free() {
        enter(new Life.Free());
    }

    private void enter(Life next) {
        life = next;
        pace.wake();
    }

    /**
     * Waits until one more move may be made: at most five a second.
     *
     * @param asker the connection that it came from; where another one has the name, it does not count
     */
    public void awaitMove(Audience asker) throws Refusal {
        if (!pace.await(() -> !audience().equals(asker))) {
            throw new Refusal(RefusalCode.NAME_IN_USE, "another connection has the seat of '" + name + "'");
        }
    }

    /** Counts a line of chat, where it is not one too many. */
    synchronized void chat() throws Refusal {
        if (!chat.take(nanoTime.getAsLong())) {
            throw new Refusal(
                    RefusalCode.SLOW_DOWN, "slow down (" + CHAT_LINES + " lines in " + CHAT_TIME.toSeconds() + " s)");
        }
    }

    /** Counts what everybody in a room is told of, where it is not one too many. */
    public synchronized void change() throws Refusal {
        if (!changes.take(nanoTime.getAsLong())) {
            throw new Refusal(
                    RefusalCode.SLOW_DOWN,
                    "slow down (create, join, watch, leave, pause, unbot: " + CHANGES + " in "
                            + CHANGES_TIME.toSeconds() + " s)");
        }
    }
}
