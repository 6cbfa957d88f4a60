package recess.server.echo;

import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.EchoReply;
import recess.server.event.ServerEvent.Echoed;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;

/** Sends back what comes. */
public final class EchoSession implements Session {
    /** What the session answers to a message. */
    public enum Manner {
        /** Says that it has arrived, and closes: the course's first server. */
        ACKNOWLEDGE_ONCE,
        /** Sends it back, and waits for the next. */
        RETURN
    }

    private static final Bytes BYE = Bytes.utf8("bye");

    private final Manner manner;
    private final SessionContext context;
    private final Farewell farewell;

    /** What happens when somebody on this machine says {@code bye}. */
    @FunctionalInterface
    public interface Farewell {
        /** Somebody said it; returns at once. */
        void bye();
    }

    public EchoSession(Manner manner, SessionContext context, Farewell farewell) {
        this.manner = manner;
        this.context = context;
        this.farewell = farewell;
    }

    @Override
    public void opened(Reply reply) {
        // The client speaks first.
    }

    @Override
    public Next received(ClientMessage message, Reply reply) {
        return switch (message) {
            case ClientMessage.Block block -> whole(block.bytes(), reply);
            case ClientMessage.Flow flow -> answer(flow.bytes(), reply);
            case ClientMessage.Line line -> whole(Bytes.utf8(line.text()), reply);
            case ClientMessage.Unreadable unreadable -> {
                reply.send(unreadable.fault());
                yield Next.CONTINUE;
            }
            case ClientMessage.Asked _,
                    ClientMessage.UploadBegun _,
                    ClientMessage.UploadPart _,
                    ClientMessage.UploadEnded _ ->
                throw new IllegalStateException("an echo listener's dialect frames no uploads");
        };
    }

    @Override
    public boolean isMidway() {
        return false;
    }

    private Next whole(Bytes bytes, Reply reply) {
        context.events().publish(new Echoed(context.source(), bytes));
        Next next = answer(bytes, reply);
        if (bytes.equals(BYE) && context.source().isLoopback()) {
            farewell.bye();
        }
        return next;
    }

    private Next answer(Bytes bytes, Reply reply) {
        return switch (manner) {
            case ACKNOWLEDGE_ONCE -> {
                reply.send(new EchoReply.Received());
                yield Next.CLOSE;
            }
            case RETURN -> {
                reply.send(new EchoReply.Returned(bytes));
                yield Next.CONTINUE;
            }
        };
    }
}
