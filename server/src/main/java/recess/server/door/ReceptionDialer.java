package recess.server.door;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import recess.client.link.Dialer;
import recess.client.link.Server;
import recess.client.link.Wire;
import recess.server.net.MemoryChannel;

/**
 * Connects a text UI with the lobby behind its door, whatever server it names: nobody gets from here to other machines. Its
 * threads are virtual ones, of which a class at the door costs next to nothing.
 */
final class ReceptionDialer implements Dialer {
    private final Reception reception;
    private final InetSocketAddress peer;
    private final AtomicReference<@Nullable MemoryChannel> latest = new AtomicReference<>();

    ReceptionDialer(Reception reception, InetSocketAddress peer) {
        this.reception = reception;
        this.peer = peer;
    }

    /** The visitor is gone without a word: so the seat is kept, as that of any connection that is lost. */
    void cut() {
        MemoryChannel channel = latest.get();
        if (channel != null) {
            channel.hangUp();
        }
    }

    @Override
    public Wire dial(Server server, Duration within) {
        MemoryChannel channel = reception.program(peer);
        latest.set(channel);
        return new Wire() {
            @Override
            public InputStream in() {
                return channel.fromServer();
            }

            @Override
            public OutputStream out() {
                return channel.toServer();
            }

            @Override
            public void close() {
                channel.hangUp();
            }
        };
    }

    @Override
    public Thread.Builder threads() {
        return Thread.ofVirtual();
    }
}
