package recess.server.door.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import recess.client.link.Server;
import recess.server.door.Reception;

/** Which sockets there are. Each carries one thing, and is bounded in what it takes. */
final class Sockets {
    private static final String PATH = "/live/";
    private static final int MAX_TEXT_BYTES = 4 * 1024;
    private static final int MAX_BINARY_BYTES = 32 * 1024;

    private final Reception reception;
    private final InetAddress reached;
    private final Entrance entrance;
    private final Pulse pulse;
    private final Visits visits = new Visits();

    Sockets(Reception reception, InetAddress reached, Entrance entrance, Pulse pulse) {
        this.reception = reception;
        this.reached = reached;
        this.entrance = entrance;
        this.pulse = pulse;
    }

    /** Whether a request is for one. */
    static boolean isOne(Request request) {
        return Request.getPathInContext(request).startsWith(PATH);
    }

    void map(ServerWebSocketContainer container) {
        container.setMaxTextMessageSize(MAX_TEXT_BYTES);
        container.setMaxBinaryMessageSize(MAX_BINARY_BYTES);
        container.setMaxFrameSize(MAX_BINARY_BYTES);
        container.setAutoFragment(false);
        container.setIdleTimeout(Duration.ofSeconds(20));
        map(
                container,
                "terminal",
                request -> new TerminalSocket(
                        reception,
                        visits,
                        Doorman.peer(request),
                        new Server(Request.getServerName(request), Request.getServerPort(request))));
        map(
                container,
                "board",
                request -> new BoardSocket(
                        reception,
                        Doorman.peer(request),
                        Hosts.base(Request.getServerName(request), Request.getServerPort(request), reached)));
        map(container, "drop", request -> new DropSocket(reception, visits, Doorman.peer(request)));
    }

    private void map(ServerWebSocketContainer container, String kind, Function<Request, LiveSocket> socket) {
        container.addMapping(PATH + kind, (request, response, _) -> {
            // Without compression, a message is as large in memory as on the wire.
            response.setExtensions(List.of());
            LiveSocket opened = socket.apply(request);
            opened.open(
                    pulse,
                    () -> entrance.stays(
                            request.getConnectionMetaData().getConnection().getEndPoint()));
            return new SocketListener(opened);
        });
    }
}
