package recess.server.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Players of guess/lines: each connects, finds the number by bisection, sees the server hang up, and connects for the
 * next game.
 */
final class GuessLoad implements Load {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ClientLoop loop = new ClientLoop();
    private final InetSocketAddress address;
    private final List<Player> players = new ArrayList<>();

    private Latencies latencies = new Latencies();
    private long endNanos;
    private long done;
    private int playing;

    /** @param count of players, 1 or more */
    GuessLoad(InetSocketAddress address, int count) throws IOException {
        this.address = address;
        for (int i = 0; i < count; i++) {
            players.add(new Player());
        }
    }

    @Override
    public Tally run(Duration duration) throws IOException {
        latencies = new Latencies();
        done = 0;
        long startNanos = System.nanoTime();
        endNanos = startNanos + duration.toNanos();
        for (Player player : players) {
            player.begin();
        }
        if (!loop.runUntil(() -> playing == 0, duration.plus(PATIENCE))) {
            throw new IOException(
                    playing + " of " + players.size() + " games did not end within " + PATIENCE.toSeconds() + " s");
        }
        return new Tally(done, Duration.ofNanos(System.nanoTime() - startNanos), latencies);
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }

    private final class Player implements ClientLoop.Peer {
        private final ByteBuffer in = ByteBuffer.allocateDirect(256);
        private final StringBuilder line = new StringBuilder();
        private @Nullable SocketChannel channel;
        private long startNanos;
        private int low;
        private int high;
        private boolean solved;

        void begin() throws IOException {
            line.setLength(0);
            low = 1;
            high = 100;
            solved = false;
            startNanos = System.nanoTime();
            channel = loop.connect(address, this);
            playing++;
        }

        @Override
        public void readable() throws IOException {
            SocketChannel open = channel;
            if (open == null) {
                return;
            }
            if (open.read(in.clear()) < 0) {
                over(open);
                return;
            }
            in.flip();
            while (in.hasRemaining()) {
                char c = (char) in.get();
                if (c == '\n') {
                    heard(line.toString(), open);
                    line.setLength(0);
                } else {
                    line.append(c);
                }
            }
        }

        private void heard(String text, SocketChannel open) throws IOException {
            switch (text) {
                case "GUESS" -> open.write(ByteBuffer.wrap((guess() + "\n").getBytes(StandardCharsets.US_ASCII)));
                case "Low" -> low = guess() + 1;
                case "High" -> high = guess() - 1;
                case "Correct" -> solved = true;
                default -> throw new IOException("the server said '" + text + "' in a game of guess");
            }
        }

        private int guess() {
            return (low + high) / 2;
        }

        private void over(SocketChannel open) throws IOException {
            open.close();
            channel = null;
            playing--;
            if (!solved) {
                throw new EOFException("the server has ended a game that was not solved");
            }
            done++;
            latencies.record(System.nanoTime() - startNanos);
            if (System.nanoTime() - endNanos < 0) {
                begin();
            }
        }
    }
}
