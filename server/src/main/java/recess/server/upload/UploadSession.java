package recess.server.upload;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.message.ClientMessage;
import recess.common.message.UploadInfo;
import recess.common.message.UploadReply;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.UploadRefused;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;
import recess.server.store.UploadStore.IncomingUpload;

/** One file, from its name to its acknowledgement. */
public final class UploadSession implements Session {
    private static final Place STORED_NAME = new Place("name");
    private static final Place SIZE = new Place("size");

    /** What is said once the file is stored, where the dialect says nothing. */
    public static final RawSetting<Phrase> ANSWER =
            RawSetting.phrase("answer", "", "once the file is stored; empty for nothing", STORED_NAME, SIZE);

    private final SessionContext context;
    private final UploadReport report;
    private final UploadStore store;
    private final Function<InetAddress, List<String>> playersAt;
    private final Phrase answer;

    private String name = "";
    private @Nullable IncomingUpload incoming;

    /**
     * @param playersAt the names of those who are in the lobby from an address: one of them may be the sender
     * @param answer what is said once the file is stored, beside what the dialect says
     */
    public UploadSession(
            SessionContext context, UploadStore store, Function<InetAddress, List<String>> playersAt, Phrase answer) {
        this.answer = answer;
        this.context = context;
        this.report = new UploadReport(context);
        this.store = store;
        this.playersAt = playersAt;
    }

    @Override
    public void opened(Reply reply) {
        // The client speaks first.
    }

    @Override
    public Next received(ClientMessage message, Reply reply) {
        try {
            return switch (message) {
                case ClientMessage.UploadBegun begun -> begin(begun.name());
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
            discard();
            report.refused(name, "", e);
            reply.send(e.fault());
            return Next.CLOSE;
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

    private Next begin(String name) throws UploadRefusedException {
        this.name = name;
        context.events().publish(new Received(context.source(), "file " + name));
        InetAddress address = context.source().address();
        UploadOwner owner = UploadOwner.raw(address, playersAt.apply(address))
                .known(context.source().realName());
        incoming = store.begin(owner, UploadReport.safeName(name));
        return Next.CONTINUE;
    }

    private Next publish(Reply reply) throws UploadRefusedException {
        IncomingUpload finished = begun();
        UploadInfo stored = finished.finish();
        incoming = null;
        String storedName = report.stored(finished, stored);
        reply.send(new UploadReply.Stored(storedName, stored.size()));
        answer.said(Map.of(STORED_NAME, storedName, SIZE, String.valueOf(stored.size())))
                .forEach(reply::send);
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
