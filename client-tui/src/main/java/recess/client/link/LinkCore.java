package recess.client.link;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import recess.common.codec.JsonRequests;
import recess.common.message.Bytes;
import recess.common.message.ErrorCode;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.UploadRequest;

/**
 * What a link does and when, without sockets, threads or a clock of its own. Times are nanoseconds of the monotonic clock.
 * Not thread-safe: {@link NetLink} asks it from one thread.
 */
final class LinkCore implements LobbyReader.Listener {
    private static final long PING = -1;

    /** While a first connection is being made there is nothing to tell, however long that takes. */
    private static final long MIN_IDLE_NANOS = Duration.ofMillis(100).toNanos();

    private final Server server;
    private final Tokens tokens;
    private final Consumer<LinkEvent> listener;
    private final LinkPort port;
    private final LinkTiming timing;
    private final Reconnect reconnect;
    private final Liveness liveness;
    private final PendingAnswers pending = new PendingAnswers();

    private LobbyReader reader;
    private LinkPhase phase = LinkPhase.WAITING;
    private String name;
    private boolean wasUp;
    private long openedAt;

    LinkCore(
            Server server,
            String name,
            Tokens tokens,
            Consumer<LinkEvent> listener,
            LinkPort port,
            LinkTiming timing,
            RandomGenerator random) {
        this.server = server;
        this.name = name;
        this.tokens = tokens;
        this.listener = listener;
        this.port = port;
        this.timing = timing;
        this.reconnect = new Reconnect(timing, random);
        this.liveness = new Liveness(timing);
        this.reader = new LobbyReader(reconnect, listener, this);
    }

    void start(long now) {
        liveness.started(now);
        connect(now);
    }

    /** The connection stands: says who we are. */
    void opened(long now) {
        if (phase != LinkPhase.CONNECTING) {
            return;
        }
        reader = new LobbyReader(reconnect, listener, this);
        openedAt = now;
        liveness.opened(now);
        if (tokens.find(server, name).isPresent()) {
            phase = LinkPhase.KNOCKING;
            port.send(JsonRequests.line(new LobbyRequest.Ping(), PING));
        } else {
            greet();
        }
    }

    private void greet() {
        phase = LinkPhase.GREETING;
        port.send(JsonRequests.line(greeting(), Link.GREETING));
    }

    /** Bytes have come. */
    void received(Bytes bytes, long now) {
        if (!phase.isConnected()) {
            return;
        }
        liveness.heard(now);
        reader.read(bytes, now);
        if (phase.isConnected()) {
            liveness.read(!pending.isEmpty(), now);
            tellSilence(now);
        }
    }

    /** The connection is gone, or there is none. */
    void lost(String reason, long now) {
        if (phase != LinkPhase.CONNECTING && !phase.isConnected()) {
            return;
        }
        reconnect.begins(reason, now);
        liveness.over();
        pending.refuse("the connection broke before the answer came: look whether it counted", listener);
        phase = reconnect.isStuck() ? LinkPhase.STOPPED : LinkPhase.WAITING;
        listener.accept(reconnect.told(false, liveness.heardAt(), now));
    }

    /** There is nothing where the connection should lead to, and waiting will not bring it; unless it was there before. */
    void unreachable(String reason, long now) {
        if (!wasUp) {
            reconnect.isForSomebodyToEnd(reason);
        }
        lost(reason, now);
    }

    void ask(long ticket, LobbyRequest request, long now) {
        if (phase == LinkPhase.CLOSED) {
            return;
        }
        boolean open = phase.takesRequests();
        if (!open || pending.isFull()) {
            String why = open ? "too much at once: wait for the answers" : "not connected to " + server + " just now";
            listener.accept(PendingAnswers.refusal(ticket, request, why));
            return;
        }
        pending.add(ticket, request, now);
        liveness.asked(now);
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
                if (liveness.isNoticed(now)) {
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
        liveness.look(now);
        switch (phase) {
            case WAITING -> {
                if (reconnect.isRetryDue(now)) {
                    connect(now);
                } else if (reconnect.isNews(now)) {
                    listener.accept(reconnect.told(false, liveness.heardAt(), now));
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
            listener.accept(reconnect.told(true, liveness.heardAt(), now));
        }
    }

    private void tickConnected(long now) {
        if (liveness.isLost(now)) {
            port.disconnect();
            lost(server + " has not answered for " + timing.lostAfter().toSeconds() + " s", now);
            return;
        }
        if (liveness.isPingDue(now)) {
            liveness.pinged(now);
            port.send(JsonRequests.line(new LobbyRequest.Ping(), PING));
        }
        tellSilence(now);
    }

    private void tellSilence(long now) {
        liveness.news(now).map(LinkEvent.Silent::new).ifPresent(listener);
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
            case NAMELESS, UP -> liveness.quietNanos(now);
            case STOPPED, CLOSED -> Long.MAX_VALUE;
        };
        return Math.max(0, due);
    }

    /** Says goodbye. Nothing is told afterwards. */
    void close() {
        if (phase.isConnected()) {
            port.send(JsonRequests.line(new LobbyRequest.Quit(), PING));
        }
        phase = LinkPhase.CLOSED;
    }

    private LobbyRequest.Hello greeting() {
        return new LobbyRequest.Hello(name, tokens.find(server, name));
    }

    private void connect(long now) {
        phase = LinkPhase.CONNECTING;
        listener.accept(new LinkEvent.Connecting(server, reconnect.attempt(now)));
        port.connect();
    }

    @Override
    public boolean goesOn() {
        return phase.isConnected();
    }

    /** Before the first answer it is an echo of what we have said, or another protocol. */
    @Override
    public void unreadable(String reason, long now) {
        if (phase.isNotYetAnswered()) {
            speaksSomethingElse(now);
        } else if (!reason.isEmpty()) {
            listener.accept(new LinkEvent.Noticed("cannot read what the server said: " + reason));
        }
    }

    private void speaksSomethingElse(long now) {
        port.disconnect();
        unreachable(
                server + " speaks something else than JSON lines: they usually are at port " + Server.DEFAULT_PORT,
                now);
    }

    /** The seat is brought back under the name that it has then. */
    @Override
    public void renamed(String before, String now) {
        if (before.equals(name)) {
            tokens.find(server, before).ifPresent(token -> tokens.keep(server, now, token));
            name = now;
        }
    }

    @Override
    public void answered(long id, LobbyAnswer answer, long now) {
        if (phase == LinkPhase.KNOCKING) {
            greet();
            return;
        }
        if (id == Link.GREETING && phase == LinkPhase.GREETING) {
            LobbyRequest.Hello greeting = greeting();
            if (answer instanceof LobbyAnswer.Welcome welcome) {
                welcomed(welcome);
            } else {
                phase = LinkPhase.NAMELESS;
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
        if (id == PING) {
            tellRoundTrip(liveness.pingedAt(), now);
        }
        Optional<PendingAnswers.Waiting> waiting = pending.take(id);
        if (waiting.isPresent()) {
            LobbyRequest request = waiting.get().request();
            if (answer instanceof LobbyAnswer.Welcome welcome) {
                welcomed(welcome);
            }
            if (!(request instanceof UploadRequest)) {
                // The disk takes its time, which says nothing of the way.
                tellRoundTrip(waiting.get().sentNanos(), now);
            }
            listener.accept(new LinkEvent.Answered(id, request, answer));
        }
    }

    /** What took longer than a connection can be silent was a stop of this program. */
    private void tellRoundTrip(long sent, long now) {
        if (now - sent < timing.lostAfter().toNanos()) {
            listener.accept(new LinkEvent.RoundTrip(Duration.ofNanos(now - sent)));
        }
    }

    private void welcomed(LobbyAnswer.Welcome welcome) {
        phase = LinkPhase.UP;
        wasUp = true;
        name = welcome.name();
        tokens.keep(server, name, welcome.token());
        reconnect.over();
        listener.accept(new LinkEvent.Connected(server, welcome));
    }
}
