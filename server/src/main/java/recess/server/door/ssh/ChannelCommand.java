package recess.server.door.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.PipeDataReceiver;
import org.apache.sshd.server.command.AsyncCommand;
import org.jspecify.annotations.Nullable;

/**
 * What runs in a channel, on a virtual thread of its own. It reads from a stream, and writes so that at most one write is under
 * way: MINA's own streams would queue as much as the client's window is said to hold.
 */
abstract class ChannelCommand implements AsyncCommand {
    /** How long a client may take for what is written, before it counts as gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Held while something is on its way out: MINA takes one write at a time. */
    private final ReentrantLock writing = new ReentrantLock();

    private @Nullable IoOutputStream out;
    private @Nullable IoOutputStream err;
    private @Nullable ExitCallback exit;
    private @Nullable InputStream in;

    /** Runs to its end; returns the exit status. */
    abstract int run() throws IOException;

    /** The channel is closing; called on a thread that must not wait. */
    void gone() {}

    final InputStream in() {
        return there(in);
    }

    /** Writes all of it; returns when it has left. */
    final void write(byte[] bytes) throws IOException {
        write(there(out), bytes);
    }

    /** Shows a line to whoever sits there, whatever is being transferred. */
    final void say(String line) throws IOException {
        write(there(err), (line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public final void start(ChannelSession channel, Environment environment) throws IOException {
        PipeDataReceiver receiver = new PipeDataReceiver(channel, channel.getLocalWindow());
        channel.setDataReceiver(receiver);
        in = receiver.getIn();
        Thread.ofVirtual().name("ssh-channel").start(() -> {
            int status = 1;
            try {
                status = run();
            } catch (IOException e) {
                // The peer is gone, which is how most visits end.
            } finally {
                there(exit).onExit(status);
            }
        });
    }

    @Override
    public final void destroy(ChannelSession channel) {
        gone();
    }

    @Override
    public final void setIoInputStream(IoInputStream stream) {}

    @Override
    public final void setIoOutputStream(IoOutputStream stream) {
        out = stream;
    }

    @Override
    public final void setIoErrorStream(IoOutputStream stream) {
        err = stream;
    }

    @Override
    public final void setInputStream(InputStream stream) {}

    @Override
    public final void setOutputStream(OutputStream stream) {}

    @Override
    public final void setErrorStream(OutputStream stream) {}

    @Override
    public final void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    private static <T> T there(@Nullable T given) {
        if (given == null) {
            throw new IllegalStateException("not started");
        }
        return given;
    }

    private void write(IoOutputStream to, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        writing.lock();
        try {
            IoWriteFuture written = to.writeBuffer(new ByteArrayBuffer(bytes));
            if (!written.await(PATIENCE)) {
                throw new InterruptedIOException("the client takes nothing");
            }
            if (!written.isWritten()) {
                throw new IOException("the client is gone", written.getException());
            }
        } finally {
            writing.unlock();
        }
    }
}
