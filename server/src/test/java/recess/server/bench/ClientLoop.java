package recess.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * One selector and one thread for all clients. With 1,000 connections it takes about a third less processor time for a
 * message than a virtual thread for each connection would, and leaves that to the server; with 50 there is no difference.
 */
final class ClientLoop implements AutoCloseable {
    /** A connection's side of it. */
    interface Peer {
        /** Bytes are there, or the end of input. */
        void readable() throws IOException;
    }

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final long SELECT_MILLIS = 100;

    private final Selector selector;

    ClientLoop() throws IOException {
        selector = Selector.open();
    }

    /**
     * Connects, waiting until that is done.
     *
     * @throws IOException where that is impossible, or takes longer than 10 s
     */
    SocketChannel connect(InetSocketAddress address, Peer peer) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().connect(address, (int) CONNECT_LIMIT.toMillis());
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, peer);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw new IOException("cannot connect to " + address + ": " + e.getMessage(), e);
        }
    }

    /**
     * Lets the peers read until a condition holds.
     *
     * @return whether it did; false when {@code limit} has passed first
     */
    boolean runUntil(BooleanSupplier condition, Duration limit) throws IOException {
        long startNanos = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - startNanos > limit.toNanos()) {
                return false;
            }
            try {
                selector.select(ClientLoop::serve, SELECT_MILLIS);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return true;
    }

    /** Closes every connection. */
    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private static void serve(SelectionKey key) {
        try {
            ((Peer) key.attachment()).readable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
