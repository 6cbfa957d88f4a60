package recess.client.link;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import recess.common.codec.FromLobby;
import recess.common.codec.JsonAsking;
import recess.common.codec.JsonReplyFramer;
import recess.common.message.Bytes;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;

/**
 * What a link does and when, without sockets, threads or a clock of its own. Times are nanoseconds of the monotonic clock.
 * Not thread-safe: {@link NetLink} asks it from one thread.
 */
final class LinkCore {
    /** What the core has done to the connection. */
    interface Port {
        /** Makes a connection; how that went comes as {@link #opened} or {@link #lost}. */
        void connect();

        /** Sends a line behind those sent before. */
        void send(Bytes line);

        /** Lets go of the connection; nothing more comes from it. */
        void disconnect();
    }

    private enum Phase {
        CONNECTING,
        /** Connected; the name has been said and not been answered. */
        GREETING,
        /** Connected; the name was refused, and somebody has to choose another. */
        NAMELESS,
        UP,
        WAITING,
        /** Nothing happens until somebody wants it. */
        STOPPED,
        CLOSED
    }

    static final int MAX_UNANSWERED = 1000;

    private static final long PING = -1;
    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Server server;
    private final Tokens tokens;
    private final Consumer<LinkEvent> listener;
    private final Port port;
    private final LinkTiming timing;
    private final Backoff backoff;
    private final Map<Long, LobbyRequest> unanswered = new LinkedHashMap<>();
    private JsonReplyFramer framer = new JsonReplyFramer();
    private Phase phase = Phase.WAITING;
    private String name;
    private String why = "";
    private boolean isStuck;
    private long heardAt;
    private long pingedAt;
    private long retryAt;
    private long toldAt;

    LinkCore(
            Server server,
            String name,
            Tokens tokens,
            Consumer<LinkEvent> listener,
            Port port,
            LinkTiming timing,
            RandomGenerator random) {
        this.server = server;
        this.name = name;
        this.tokens = tokens;
        this.listener = listener;
        this.port = port;
        this.timing = timing;
        this.backoff = new Backoff(timing.firstDelay(), timing.maxDelay(), random);
    }

    void start(long now) {
        heardAt = now;
        connect(now);
    }

    /** The connection stands: says who we are. */
    void opened(long now) {
        if (phase != Phase.CONNECTING) {
            return;
        }
        phase = Phase.GREETING;
        framer = new JsonReplyFramer();
        why = "";
        heardAt = now;
        pingedAt = now;
        port.send(JsonAsking.line(greeting(), Link.GREETING));
    }

    /** Bytes have come. */
    void received(Bytes bytes, long now) {
        if (!isConnected()) {
            return;
        }
        heardAt = now;
        ByteBuffer in = bytes.view();
        for (Optional<FromLobby> next = framer.next(in); next.isPresent(); next = framer.next(in)) {
            take(next.get(), now);
            if (!isConnected()) {
                return;
            }
        }
    }

    /** The connection is gone, or there is none. */
    void lost(String reason, long now) {
        if (phase != Phase.CONNECTING && !isConnected()) {
            return;
        }
        if (why.isEmpty() || phase == Phase.CONNECTING) {
            why = reason;
        }
        refuseUnanswered("the connection broke before the answer came: look whether it counted");
        if (isStuck) {
            phase = Phase.STOPPED;
        } else {
            phase = Phase.WAITING;
            retryAt = now + backoff.next().toNanos();
        }
        tellDown(now);
    }

    void ask(long ticket, LobbyRequest request) {
        if (phase == Phase.CLOSED) {
            return;
        }
        boolean open = phase == Phase.UP || phase == Phase.NAMELESS;
        if (!open || unanswered.size() >= MAX_UNANSWERED) {
            refuse(
                    ticket,
                    request,
                    open ? "too much at once: wait for the answers" : "not connected to " + server + " just now");
            return;
        }
        unanswered.put(ticket, request);
        port.send(JsonAsking.line(request, ticket));
    }

    void retryNow(long now) {
        if (phase == Phase.WAITING || phase == Phase.STOPPED) {
            connect(now);
        }
    }

    /** What is due at {@code now}. */
    void tick(long now) {
        switch (phase) {
            case WAITING -> {
                if (now - retryAt >= 0) {
                    connect(now);
                } else if (now - toldAt >= TELL_EVERY_NANOS) {
                    tellDown(now);
                }
            }
            case CONNECTING -> {
                if (!why.isEmpty() && now - toldAt >= TELL_EVERY_NANOS) {
                    tellDown(now);
                }
            }
            case GREETING, NAMELESS, UP -> {
                if (now - heardAt >= timing.lostAfter().toNanos()) {
                    port.disconnect();
                    lost(server + " has said nothing for " + timing.lostAfter().toSeconds() + " s", now);
                } else if (now - pingedAt >= timing.pingEvery().toNanos()) {
                    pingedAt = now;
                    port.send(JsonAsking.line(new LobbyRequest.Ping(), PING));
                }
            }
            case STOPPED, CLOSED -> {}
        }
    }

    /** How long nothing is due, in nanoseconds; 0 or more. */
    long idleNanos(long now) {
        long due = switch (phase) {
            case WAITING -> Math.min(retryAt - now, toldAt + TELL_EVERY_NANOS - now);
            case CONNECTING -> toldAt + TELL_EVERY_NANOS - now;
            case GREETING, NAMELESS, UP ->
                Math.min(
                        heardAt + timing.lostAfter().toNanos() - now,
                        pingedAt + timing.pingEvery().toNanos() - now);
            case STOPPED, CLOSED -> TELL_EVERY_NANOS;
        };
        return Math.max(0, due);
    }

    /** Says goodbye. Nothing is told afterwards. */
    void close() {
        if (isConnected()) {
            port.send(JsonAsking.line(new LobbyRequest.Quit(), PING));
        }
        phase = Phase.CLOSED;
    }

    private boolean isConnected() {
        return phase == Phase.GREETING || phase == Phase.NAMELESS || phase == Phase.UP;
    }

    private LobbyRequest.Hello greeting() {
        return new LobbyRequest.Hello(name, tokens.find(server, name));
    }

    private void connect(long now) {
        phase = Phase.CONNECTING;
        isStuck = false;
        toldAt = now;
        listener.accept(new LinkEvent.Connecting(server, backoff.failures() + 1));
        port.connect();
    }

    private void take(FromLobby message, long now) {
        switch (message) {
            case FromLobby.Answer(OptionalLong id, LobbyAnswer answer) -> {
                if (id.isPresent()) {
                    answered(id.getAsLong(), answer, now);
                }
            }
            case FromLobby.Event(LobbyEvent event) -> {
                if (event instanceof LobbyEvent.TakenOver) {
                    stuck("another window has taken your seat over");
                }
                listener.accept(new LinkEvent.Told(event));
            }
            case FromLobby.Notice(String text) -> listener.accept(new LinkEvent.Noticed(text));
            case FromLobby.Failure(var fault) -> {
                why = fault.code().endsConnection() ? fault.sentence() : why;
                listener.accept(new LinkEvent.Failed(fault));
            }
            case FromLobby.Block _, FromLobby.Unknown _ -> {}
            case FromLobby.Unreadable(String reason) -> {
                if (phase == Phase.GREETING) {
                    port.disconnect();
                    lost(
                            server + " speaks something else than JSON lines: they usually are at port "
                                    + Server.DEFAULT_PORT,
                            now);
                } else {
                    listener.accept(new LinkEvent.Noticed("cannot read what the server said: " + reason));
                }
            }
        }
    }

    private void answered(long id, LobbyAnswer answer, long now) {
        if (id == Link.GREETING && phase == Phase.GREETING) {
            LobbyRequest.Hello greeting = greeting();
            if (answer instanceof LobbyAnswer.Welcome welcome) {
                welcomed(welcome);
            } else {
                phase = Phase.NAMELESS;
                if (answer instanceof LobbyAnswer.Refused(String code, String sentence, var _)
                        && code.equals("wrong-version")) {
                    stuck(sentence);
                    port.disconnect();
                    lost(sentence, now);
                }
                listener.accept(new LinkEvent.Answered(Link.GREETING, greeting, answer));
            }
            return;
        }
        LobbyRequest request = unanswered.remove(id);
        if (request != null) {
            if (answer instanceof LobbyAnswer.Welcome welcome) {
                welcomed(welcome);
            }
            listener.accept(new LinkEvent.Answered(id, request, answer));
        }
    }

    private void welcomed(LobbyAnswer.Welcome welcome) {
        phase = Phase.UP;
        name = welcome.name();
        tokens.keep(server, name, welcome.token());
        backoff.reset();
        listener.accept(new LinkEvent.Connected(server, welcome));
    }

    private void stuck(String reason) {
        isStuck = true;
        why = reason;
    }

    private void refuseUnanswered(String sentence) {
        Map<Long, LobbyRequest> open = new LinkedHashMap<>(unanswered);
        unanswered.clear();
        open.forEach((ticket, request) -> refuse(ticket, request, sentence));
    }

    private void refuse(long ticket, LobbyRequest request, String sentence) {
        listener.accept(new LinkEvent.Answered(ticket, request, new LobbyAnswer.Refused(Link.OFFLINE, sentence)));
    }

    private void tellDown(long now) {
        toldAt = now;
        Duration retryIn = switch (phase) {
            case WAITING -> Duration.ofNanos(Math.max(0, retryAt - now));
            case STOPPED -> LinkEvent.Down.NEVER;
            case CONNECTING, GREETING, NAMELESS, UP, CLOSED -> Duration.ZERO;
        };
        listener.accept(new LinkEvent.Down(why, retryIn, Duration.ofNanos(now - heardAt)));
    }
}
