package recess.server.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Players of lobby/json who race in rooms: each halves the range at each guess, and thinks between guesses. What is done is
 * every message that reaches a player; the latency is that of the answer to a guess.
 */
final class LobbyLoad implements Load {
    private static final int ROOM = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ClientLoop loop = new ClientLoop();
    private final InetSocketAddress address;
    private final Duration think;
    /** Of the players' names: those of an earlier load are kept for a while. */
    private final String prefix = "p" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";

    private final RandomGenerator random = new SplittableRandom(1);
    private final List<Player> players = new ArrayList<>();
    private final Queue<Player> thinking = new PriorityQueue<>(Comparator.comparingLong(player -> player.dueNanos));

    private Latencies latencies = new Latencies();
    private long endNanos;
    private long heard;
    private int seated;
    private int outstanding;

    /**
     * Seats them all.
     *
     * @param count of players, 1 or more
     * @param think how long they think on average: half of it at least, one and a half times at most
     * @throws IOException where one is refused, or not seated within 30 s
     */
    LobbyLoad(InetSocketAddress address, int count, Duration think) throws IOException {
        this.address = address;
        this.think = think;
        for (int first = 0; first < count; first += ROOM) {
            Player host =
                    seat(first, "{\"type\":\"create\",\"game\":\"guess\",\"rounds\":99,\"capacity\":" + ROOM + "}");
            awaitSeated();
            for (int i = first + 1; i < Math.min(count, first + ROOM); i++) {
                seat(i, "{\"type\":\"join\",\"room\":\"" + host.room + "\"}");
            }
            awaitSeated();
            host.startsRounds = true;
            host.send("{\"type\":\"start\"}");
        }
    }

    @Override
    public Tally run(Duration duration) throws IOException {
        latencies = new Latencies();
        heard = 0;
        long startNanos = System.nanoTime();
        endNanos = startNanos + duration.toNanos();
        // Since the last turn all have thought for too long: they do not speak at once because of that.
        List.copyOf(thinking).forEach(Player::think);
        try {
            loop.runUntil(this::guessWhatIsDue, duration.plus(PATIENCE));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!loop.runUntil(() -> outstanding == 0, PATIENCE)) {
            throw new IOException(outstanding + " guesses not answered within " + PATIENCE.toSeconds() + " s");
        }
        return new Tally(heard, Duration.ofNanos(System.nanoTime() - startNanos), latencies);
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }

    private Player seat(int number, String request) throws IOException {
        Player player = new Player();
        players.add(player);
        player.send("{\"type\":\"hello\",\"name\":\"" + prefix + number + "\"}");
        player.send(request);
        return player;
    }

    private void awaitSeated() throws IOException {
        if (!loop.runUntil(() -> seated == players.size(), PATIENCE)) {
            throw new IOException(
                    seated + " of " + players.size() + " players seated within " + PATIENCE.toSeconds() + " s");
        }
    }

    /** @return whether the time is over */
    private boolean guessWhatIsDue() {
        long now = System.nanoTime();
        for (Player next = thinking.peek(); next != null && next.dueNanos <= now; next = thinking.peek()) {
            thinking.remove();
            next.guess(now);
        }
        return now - endNanos >= 0;
    }

    private final class Player implements ClientLoop.Peer {
        private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
        private final SocketChannel channel;
        private String room = "";
        private long dueNanos;
        private long sentNanos;
        private int low;
        private int high;
        private boolean running;
        private boolean startsRounds;
        private boolean waiting;

        Player() throws IOException {
            channel = loop.connect(address, this);
        }

        void send(String request) throws IOException {
            ByteBuffer out = ByteBuffer.wrap((request + "\n").getBytes(StandardCharsets.US_ASCII));
            if (channel.write(out) != out.limit()) {
                throw new IOException("the server does not read");
            }
        }

        void guess(long nowNanos) {
            try {
                if (running) {
                    sentNanos = nowNanos;
                    waiting = true;
                    outstanding++;
                    send("{\"type\":\"guess\",\"number\":" + (low + high) / 2 + "}");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void readable() throws IOException {
            if (channel.read(in) < 0) {
                throw new EOFException("the server has closed the connection of a player");
            }
            int start = 0;
            for (int i = 0; i < in.position(); i++) {
                if (in.get(i) == '\n') {
                    heard++;
                    // Most of all is the progress of others, which no bisection needs to look at.
                    if (in.get(start + 9) != 'p') {
                        heard(new String(in.array(), start, i - start, StandardCharsets.UTF_8));
                    }
                    start = i + 1;
                }
            }
            in.limit(in.position()).position(start).compact();
        }

        private void heard(String line) throws IOException {
            switch (after(line, "{\"type\":\"")) {
                case "in-room" -> {
                    room = after(line, "\"code\":\"");
                    seated++;
                }
                case "round-started" -> {
                    low = 1;
                    high = 100;
                    running = true;
                    think();
                }
                case "moved" -> {
                    answered();
                    int last = (low + high) / 2;
                    switch (after(line, "\"hint\":\"")) {
                        case "low" -> low = last + 1;
                        case "high" -> high = last - 1;
                        default -> running = false;
                    }
                    think();
                }
                case "round-ended" -> {
                    running = false;
                    thinking.remove(this);
                    if (startsRounds) {
                        send(line.contains("\"round\":99,") ? "{\"type\":\"rematch\"}" : "{\"type\":\"start\"}");
                    }
                }
                case "error" -> {
                    switch (after(line, "\"code\":\"")) {
                        // Somebody else was faster: the guess came after the end of the round.
                        case "no-round" -> answered();
                        case "running" -> {
                            // While it was another server's turn, the next round has begun by itself.
                        }
                        default -> throw new IOException("the server said " + line);
                    }
                }
                default -> {
                    // Others come and go.
                }
            }
        }

        private void answered() {
            latencies.record(System.nanoTime() - sentNanos);
            waiting = false;
            outstanding--;
        }

        private void think() {
            if (running && !waiting) {
                thinking.remove(this);
                dueNanos = System.nanoTime() + think.toNanos() / 2 + random.nextLong(think.toNanos());
                thinking.add(this);
            }
        }

        private static String after(String line, String key) {
            int start = line.indexOf(key);
            return start < 0 ? "" : line.substring(start + key.length(), line.indexOf('"', start + key.length()));
        }
    }
}
