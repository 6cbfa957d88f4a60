package recess.server.upload;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadReply;
import recess.common.text.CleanText;
import recess.common.text.FileNames;
import recess.common.text.IoReason;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.UploadRefused;
import recess.server.event.ServerEvent.UploadStored;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.share.Origin;
import recess.server.store.IncomingUpload;
import recess.server.store.StoredUpload;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;

/** One file, from its name to its acknowledgement. */
public final class UploadSession implements Session {
    private final SessionContext context;
    private final UploadStore store;

    private String name = "";
    private @Nullable IncomingUpload incoming;

    public UploadSession(SessionContext context, UploadStore store) {
        this.context = context;
        this.store = store;
    }

    @Override
    public void opened(Reply reply) {
        // The client speaks first.
    }

    @Override
    public Next received(ClientMessage message, Reply reply) {
        try {
            return switch (message) {
                case ClientMessage.UploadBegun begun -> begin(begun.name(), reply);
                case ClientMessage.UploadPart part -> {
                    begun().write(part.bytes());
                    yield Next.CONTINUE;
                }
                case ClientMessage.UploadEnded _ -> publish(reply);
                case ClientMessage.Asked _,
                        ClientMessage.Block _,
                        ClientMessage.Flow _,
                        ClientMessage.Line _,
                        ClientMessage.Unreadable _ ->
                    throw new IllegalStateException("an upload listener's dialect frames files");
            };
        } catch (UploadRefusedException e) {
            return refuse(e.fault(), e.getCause(), reply);
        }
    }

    @Override
    public void closed(CloseReason reason) {
        if (incoming != null) {
            discard();
            context.events().publish(new UploadRefused(context.source(), name, "", "not finished: " + reason.text()));
        }
    }

    @Override
    public boolean isMidway() {
        return incoming != null;
    }

    private Next begin(String name, Reply reply) throws UploadRefusedException {
        this.name = name;
        context.events().publish(new Received(context.source(), "file " + name));
        Optional<String> safe = FileNames.safe(name);
        if (safe.isEmpty()) {
            return refuse(
                    FaultCode.NAME_REFUSED.because("not saved: " + CleanText.quote(name) + " is no file name"),
                    null,
                    reply);
        }
        InetAddress address = context.source().address();
        incoming = store.begin(UploadOwner.raw(address.getHostAddress(), Origin.of(address)), safe.get());
        return Next.CONTINUE;
    }

    private Next publish(Reply reply) throws UploadRefusedException {
        StoredUpload stored = begun().publish();
        incoming = null;
        context.events()
                .publish(new UploadStored(context.source(), stored.name(), stored.sizeBytes(), stored.sha256()));
        reply.send(new UploadReply.Stored(stored.name(), stored.sizeBytes()));
        return Next.CLOSE;
    }

    private Next refuse(Fault fault, @Nullable Throwable cause, Reply reply) {
        discard();
        String why = cause == null ? fault.sentence() : fault.sentence() + " (" + IoReason.of(cause) + ")";
        context.events().publish(new UploadRefused(context.source(), name, "", CleanText.line(why)));
        reply.send(fault);
        return Next.CLOSE;
    }

    private IncomingUpload begun() {
        if (incoming == null) {
            throw new IllegalStateException("no file has begun");
        }
        return incoming;
    }

    private void discard() {
        if (incoming != null) {
            incoming.close();
            incoming = null;
        }
    }
}
