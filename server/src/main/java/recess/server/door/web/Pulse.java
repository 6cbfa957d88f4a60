package recess.server.door.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import recess.server.net.NetServer;

/**
 * Asks every page every few seconds whether it is there, for nobody else does, and cuts off who does not answer: to Jetty, the
 * question itself is a sign of life. Whoever has been banned meanwhile is sent away. Thread-safe.
 */
final class Pulse {
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** How long a page may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final NetServer net;
    private final Set<LiveSocket> sockets = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofVirtual().name("web-pulse").unstarted(this::run);

    Pulse(NetServer net) {
        this.net = net;
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    void add(LiveSocket socket) {
        sockets.add(socket);
    }

    void remove(LiveSocket socket) {
        sockets.remove(socket);
    }

    /** Ends them all; a terminal on which somebody is told something else ends with that. */
    void sendAllAway(String why) {
        sockets.forEach(socket -> socket.sendAway(why));
    }

    /** Waits until every page is gone, or so long. */
    void awaitNobody(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!sockets.isEmpty() && System.nanoTime() - end < 0) {
            Thread.sleep(20);
        }
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                List<InetAddress> banned = net.banned();
                for (LiveSocket socket : sockets) {
                    if (banned.contains(socket.peer().getAddress())) {
                        socket.sendAway("banned: ask your teacher");
                    } else if (socket.isSilentFor(PATIENCE)) {
                        socket.cut();
                    } else {
                        socket.ping();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
