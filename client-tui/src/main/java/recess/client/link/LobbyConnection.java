package recess.client.link;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Consumer;
import recess.common.codec.FromLobby;
import recess.common.codec.JsonReplyFramer;
import recess.common.codec.JsonRequests;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;

/**
 * One connection to a lobby for a program that waits for each answer: no threads, no second try. Blocks; used by one thread
 * at a time, but {@link #close} ends what waits in another.
 */
public final class LobbyConnection implements AutoCloseable {
    private static final int READ_BYTES = 64 * 1024;

    private final Server server;
    private final Socket socket;
    private final OutputStream out;
    private final Duration patience;
    private final JsonReplyFramer framer = new JsonReplyFramer();
    private final Queue<LobbyEvent> events = new ArrayDeque<>();
    private final ByteBuffer in = ByteBuffer.allocate(READ_BYTES).limit(0);
    private String name = "";
    private long lastId;

    private LobbyConnection(Server server, Socket socket, Duration patience) throws IOException {
        this.server = server;
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.patience = patience;
    }

    /**
     * Connects.
     *
     * @param patience how long connecting, and each answer, may take
     * @throws IOException with a sentence that says what to look at
     */
    public static LobbyConnection open(Server server, Duration patience) throws IOException {
        try {
            return new LobbyConnection(server, TcpDialer.connect(server, patience), patience);
        } catch (IOException e) {
            throw new IOException(ConnectError.sentence(server, e), e);
        }
    }

    /** What one is called: by the welcome, and by the events that have been taken since; empty before the welcome. */
    public String name() {
        return name;
    }

    /**
     * Asks, and waits for the answer. Events that come before it are kept for {@link #event}.
     *
     * @throws IOException with a sentence, where the connection breaks or the answer does not come in time
     */
    public LobbyAnswer ask(LobbyRequest request) throws IOException {
        return answer(send(request));
    }

    /**
     * Asks, and does not wait.
     *
     * @param behind bytes of a file that belong to the request; none for most
     * @return what {@link #answer} is asked with
     */
    public long send(LobbyRequest request, byte... behind) throws IOException {
        long id = ++lastId;
        try {
            JsonRequests.line(request, id).writeTo(out);
            if (behind.length > 0) {
                out.write(behind);
            }
            return id;
        } catch (IOException e) {
            throw new IOException(ConnectError.sentence(server, e), e);
        }
    }

    /** Waits for the answer to a request; those to earlier ones are dropped. */
    public LobbyAnswer answer(long id) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            switch (next(deadline).orElseThrow(() -> new IOException(server + " does not answer"))) {
                case FromLobby.Answer(OptionalLong answered, LobbyAnswer answer) -> {
                    if (answered.isPresent() && answered.getAsLong() == id) {
                        name = answer instanceof LobbyAnswer.Welcome welcome ? welcome.name() : name;
                        return answer;
                    }
                }
                case FromLobby.Event(LobbyEvent event) -> events.add(event);
                case FromLobby.Failure(var fault) -> throw new IOException(fault.sentence());
                case FromLobby.Unreadable(String why) ->
                    throw new IOException(server + " speaks something else than JSON lines (" + why
                            + "): they usually are at port " + Server.DEFAULT_PORT);
                case FromLobby.Block _, FromLobby.Notice _, FromLobby.Unknown _ -> {}
            }
            // Events without end are no answer.
            if (System.nanoTime() - deadline >= 0) {
                throw new IOException(server + " does not answer");
            }
        }
    }

    /** The next event, of those that have come and those that come within {@code wait}. */
    public Optional<LobbyEvent> event(Duration wait) throws IOException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (events.isEmpty()) {
            Optional<FromLobby> message = next(deadline);
            if (message.isEmpty()) {
                return Optional.empty();
            }
            switch (message.get()) {
                case FromLobby.Event(LobbyEvent event) -> events.add(event);
                case FromLobby.Failure(var fault) -> throw new IOException(fault.sentence());
                case FromLobby.Answer _,
                        FromLobby.Block _,
                        FromLobby.Notice _,
                        FromLobby.Unknown _,
                        FromLobby.Unreadable _ -> {}
            }
        }
        return Optional.of(taken(events.remove()));
    }

    /** Takes the events that have come, and waits for none. */
    public void drainEvents(Consumer<LobbyEvent> to) {
        for (LobbyEvent event = events.poll(); event != null; event = events.poll()) {
            to.accept(taken(event));
        }
    }

    private LobbyEvent taken(LobbyEvent event) {
        name = event instanceof LobbyEvent.Renamed renamed ? renamed.nameOf(name) : name;
        return event;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed it is, one way or the other.
        }
    }

    /** The next message; empty where the deadline is over. */
    private Optional<FromLobby> next(long deadline) throws IOException {
        try {
            while (true) {
                Optional<FromLobby> message = framer.next(in);
                if (message.isPresent()) {
                    return message;
                }
                long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0) {
                    return Optional.empty();
                }
                socket.setSoTimeout((int) Math.min(leftMillis, Integer.MAX_VALUE));
                int count;
                try {
                    count = socket.getInputStream().read(in.array());
                } catch (SocketTimeoutException e) {
                    return Optional.empty();
                }
                if (count < 0) {
                    throw new IOException(server + " has closed the connection");
                }
                in.position(0).limit(count);
            }
        } catch (SocketException e) {
            throw new IOException(ConnectError.sentence(server, e), e);
        }
    }
}
