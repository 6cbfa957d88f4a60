package recess.server.net;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import recess.common.message.FaultCode;
import recess.common.message.ServerMessage;
import recess.server.event.CloseReason;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent.Connected;
import recess.server.event.ServerEvent.Disconnected;
import recess.server.event.ServerEvent.Failed;
import recess.server.event.Source;
import recess.server.session.SessionContext;

/**
 * One client, from connecting to the last farewell: the boundary where every failure becomes a close reason. A worker
 * runs it; other threads may only ask it to stop.
 */
final class Connection implements Runnable, Conversation.Ending {
    /** What a connection needs of its server. */
    record Context(EventSink events, LongSupplier nanoTime, FatalError fatalError, Taps taps) {}

    private final Channel channel;
    private final Endpoint endpoint;
    private final SessionContext context;
    private final Context server;
    private final DeadlineReader reader;
    private final Outbox outbox;
    private final long openedNanos;

    private final AtomicReference<@Nullable CloseReason> imposed = new AtomicReference<>();
    private volatile @Nullable Conversation conversation;

    Connection(Channel bare, Endpoint endpoint, SessionContext context, Context server) {
        this.channel = new TappedChannel(bare, server.taps(), context::source);
        this.endpoint = endpoint;
        this.context = context;
        this.server = server;
        this.reader = new DeadlineReader(channel, server.nanoTime());
        this.outbox = new Outbox(channel, endpoint.limits().gap(), server.nanoTime(), endpoint.traffic());
        this.openedNanos = server.nanoTime().getAsLong();
    }

    @Override
    public void run() {
        CloseReason reason = CloseReason.FAILED;
        try {
            server.events().publish(new Connected(source()));
            Conversation begun = new Conversation(
                    reader, outbox, endpoint, endpoint.sessions().begin(context), context, this, imposed::get);
            conversation = begun;
            reason = begun.run();
            outbox.flush();
        } catch (IOException | PeerGoneException e) {
            reason = CloseReason.LOST;
        } catch (OutOfMemoryError e) {
            server.fatalError().die(e);
        } catch (Throwable bug) {
            failed(bug);
        } finally {
            finish(reason);
        }
    }

    boolean belongsTo(Endpoint one) {
        return endpoint.equals(one);
    }

    Source source() {
        return context.source();
    }

    /** How many bytes wait for the peer to take them. */
    int queuedBytes() {
        return outbox.queuedBytes();
    }

    /** Whether something would be cut short if it ended now. */
    boolean isMidway() {
        Conversation begun = conversation;
        return begun != null && begun.isMidway();
    }

    /** The teacher sends the peer away. */
    void sendAway() {
        stop(CloseReason.BANNED);
    }

    /** Ends the conversation, from any thread: its worker wakes up, says goodbye where that is possible, and closes. */
    void stop() {
        stop(CloseReason.STOPPING);
    }

    private void stop(CloseReason reason) {
        if (imposed.compareAndSet(null, reason)) {
            try {
                channel.endInput();
            } catch (IOException e) {
                // Closed already.
            }
        }
    }

    /** Says one line that nobody asked for, from any thread, where the dialect has room for such a line. */
    void tell(ServerMessage.Notice notice) {
        if (endpoint.dialect().carriesNotices()) {
            outbox.push(endpoint.dialect().encode(notice));
        }
    }

    /** Closes the channel under the worker, which ends whatever it is waiting for. */
    void abort(CloseReason reason) {
        imposed.compareAndSet(null, reason);
        channel.close();
    }

    /** Looks, on the watchdog's thread, whether its peer takes what is written, and sends anything at all. */
    void watch(long nowNanos) {
        if (outbox.isStuck(nowNanos, endpoint.limits().write().toNanos())) {
            abort(CloseReason.WRITE_STALLED);
        }
        reader.cutIfLate(nowNanos);
    }

    /** In good order, but not with a peer that does not read. */
    @Override
    public void end(CloseReason reason) {
        if (reason == CloseReason.WRITE_STALLED) {
            abort(reason);
        } else {
            stop(reason);
        }
    }

    @Override
    public void endOutput() throws IOException {
        channel.endOutput();
    }

    /** A bug costs this connection, and nothing else. */
    private void failed(Throwable bug) {
        server.events().publish(new Failed(source(), bug));
        try {
            outbox.write(endpoint.dialect()
                    .encode(FaultCode.INTERNAL.because("internal error, sorry: this connection is closed")));
        } catch (IOException e) {
            // Nobody is there to be told.
        }
    }

    private void finish(CloseReason ownReason) {
        CloseReason stopped = imposed.get();
        CloseReason reason = stopped == null ? ownReason : stopped;
        Conversation begun = conversation;
        long bytesRead = begun == null ? 0 : begun.bytesRead();
        try {
            if (begun != null) {
                begun.closed(reason);
            }
        } catch (RuntimeException | StackOverflowError bug) {
            server.events().publish(new Failed(source(), bug));
        }
        LingeringClose.close(channel, endpoint.limits().drain());
        Duration took = Duration.ofNanos(server.nanoTime().getAsLong() - openedNanos);
        server.events().publish(new Disconnected(source(), reason, bytesRead, outbox.written(), took));
    }
}
