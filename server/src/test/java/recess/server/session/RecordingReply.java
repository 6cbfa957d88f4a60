package recess.server.session;

import java.util.ArrayList;
import java.util.List;
import recess.common.message.ServerMessage;

/** Keeps what a session says. Thread-safe. */
public final class RecordingReply implements Reply {
    private final Runnable whenSaid;
    private final List<ServerMessage> messages = new ArrayList<>();
    private boolean hungUp;

    public RecordingReply() {
        this(() -> {});
    }

    /** @param whenSaid is run at each message, to look at the world as it is then */
    public RecordingReply(Runnable whenSaid) {
        this.whenSaid = whenSaid;
    }

    @Override
    public synchronized void send(ServerMessage message) {
        whenSaid.run();
        messages.add(message);
    }

    @Override
    public synchronized void push(ServerMessage message) {
        whenSaid.run();
        messages.add(message);
    }

    @Override
    public synchronized void hangUp() {
        hungUp = true;
    }

    /** Whether the session has ended the connection by itself. */
    public synchronized boolean hasHungUp() {
        return hungUp;
    }

    /** What has been said since this was last asked. */
    public synchronized List<ServerMessage> take() {
        List<ServerMessage> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }
}
