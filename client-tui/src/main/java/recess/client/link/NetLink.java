package recess.client.link;

import java.time.Instant;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;
import recess.common.message.LobbyRequest;

/** A link over bytes, which a dialer provides: gives {@link LinkCore} a thread, a clock and connections. */
public final class NetLink implements Link {
    private static final long CLOSING_MILLIS = 1000;

    private final BlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final AtomicLong tickets = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Consumer<LinkEvent> listener;
    private final Server server;
    private final Dialer dialer;
    private final LinkTiming timing;
    private final LinkCore core;
    private volatile boolean isClosing;
    private @Nullable Connection connection;

    private NetLink(
            Server server, Dialer dialer, String name, Tokens tokens, LinkTiming timing, Consumer<LinkEvent> listener) {
        this.server = server;
        this.dialer = dialer;
        this.timing = timing;
        this.listener = listener;
        this.core = new LinkCore(server, name, tokens, this::tell, new WirePort(), timing, new Random());
    }

    /**
     * Begins to connect.
     *
     * @param name who to be
     * @param listener told on a thread of the link, one event at a time; has to return soon
     */
    public static Link open(Server server, String name, Tokens tokens, Consumer<LinkEvent> listener) {
        return open(server, name, tokens, LinkTiming.DEFAULT, listener);
    }

    /** The same with another patience. */
    public static Link open(
            Server server, String name, Tokens tokens, LinkTiming timing, Consumer<LinkEvent> listener) {
        return open(server, new TcpDialer(), name, tokens, timing, listener);
    }

    /** The same over other bytes than those of TCP. */
    public static Link open(
            Server server, Dialer dialer, String name, Tokens tokens, LinkTiming timing, Consumer<LinkEvent> listener) {
        NetLink link = new NetLink(server, dialer, name, tokens, timing, listener);
        dialer.threads().name("link").start(link::run);
        return link;
    }

    @Override
    public long ask(LobbyRequest request) {
        long ticket = tickets.incrementAndGet();
        mailbox.add(() -> core.ask(ticket, request, System.nanoTime()));
        return ticket;
    }

    @Override
    public void retryNow() {
        mailbox.add(() -> core.retryNow(System.nanoTime()));
    }

    @Override
    public void close() {
        isClosing = true;
        mailbox.add(core::close);
        try {
            closed.await(CLOSING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            core.start(System.nanoTime());
            while (!isClosing) {
                Runnable message = mailbox.poll(core.idleNanos(System.nanoTime()), TimeUnit.NANOSECONDS);
                if (message != null) {
                    message.run();
                }
                core.tick(System.nanoTime());
            }
            // What was asked for before the end, the goodbye last.
            for (Runnable message = mailbox.poll(); message != null; message = mailbox.poll()) {
                message.run();
            }
            if (connection != null) {
                connection.finish(CLOSING_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }

    private void tell(LinkEvent event) {
        if (!isClosing) {
            listener.accept(event);
        }
    }

    /** Makes a connection at a time, and takes from it only as long as it is the one. */
    private final class WirePort implements LinkPort {
        @Override
        public void connect() {
            disconnect();
            TokenMask sent = new TokenMask();
            TokenMask received = new TokenMask();
            connection = Connection.open(server, dialer, timing.connectWithin(), new Connection.Listener() {
                @Override
                public void opened(Connection from) {
                    post(from, () -> core.opened(System.nanoTime()));
                }

                @Override
                public void sending(Connection from, Bytes bytes) {
                    Instant at = Instant.now();
                    post(from, () -> crossed(at, WireEntry.Direction.SENT, sent.of(bytes)));
                }

                @Override
                public void received(Connection from, Bytes bytes) {
                    Instant at = Instant.now();
                    post(from, () -> {
                        crossed(at, WireEntry.Direction.RECEIVED, received.of(bytes));
                        core.received(bytes, System.nanoTime());
                    });
                }

                @Override
                public void ended(Connection from, String why, boolean isHopeless) {
                    post(from, () -> {
                        if (isHopeless) {
                            core.unreachable(why, System.nanoTime());
                        } else {
                            core.lost(why, System.nanoTime());
                        }
                    });
                }
            });
        }

        @Override
        public void send(Bytes line) {
            if (connection != null) {
                connection.send(line);
            }
        }

        @Override
        public void disconnect() {
            if (connection != null) {
                connection.abandon();
                connection = null;
            }
        }

        private void post(Connection from, Runnable what) {
            mailbox.add(() -> {
                if (from == connection) {
                    what.run();
                }
            });
        }

        private void crossed(Instant at, WireEntry.Direction direction, Bytes bytes) {
            tell(new LinkEvent.Crossed(new WireEntry(at, direction, bytes)));
        }
    }
}
