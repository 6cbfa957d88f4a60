package recess.server.echo;

import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.EchoReply;
import recess.server.event.ServerEvent.Echoed;
import recess.server.event.ServerEvent.Solved;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;

/** Sends back what comes. */
public final class EchoSession implements Session {
    /** What the session answers to a message. */
    public enum Manner {
        /** Says once that it has arrived, takes what else may belong to it, and closes: the course's first server. */
        ACKNOWLEDGE_ONCE,
        /** Sends it back, and waits for the next. */
        RETURN
    }

    private static final Bytes BYE = Bytes.utf8("bye");

    private final Manner manner;
    private final SessionContext context;
    private final Farewell farewell;
    private boolean acknowledged;
    private boolean returned;

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
            case ClientMessage.Flow flow -> piece(flow.bytes(), reply);
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

    private Next piece(Bytes bytes, Reply reply) {
        return switch (manner) {
            case ACKNOWLEDGE_ONCE -> {
                acknowledge(bytes, reply);
                yield Next.LISTEN;
            }
            case RETURN -> {
                // A stream has no messages that could be told of one by one.
                if (!returned) {
                    returned = true;
                    context.events().publish(new Solved(context.source()));
                }
                yield giveBack(bytes, reply);
            }
        };
    }

    private Next whole(Bytes bytes, Reply reply) {
        return switch (manner) {
            case ACKNOWLEDGE_ONCE -> {
                // Behind the pieces of a message nothing more may come than its end.
                if (!acknowledged || bytes.size() > 0) {
                    acknowledge(bytes, reply);
                }
                yield Next.CLOSE;
            }
            case RETURN -> {
                context.events().publish(new Echoed(context.source(), bytes));
                Next next = giveBack(bytes, reply);
                heed(bytes);
                yield next;
            }
        };
    }

    private void acknowledge(Bytes bytes, Reply reply) {
        context.events().publish(new Echoed(context.source(), bytes));
        if (!acknowledged) {
            acknowledged = true;
            reply.send(new EchoReply.Received());
            heed(bytes);
        }
    }

    private void heed(Bytes message) {
        if (message.equals(BYE) && context.source().isLoopback()) {
            farewell.bye();
        }
    }

    private static Next giveBack(Bytes bytes, Reply reply) {
        reply.send(new EchoReply.Returned(bytes));
        return Next.CONTINUE;
    }
}
