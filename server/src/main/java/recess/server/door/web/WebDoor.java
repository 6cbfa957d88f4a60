package recess.server.door.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import recess.server.door.Door;
import recess.server.door.Gate;
import recess.server.door.Reception;
import recess.server.event.Source;

/** The door for browsers. */
public final class WebDoor implements Door {
    /** How it is called where listeners have names. */
    public static final String NAME = "door/web";

    /** The port that it usually has: the one of HTTP itself is reserved. */
    public static final int DEFAULT_PORT = 8080;

    private static final int MAX_HEAD_BYTES = 8 * 1024;
    private static final int MAX_THREADS = 8;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration FETCHING = Duration.ofMinutes(1);
    private static final Duration GOODBYES = Duration.ofSeconds(2);

    private final Server server;
    private final ServerConnector connector;
    private final Doorman doorman;
    private final Pulse pulse;

    private WebDoor(Server server, ServerConnector connector, Doorman doorman, Pulse pulse) {
        this.server = server;
        this.connector = connector;
        this.doorman = doorman;
        this.pulse = pulse;
    }

    /**
     * Opens it.
     *
     * @param address port 0 for any free one
     * @param reached this machine, as others reach it
     * @param gate counts whoever comes
     * @param first how long a connection may do nothing but fetch pages; empty for a minute
     * @throws IOException where the port cannot be had
     */
    public static WebDoor open(
            InetSocketAddress address, InetAddress reached, Reception reception, Gate gate, Optional<Duration> first)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 2);
        threads.setName("web");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(MAX_HEAD_BYTES);
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        ServerConnector connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(http));
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(KEEP_ALIVE.toMillis());
        connector.setReuseAddress(true);
        server.addConnector(connector);

        Pulse pulse = new Pulse(reception.net());
        Entrance entrance = new Entrance(gate, reception, connector.getScheduler(), first.orElse(FETCHING));
        connector.addBean(entrance);
        Sockets sockets = new Sockets(reception, reached, entrance, pulse);
        Doorman doorman = new Doorman(new Hosts(address.getHostString()), reception);
        WebSocketUpgradeHandler upgrades = WebSocketUpgradeHandler.from(server, sockets::map);
        server.setHandler(doorman);
        server.setErrorHandler(new Faults(reception));
        doorman.setHandler(upgrades);
        upgrades.setHandler(new PageHandler(Pages.load()));
        try {
            server.start();
        } catch (IOException e) {
            stop(server);
            throw e;
        } catch (Exception e) {
            stop(server);
            throw new IOException("it does not start: " + e.getMessage(), e);
        }
        pulse.start();
        return new WebDoor(server, connector, doorman, pulse);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.ofLiteral(connector.getHost()), connector.getLocalPort());
    }

    @Override
    public SequencedMap<String, String> board(String host) {
        String at = "http://" + Source.hostAndPort(host, connector.getLocalPort()) + "/";
        SequencedMap<String, String> lines = new LinkedHashMap<>();
        lines.put("browser", at + "   (nothing to install; straight into a room: " + at + "join/CODE)");
        lines.put("projector", at + "board/CODE");
        return lines;
    }

    @Override
    public void shut() {
        doorman.turnAwayAll();
    }

    @Override
    public void close() {
        shut();
        pulse.sendAllAway("the server is stopping");
        try {
            pulse.awaitNobody(GOODBYES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pulse.stop();
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            // Stopped as far as it can be.
        }
    }
}
