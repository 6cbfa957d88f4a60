package recess.server.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import recess.common.message.Bytes;
import recess.common.message.ServerMessage;

/** Keeps what a session says. Thread-safe. */
public final class RecordingReply implements Reply {
    private final Runnable whenSaid;
    private final List<ServerMessage> messages = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
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
    public synchronized void sendIf(ServerMessage message, BooleanSupplier due) {
        if (due.getAsBoolean()) {
            send(message);
        }
    }

    @Override
    public synchronized void send(ServerMessage message, Pieces pieces) {
        send(message);
        try {
            for (Bytes piece = pieces.next(); piece.size() > 0; piece = pieces.next()) {
                bytes.writeBytes(piece.toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The bytes that followed messages since this was last asked. */
    public synchronized byte[] takeBytes() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    /** What has been said since this was last asked. */
    public synchronized List<ServerMessage> take() {
        List<ServerMessage> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }
}
