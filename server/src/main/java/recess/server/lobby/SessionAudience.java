package recess.server.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import recess.common.message.LobbyEvent;
import recess.common.room.Audience;
import recess.server.session.Reply;

/**
 * What one client is told without having asked. While a request is answered that gives it a name or a room, what happens there
 * waits behind the answer: a script reads the answer first, whoever else moves just then. Thread-safe.
 */
final class SessionAudience implements Audience {
    /** A client that takes no answer for so long is left to the outbox, which cuts it off. */
    private static final int MAX_HELD = 1000;

    private final Reply reply;
    private final Predicate<LobbyEvent.Renamed> renamed;
    private @Nullable List<LobbyEvent> held;
    private boolean quiet;
    private boolean hungUp;

    /** @param renamed whether it is this client that has another name; asked once for each */
    SessionAudience(Reply reply, Predicate<LobbyEvent.Renamed> renamed) {
        this.reply = reply;
        this.renamed = renamed;
    }

    /** Keeps what is told until {@link #release}. */
    synchronized void hold() {
        held = new ArrayList<>();
    }

    /** The answer has been given. */
    synchronized void release() {
        List<LobbyEvent> waiting = held;
        held = null;
        if (waiting != null) {
            waiting.forEach(this::tell);
        }
        if (hungUp) {
            reply.hangUp();
        }
    }

    /** Whether only what concerns this client alone is told. */
    synchronized void quiet(boolean on) {
        quiet = on;
    }

    /** Whether somebody has ended the connection; the name may be somebody else's already. */
    synchronized boolean hasHungUp() {
        return hungUp;
    }

    @Override
    public synchronized void tell(LobbyEvent event) {
        if (held != null && held.size() >= MAX_HELD) {
            release();
        }
        if (held != null) {
            held.add(event);
        } else if (isOwn(event) || !quiet) {
            reply.push(event);
        }
    }

    @Override
    public synchronized void hangUp() {
        hungUp = true;
        if (held == null) {
            reply.hangUp();
        }
    }

    private boolean isOwn(LobbyEvent event) {
        return (event instanceof LobbyEvent.Renamed other && renamed.test(other))
                || event instanceof LobbyEvent.SoloEnded
                || event instanceof LobbyEvent.TakenOver
                || event instanceof LobbyEvent.Kicked;
    }
}
