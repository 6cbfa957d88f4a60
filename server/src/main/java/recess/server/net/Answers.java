package recess.server.net;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import recess.common.message.Bytes;
import recess.common.message.Fault;
import recess.common.message.ServerMessage;
import recess.server.dialect.Dialect;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.FaultTold;
import recess.server.session.Pieces;
import recess.server.session.Reply;
import recess.server.session.SessionContext;

/** What one client is told: each message spelled in its dialect, and the messages of one answer kept apart. */
final class Answers implements Reply {
    private final Outbox outbox;
    private final Dialect dialect;
    private final Intake intake;
    private final Duration gap;
    private final SessionContext context;
    private final Conversation.Ending ending;

    private boolean answered;
    private long answeredAtNanos;
    private volatile boolean ended;

    /** @param gap between two messages of one answer */
    Answers(
            Outbox outbox,
            Dialect dialect,
            Intake intake,
            Duration gap,
            SessionContext context,
            Conversation.Ending ending) {
        this.outbox = outbox;
        this.dialect = dialect;
        this.intake = intake;
        this.gap = gap;
        this.context = context;
        this.ending = ending;
    }

    /** What is said next needs no gap: the client has spoken, or nothing is said behind it. */
    void begin() {
        answered = false;
    }

    /** Nothing more is said; what is said all the same is dropped. */
    void end() {
        if (ended) {
            return;
        }
        try {
            outbox.flush();
            ended = true;
            ending.endOutput();
        } catch (IOException e) {
            throw new PeerGoneException(e);
        }
    }

    @Override
    public void push(ServerMessage message) {
        if (!ended && !outbox.push(dialect.encode(message))) {
            ending.end(CloseReason.WRITE_STALLED);
        }
    }

    @Override
    public void hangUp() {
        ending.end(CloseReason.FINISHED);
    }

    @Override
    public void send(ServerMessage message) {
        sendIf(message, () -> true);
    }

    @Override
    public void sendIf(ServerMessage message, BooleanSupplier due) {
        Bytes words = dialect.encode(message);
        if (!words.equals(Bytes.EMPTY)) {
            keepApart();
            if (write(words, due)) {
                answered();
            }
        }
        if (message instanceof Fault fault) {
            context.events().publish(new FaultTold(context.source(), fault));
        }
    }

    @Override
    public void send(ServerMessage message, Pieces pieces) {
        try {
            outbox.write(dialect.encode(message), pieces);
        } catch (IOException e) {
            throw new PeerGoneException(e);
        }
        answered();
    }

    /** Writes what no session has said. */
    void write(Bytes bytes) {
        write(bytes, () -> true);
    }

    private boolean write(Bytes bytes, BooleanSupplier due) {
        if (ended) {
            return false;
        }
        try {
            return outbox.write(bytes, due);
        } catch (IOException e) {
            throw new PeerGoneException(e);
        }
    }

    private void answered() {
        answered = true;
        answeredAtNanos = context.nanoTime().getAsLong();
    }

    /** Before another message of the same answer: lets the peer read the one before alone. */
    private void keepApart() {
        if (answered && !ended) {
            try {
                intake.awaitNews(answeredAtNanos + gap.toNanos());
            } catch (IOException e) {
                throw new PeerGoneException(e);
            }
        }
    }
}
