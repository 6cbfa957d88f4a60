package recess.server.door.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;

/** What Jetty finds by reflection, for which it has to be public: it hands all on. */
public final class SocketListener implements Session.Listener {
    private final LiveSocket socket;

    SocketListener(LiveSocket socket) {
        this.socket = socket;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        socket.opened(session);
    }

    @Override
    public void onWebSocketText(String message) {
        socket.heard(message);
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        Bytes bytes = Bytes.drain(payload);
        callback.succeed();
        socket.received(bytes);
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        socket.answered();
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
        socket.ended();
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        socket.ended();
    }
}
