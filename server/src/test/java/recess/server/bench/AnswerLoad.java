package recess.server.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.IntFunction;

/** Clients that speak, wait for the whole answer, and speak again: one message of each is on its way. */
final class AnswerLoad implements Load {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER_BYTES = 2 * 1024;

    private final ClientLoop loop = new ClientLoop();
    private final InetSocketAddress address;
    private final Client[] clients;

    private Latencies latencies = new Latencies();
    private long endNanos;
    private long done;
    private int outstanding;

    /**
     * Connects all of them, and lets them say what has to come first.
     *
     * @param connections 1 or more
     * @param scripts a script for each connection, by its number
     */
    AnswerLoad(InetSocketAddress address, int connections, IntFunction<Script> scripts) throws IOException {
        this.address = address;
        this.clients = new Client[connections];
        for (int i = 0; i < connections; i++) {
            clients[i] = new Client(scripts.apply(i), scripts, i);
        }
        await("have not been let in");
    }

    @Override
    public Tally run(Duration duration) throws IOException {
        latencies = new Latencies();
        done = 0;
        long startNanos = System.nanoTime();
        endNanos = startNanos + duration.toNanos();
        for (Client client : clients) {
            client.speak();
        }
        await("have no answer");
        return new Tally(done, Duration.ofNanos(System.nanoTime() - startNanos), latencies);
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }

    private void await(String otherwise) throws IOException {
        Duration limit = Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
        if (!loop.runUntil(() -> outstanding == 0, limit.plus(PATIENCE))) {
            throw new IOException(outstanding + " of " + clients.length + " clients " + otherwise + " within "
                    + PATIENCE.toSeconds() + " s");
        }
    }

    private final class Client implements ClientLoop.Peer {
        private final IntFunction<Script> scripts;
        private final int number;
        private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER_BYTES);
        private SocketChannel channel;
        private Script script;
        private long spokeNanos;

        Client(Script script, IntFunction<Script> scripts, int number) throws IOException {
            this.script = script;
            this.scripts = scripts;
            this.number = number;
            this.channel = loop.connect(address, this);
            if (!script.isOpened()) {
                speak();
            }
        }

        void speak() throws IOException {
            spokeNanos = System.nanoTime();
            outstanding++;
            ByteBuffer message = script.next();
            channel.write(message);
            if (message.hasRemaining()) {
                throw new IOException("a connection does not take " + message.limit() + " bytes");
            }
        }

        @Override
        public void readable() throws IOException {
            if (channel.read(in) < 0) {
                connectAgain();
                return;
            }
            if (!script.isAnswered(in.flip())) {
                in.compact();
                return;
            }
            in.clear();
            outstanding--;
            if (!script.isOpened()) {
                speak();
            } else if (endNanos != 0) {
                long now = System.nanoTime();
                latencies.record(now - spokeNanos);
                done++;
                if (now - endNanos < 0) {
                    speak();
                }
            }
        }

        /** Where the conversation was over before it had begun. */
        private void connectAgain() throws IOException {
            channel.close();
            if (script.isOpened()) {
                throw new EOFException("the server has closed the connection of client " + number);
            }
            outstanding--;
            in.clear();
            script = scripts.apply(number);
            channel = loop.connect(address, this);
            speak();
        }
    }
}
