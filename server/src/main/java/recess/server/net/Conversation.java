package recess.server.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import recess.common.codec.Decoded;
import recess.common.codec.Decoder;
import recess.common.limit.TokenBucket;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;
import recess.server.dialect.Dialect;
import recess.server.event.CloseReason;
import recess.server.session.Next;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.session.Turn;
import recess.server.stats.Traffic;

/** The one loop: read, decode, session, encode, write. */
final class Conversation {
    /** How a connection ends. */
    interface Ending {
        /** Ends it, from any thread. */
        void end(CloseReason reason);

        /** Nothing more is said; what the peer still sends is read. */
        void endOutput() throws IOException;
    }

    private final InputBuffer input;
    private final Answers answers;
    private final Dialect dialect;
    private final Decoder decoder;
    private final Session session;
    private final SessionContext context;
    private final ConnectionLimits limits;
    private final Deadlines deadlines;
    private final TokenBucket lines;
    private final Traffic traffic;
    private final Supplier<@Nullable CloseReason> imposed;

    /** Nobody can know what this begins: the client has just come, or what it sent has not been dealt with yet. */
    private volatile boolean busy = true;

    /** A file, or a message of many bytes, is on its way. */
    private volatile boolean midMessage;

    private volatile boolean over;

    /** When bytes came last, or the message before had been answered: the clock is asked twice for a message, and not more. */
    private long nowNanos;

    /** Whether the client has ever pinged, where that is how it shows that it is alive. */
    private volatile boolean pings;

    /** @param imposed why the conversation has to end now; null while it may go on */
    Conversation(
            DeadlineReader reader,
            Outbox outbox,
            Endpoint endpoint,
            Session session,
            SessionContext context,
            Ending ending,
            Supplier<@Nullable CloseReason> imposed) {
        this.dialect = endpoint.dialect();
        this.decoder = dialect.newDecoder();
        this.session = session;
        this.context = context;
        this.limits = endpoint.limits();
        this.traffic = endpoint.traffic();
        this.nowNanos = now();
        this.deadlines = new Deadlines(limits, nowNanos);
        deadlines.greet(!dialect.greeting().equals(Bytes.EMPTY));
        this.lines = TokenBucket.refilledBy(
                limits.rate().linesPerSecond(), limits.rate().burst());
        this.imposed = imposed;
        this.input = new InputBuffer(reader, dialect, deadlines, traffic, context.nanoTime(), imposed);
        this.answers = new Answers(outbox, dialect, input, context, ending);
        reader.setTurn(this::turn);
    }

    /**
     * Goes on until the conversation ends.
     *
     * @throws IOException when the peer cannot be read from
     * @throws PeerGoneException when it cannot be written to
     */
    CloseReason run() throws IOException {
        session.opened(answers);
        answers.complete();
        while (true) {
            Optional<CloseReason> over = switch (input.hasEnded() ? decoder.end() : decoder.next(input.bytes())) {
                case Decoded.Message(ClientMessage message) -> received(message);
                case Decoded.Broken(Fault fault) -> tell(fault);
                case Decoded.Answer(Bytes answer) -> {
                    answers.write(answer);
                    yield Optional.empty();
                }
                case Decoded.NeedMore _ when input.hasEnded() -> Optional.of(CloseReason.END_OF_INPUT);
                case Decoded.NeedMore _ -> awaitInput();
            };
            if (over.isPresent()) {
                return over.get();
            }
        }
    }

    /** The connection has ended. */
    void closed(CloseReason reason) {
        over = true;
        decoder.close();
        session.closed(reason);
    }

    /** Whether something would be cut short if it ended now; for any thread. A round may begin, or end, at any time. */
    boolean isMidway() {
        return !over && (busy || midMessage || session.isMidway());
    }

    long bytesRead() {
        return input.totalBytes();
    }

    private Optional<CloseReason> awaitInput() throws IOException {
        CloseReason stop = imposed.get();
        if (stop != null) {
            return stopped(stop);
        }
        midMessage = switch (decoder.progress()) {
            case BETWEEN_MESSAGES, MID_LINE -> false;
            case MID_BLOCK, MID_TRANSFER -> true;
        };
        busy = false;
        Deadlines.Deadline deadline = deadlines.next(decoder.progress(), decoder.patienceNanos(), turn(), nowNanos);
        if (deadline.atNanos() - nowNanos <= 0) {
            return late(deadline.cause());
        }
        try {
            busy = input.await(deadline, decoder.progress() == Decoder.Progress.MID_TRANSFER, nowNanos);
            nowNanos = input.cameNanos();
            return Optional.empty();
        } catch (SocketTimeoutException e) {
            return late(deadline.cause());
        }
    }

    private Optional<CloseReason> late(Deadlines.Cause cause) {
        ConnectionLimits.Waits waits = limits.waits();
        nowNanos = now();
        return switch (cause) {
            case QUIET ->
                switch (decoder.quiet()) {
                    case Decoded.Message(ClientMessage message) -> received(message);
                    case Decoded.Broken(Fault fault) -> tell(fault);
                    case Decoded.Answer(Bytes answer) -> {
                        answers.write(answer);
                        yield Optional.empty();
                    }
                    case Decoded.NeedMore _ -> Optional.empty();
                };
            case NO_INPUT -> tell(TimeoutMessages.noInput(waits));
            case GREETING -> {
                deadlines.greet(false);
                answers.write(dialect.greeting());
                yield Optional.empty();
            }
            case IDLE_WARNING -> {
                deadlines.warned();
                answers.begin();
                answers.send(TimeoutMessages.idleWarning(waits));
                answers.complete();
                yield Optional.empty();
            }
            case IDLE -> tell(TimeoutMessages.idle(waits));
            case LINE -> tell(TimeoutMessages.line(waits));
            case PACE -> tell(TimeoutMessages.pace(limits.pace()));
        };
    }

    private Optional<CloseReason> received(ClientMessage message) {
        deadlines.messageEnded();
        answers.begin();
        switch (message) {
            case ClientMessage.Asked(String _, LobbyRequest request) -> {
                pause(lines.takeInAdvance(nowNanos));
                pings |= limits.waits().pings() && request instanceof LobbyRequest.Ping;
            }
            case ClientMessage.Line _, ClientMessage.Unreadable _ -> pause(lines.takeInAdvance(nowNanos));
            case ClientMessage.Block _,
                    ClientMessage.Flow _,
                    ClientMessage.UploadBegun _,
                    ClientMessage.UploadPart _,
                    ClientMessage.UploadEnded _ -> {}
        }
        long begunNanos = nowNanos;
        Next next = session.received(message, answers);
        answers.complete();
        nowNanos = now();
        long tookNanos = nowNanos - begunNanos;
        traffic.replied(tookNanos);
        deadlines.served(tookNanos);
        return switch (next) {
            case CONTINUE -> Optional.empty();
            case LISTEN -> {
                answers.end();
                yield Optional.empty();
            }
            case CLOSE -> Optional.of(CloseReason.FINISHED);
        };
    }

    private Optional<CloseReason> tell(Fault fault) {
        answers.begin();
        answers.send(fault);
        return Optional.of(CloseReason.FAULT);
    }

    private Optional<CloseReason> stopped(CloseReason reason) {
        if (reason == CloseReason.STOPPING && (isMidway() || dialect.carriesNotices())) {
            tell(FaultCode.STOPPING.because("the server is stopping, bye"));
        }
        return Optional.of(reason);
    }

    private void pause(long nanos) {
        if (nanos > 0) {
            try {
                Thread.sleep(Duration.ofNanos(nanos));
                nowNanos = now();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PeerGoneException(e);
            }
        }
    }

    /**
     * Whoever has pinged has to go on, whoever's turn it is: that finds the dead soonest. A student's script that never pings
     * may wait; TCP keepalive finds out that its machine is gone.
     */
    private Turn turn() {
        return pings ? Turn.CLIENT : session.turn();
    }

    private long now() {
        return context.nanoTime().getAsLong();
    }
}
