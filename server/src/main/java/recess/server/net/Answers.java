package recess.server.net;

import java.io.IOException;
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

/** What one client is told: each message spelled in its dialect. Used by the connection's own thread, but for pushes. */
final class Answers implements Reply {
    private final Outbox outbox;
    private final Dialect dialect;
    private final Outbox.Wait betweenMessages;
    private final SessionContext context;
    private final Conversation.Ending ending;

    private volatile boolean ended;

    Answers(Outbox outbox, Dialect dialect, InputBuffer input, SessionContext context, Conversation.Ending ending) {
        this.outbox = outbox;
        this.dialect = dialect;
        this.betweenMessages = input::awaitNews;
        this.context = context;
        this.ending = ending;
    }

    /** What is said next needs no gap: the client has spoken, or nothing is said behind it. */
    void begin() {
        outbox.beginAnswer();
    }

    /** The answer is complete. */
    void complete() {
        try {
            outbox.endAnswer();
        } catch (IOException e) {
            throw new PeerGoneException(e);
        }
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
        if (words.size() > 0 && !ended) {
            try {
                outbox.answer(words, due, betweenMessages);
            } catch (IOException e) {
                throw new PeerGoneException(e);
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
    }

    /** Writes what no session has said. */
    void write(Bytes bytes) {
        if (!ended) {
            try {
                outbox.write(bytes);
            } catch (IOException e) {
                throw new PeerGoneException(e);
            }
        }
    }
}
