package recess.server.door.web;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;

/**
 * A socket to a page. What the page says is dealt with one message after another, and no further one is read before; what it is
 * told is written one message after another, and waits for the one before. So nothing queues up on either way.
 */
abstract class LiveSocket {
    /** How long a page may take for a message, before it counts as gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Gson GSON = new Gson();
    private static final int NORMAL = 1000;
    private static final int PROTOCOL = 1002;

    private final InetSocketAddress peer;

    /** Held while a message is on its way out. */
    private final ReentrantLock writing = new ReentrantLock();

    private @Nullable Pulse pulse;
    private Runnable stays = () -> {};
    private volatile @Nullable Session session;
    private boolean isFirst = true;

    /** While a message is dealt with, nothing further is read: then silence says nothing. */
    private volatile boolean isDealing;

    private volatile long heardNanos = System.nanoTime();

    LiveSocket(InetSocketAddress peer) {
        this.peer = peer;
    }

    /** Where the page is. */
    final InetSocketAddress peer() {
        return peer;
    }

    /** The first message: what the page has come for. */
    abstract void begin(Form form) throws IOException;

    /** A later one. */
    abstract void said(Form form) throws IOException;

    /** Bytes. */
    abstract void sent(Bytes bytes) throws IOException;

    /** The page is gone; must not wait. */
    abstract void gone();

    /** Ends it, and says why, where somebody is there to be told; must not wait. */
    abstract void sendAway(String why);

    /**
     * Called before it is used.
     *
     * @param first what to do once the page has said what it has come for
     */
    final void open(Pulse asks, Runnable first) {
        pulse = asks;
        stays = first;
    }

    /** Tells the page something, as JSON; returns when it has left. */
    final void tell(Object told) throws IOException {
        String message = GSON.toJson(told);
        write(callback -> live().sendText(message, callback));
    }

    /** Sends bytes; returns when they have left. */
    final void send(byte[] bytes) throws IOException {
        write(callback -> live().sendBinary(ByteBuffer.wrap(bytes), callback));
    }

    final void ping() {
        ifThere(open -> open.sendPing(ByteBuffer.allocate(0), Callback.NOOP));
    }

    /** Whether the page has said nothing for so long, not even that it is there. */
    final boolean isSilentFor(Duration time) {
        return !isDealing && System.nanoTime() - heardNanos > time.toNanos();
    }

    /** The page says that it is there. */
    final void answered() {
        heardNanos = System.nanoTime();
        ifThere(Session::demand);
    }

    /** Nobody is there any more. */
    final void cut() {
        ifThere(Session::disconnect);
    }

    /** All is said. */
    final void close() {
        ifThere(open -> open.close(NORMAL, "", Callback.NOOP));
    }

    private void ifThere(Consumer<Session> action) {
        Session open = session;
        if (open != null) {
            action.accept(open);
        }
    }

    final void opened(Session opened) {
        session = opened;
        if (pulse != null) {
            pulse.add(this);
        }
        opened.demand();
    }

    final void heard(String message) {
        deal(() -> {
            Form form = Form.parse(message);
            if (isFirst) {
                isFirst = false;
                stays.run();
                begin(form);
            } else {
                said(form);
            }
        });
    }

    final void received(Bytes bytes) {
        deal(() -> {
            if (isFirst) {
                throw new IllegalArgumentException("bytes before a word");
            }
            sent(bytes);
        });
    }

    final void ended() {
        if (pulse != null) {
            pulse.remove(this);
        }
        gone();
    }

    /** Something that may take its time. */
    @FunctionalInterface
    private interface Dealing {
        void run() throws IOException;
    }

    private void deal(Dealing dealing) {
        isDealing = true;
        Thread.ofVirtual().name("web-page").start(() -> {
            try {
                dealing.run();
                heardNanos = System.nanoTime();
                isDealing = false;
                live().demand();
            } catch (IllegalArgumentException e) {
                // No page of ours says that.
                ifThere(open -> open.close(PROTOCOL, "not understood", Callback.NOOP));
            } catch (IOException e) {
                close();
            }
        });
    }

    private Session live() throws IOException {
        Session open = session;
        if (open == null || !open.isOpen()) {
            throw new ClosedChannelException();
        }
        return open;
    }

    /** Begins to write. */
    @FunctionalInterface
    private interface Write {
        void begin(Callback callback) throws IOException;
    }

    private void write(Write write) throws IOException {
        writing.lock();
        try {
            CompletableFuture<Boolean> written = new CompletableFuture<>();
            write.begin(Callback.from(() -> written.complete(true), written::completeExceptionally));
            written.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the page takes nothing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            writing.unlock();
        }
    }
}
