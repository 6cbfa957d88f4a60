package recess.client.link;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import recess.common.codec.FromLobby;
import recess.common.codec.JsonReplyFramer;
import recess.common.codec.JsonRequests;
import recess.common.message.Bytes;
import recess.common.message.ErrorCode;
import recess.common.message.FaultCode;
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
        /**
         * Connected again; whether anybody is there has been asked. A token that is sent to a server that stands still would
         * be used up there later, when nobody waits for what it brings.
         */
        KNOCKING,
        /** Connected; the name has been said and not been answered. */
        GREETING,
        /** Connected; the name was refused, and somebody has to choose another. */
        NAMELESS,
        UP,
        WAITING,
        /** Nothing happens until somebody wants it. */
        STOPPED,
        CLOSED;

        boolean isConnected() {
            return switch (this) {
                case KNOCKING, GREETING, NAMELESS, UP -> true;
                case CONNECTING, WAITING, STOPPED, CLOSED -> false;
            };
        }
    }

    private static final long PING = -1;

    /** While a first connection is being made there is nothing to tell, however long that takes. */
    private static final long MIN_IDLE_NANOS = Duration.ofMillis(100).toNanos();

    private final Server server;
    private final Tokens tokens;
    private final Consumer<LinkEvent> listener;
    private final Port port;
    private final LinkTiming timing;
    private final Reconnect reconnect;
    private final Silence silence;
    private final PendingAnswers pending = new PendingAnswers();

    private JsonReplyFramer framer = new JsonReplyFramer();
    private Phase phase = Phase.WAITING;
    private String name;
    private boolean wasUp;
    private long heardAt;
    private long pingedAt;
    private long openedAt;

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
        this.reconnect = new Reconnect(timing, random);
        this.silence = new Silence(timing.tellAfter());
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
        framer = new JsonReplyFramer();
        openedAt = now;
        pingedAt = now;
        if (tokens.find(server, name).isPresent()) {
            phase = Phase.KNOCKING;
            port.send(JsonRequests.line(new LobbyRequest.Ping(), PING));
        } else {
            greet();
        }
    }

    private void greet() {
        phase = Phase.GREETING;
        port.send(JsonRequests.line(greeting(), Link.GREETING));
    }

    /** Bytes have come. */
    void received(Bytes bytes, long now) {
        if (!phase.isConnected()) {
            return;
        }
        heardAt = now;
        ByteBuffer in = bytes.view();
        for (Optional<FromLobby> next = framer.next(in); next.isPresent(); next = framer.next(in)) {
            take(next.get(), now);
            if (!phase.isConnected()) {
                return;
            }
        }
        silence.heard(!pending.isEmpty(), now);
        silence.news(now).map(LinkEvent.Silent::new).ifPresent(listener);
    }

    /** The connection is gone, or there is none. */
    void lost(String reason, long now) {
        if (phase != Phase.CONNECTING && !phase.isConnected()) {
            return;
        }
        reconnect.begins(reason, now);
        silence.over();
        pending.refuse("the connection broke before the answer came: look whether it counted", listener);
        phase = reconnect.isStuck() ? Phase.STOPPED : Phase.WAITING;
        listener.accept(reconnect.told(false, heardAt, now));
    }

    /** There is nothing where the connection should lead to, and waiting will not bring it; unless it was there before. */
    void unreachable(String reason, long now) {
        if (!wasUp) {
            reconnect.isForSomebodyToEnd(reason);
        }
        lost(reason, now);
    }

    void ask(long ticket, LobbyRequest request, long now) {
        if (phase == Phase.CLOSED) {
            return;
        }
        boolean open = phase == Phase.UP || phase == Phase.NAMELESS;
        if (!open || pending.isFull()) {
            String why = open ? "too much at once: wait for the answers" : "not connected to " + server + " just now";
            listener.accept(PendingAnswers.refusal(ticket, request, why));
            return;
        }
        pending.add(ticket, request);
        silence.asked(now);
        port.send(JsonRequests.line(request, ticket));
    }

    /** Begins an attempt at once, in the place of whatever is being waited for. */
    void retryNow(long now) {
        switch (phase) {
            case WAITING, STOPPED -> connect(now);
            case CONNECTING, KNOCKING, GREETING -> {
                port.disconnect();
                connect(now);
            }
            case NAMELESS -> startOver("the name was refused", now);
            case UP -> {
                if (silence.isNoticed(now)) {
                    startOver(server + " has not answered", now);
                }
            }
            case CLOSED -> {}
        }
    }

    private void startOver(String reason, long now) {
        port.disconnect();
        lost(reason, now);
        connect(now);
    }

    /** What is due at {@code now}. */
    void tick(long now) {
        silence.look(now);
        switch (phase) {
            case WAITING -> {
                if (reconnect.isRetryDue(now)) {
                    connect(now);
                } else if (reconnect.isNews(now)) {
                    listener.accept(reconnect.told(false, heardAt, now));
                }
            }
            case CONNECTING -> tellOfAttempt(now);
            case KNOCKING, GREETING -> {
                if (now - openedAt >= timing.lostAfter().toNanos()) {
                    port.disconnect();
                    lost(
                            server + " takes connections and says nothing: does it stand still, or is it another port?",
                            now);
                } else {
                    tellOfAttempt(now);
                }
            }
            case NAMELESS, UP -> tickConnected(now);
            case STOPPED, CLOSED -> {}
        }
    }

    private void tellOfAttempt(long now) {
        if (reconnect.isNews(now)) {
            listener.accept(reconnect.told(true, heardAt, now));
        }
    }

    private void tickConnected(long now) {
        if (silence.isOver(timing.lostAfter(), now)) {
            port.disconnect();
            lost(server + " has not answered for " + timing.lostAfter().toSeconds() + " s", now);
            return;
        }
        if (pingNanos(now) <= 0) {
            pingedAt = now;
            silence.asked(now);
            port.send(JsonRequests.line(new LobbyRequest.Ping(), PING));
        }
        silence.news(now).map(LinkEvent.Silent::new).ifPresent(listener);
    }

    /** A silent server is asked whether it is there, and a talkative one is told that we are. */
    private long pingNanos(long now) {
        long keepAlive = pingedAt + timing.pingEvery().toNanos() - now;
        long probe = silence.isAwaiting()
                ? Long.MAX_VALUE
                : Math.max(heardAt, pingedAt) + timing.probeAfter().toNanos() - now;
        return Math.min(keepAlive, probe);
    }

    /** How long nothing is due, in nanoseconds; 0 or more. */
    long idleNanos(long now) {
        long due = switch (phase) {
            case WAITING -> Math.min(reconnect.retryNanos(now), reconnect.quietNanos(now));
            case CONNECTING -> Math.max(MIN_IDLE_NANOS, reconnect.quietNanos(now));
            case KNOCKING, GREETING ->
                Math.min(
                        Math.max(MIN_IDLE_NANOS, reconnect.quietNanos(now)),
                        openedAt + timing.lostAfter().toNanos() - now);
            case NAMELESS, UP -> Math.min(pingNanos(now), silence.quietNanos(timing.lostAfter(), now));
            case STOPPED, CLOSED -> Long.MAX_VALUE;
        };
        return Math.max(0, due);
    }

    /** Says goodbye. Nothing is told afterwards. */
    void close() {
        if (phase.isConnected()) {
            port.send(JsonRequests.line(new LobbyRequest.Quit(), PING));
        }
        phase = Phase.CLOSED;
    }

    private LobbyRequest.Hello greeting() {
        return new LobbyRequest.Hello(name, tokens.find(server, name));
    }

    private void connect(long now) {
        phase = Phase.CONNECTING;
        listener.accept(new LinkEvent.Connecting(server, reconnect.attempt(now)));
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
                    reconnect.isForSomebodyToEnd("another window has taken your seat over");
                }
                if (event instanceof LobbyEvent.Kicked) {
                    // To come back by itself would make nothing of it.
                    reconnect.isForSomebodyToEnd("the teacher has sent you away");
                }
                listener.accept(new LinkEvent.Told(event));
            }
            case FromLobby.Notice(String text) -> listener.accept(new LinkEvent.Noticed(text));
            case FromLobby.Failure(var fault) -> {
                if (fault.code().endsConnection()) {
                    reconnect.because(fault.sentence());
                }
                listener.accept(new LinkEvent.Failed(fault));
            }
            case FromLobby.Block _ -> {}
            case FromLobby.Unknown _ -> {
                // Before the first answer nothing new is told: this is an echo of what we have said.
                if (isNotYetAnswered()) {
                    speaksSomethingElse(now);
                }
            }
            case FromLobby.Unreadable(String reason) -> {
                if (isNotYetAnswered()) {
                    speaksSomethingElse(now);
                } else {
                    listener.accept(new LinkEvent.Noticed("cannot read what the server said: " + reason));
                }
            }
        }
    }

    private boolean isNotYetAnswered() {
        return phase == Phase.KNOCKING || phase == Phase.GREETING;
    }

    private void speaksSomethingElse(long now) {
        port.disconnect();
        unreachable(
                server + " speaks something else than JSON lines: they usually are at port " + Server.DEFAULT_PORT,
                now);
    }

    private void answered(long id, LobbyAnswer answer, long now) {
        if (phase == Phase.KNOCKING) {
            greet();
            return;
        }
        if (id == Link.GREETING && phase == Phase.GREETING) {
            LobbyRequest.Hello greeting = greeting();
            if (answer instanceof LobbyAnswer.Welcome welcome) {
                welcomed(welcome);
            } else {
                phase = Phase.NAMELESS;
                if (answer instanceof LobbyAnswer.Refused(ErrorCode code, String sentence, var _)
                        && code == FaultCode.WRONG_VERSION) {
                    reconnect.isForSomebodyToEnd(sentence);
                    port.disconnect();
                    lost(sentence, now);
                }
                listener.accept(new LinkEvent.Answered(Link.GREETING, greeting, answer));
            }
            return;
        }
        Optional<LobbyRequest> request = pending.take(id);
        if (request.isPresent()) {
            if (answer instanceof LobbyAnswer.Welcome welcome) {
                welcomed(welcome);
            }
            listener.accept(new LinkEvent.Answered(id, request.get(), answer));
        }
    }

    private void welcomed(LobbyAnswer.Welcome welcome) {
        phase = Phase.UP;
        wasUp = true;
        name = welcome.name();
        tokens.keep(server, name, welcome.token());
        reconnect.over();
        listener.accept(new LinkEvent.Connected(server, welcome));
    }
}
