package recess.client.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import recess.common.message.Bytes;

/**
 * Reads what is typed, on a thread of its own, until it is closed or the terminal goes away.
 *
 * <p>A channel, not a stream: the JVM waits 300 ms at its end for a thread that sits in a read of the operating system, and
 * only closing a channel wakes such a thread.
 */
final class Keyboard implements AutoCloseable {
    private final FileChannel terminal;

    private Keyboard(FileChannel terminal) {
        this.terminal = terminal;
    }

    /**
     * Begins to read.
     *
     * @param bytes gets what came; no bytes at the end
     * @throws IOException where there is no terminal
     */
    static Keyboard open(Consumer<Bytes> bytes) throws IOException {
        Keyboard keyboard = new Keyboard(FileChannel.open(Stty.TERMINAL.toPath(), StandardOpenOption.READ));
        Thread reader = new Thread(() -> keyboard.read(bytes), "keyboard");
        reader.setDaemon(true);
        reader.start();
        return keyboard;
    }

    private void read(Consumer<Bytes> bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(4_096);
        try {
            for (int n = terminal.read(buffer); n > 0; n = terminal.read(buffer)) {
                bytes.accept(Bytes.take(buffer.flip(), n));
                buffer.clear();
            }
        } catch (IOException e) {
            // Closed, or the terminal has gone: as good as its end.
        }
        bytes.accept(Bytes.EMPTY);
    }

    /** Ends the thread that reads. */
    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            // Closed it is, one way or the other.
        }
    }
}
