package recess.server.lobby;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import recess.common.message.ClientMessage;
import recess.common.message.ErrorCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.LobbyRequest;
import recess.common.message.UploadRequest;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Entered;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.Renamed;
import recess.server.event.ServerEvent.RequestRefused;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.session.Turn;
import recess.server.upload.LobbyUploads;
import recess.server.upload.UploadRequestText;

/** One client of the lobby: what it asks is read, logged and answered, and what happens is told to it. */
public final class LobbySession implements Session {
    private final SessionContext context;
    private final Lobby lobby;
    private final LobbyUploads uploads;

    private @Nullable SessionAudience audience;
    private @Nullable Visitor visitor;

    public LobbySession(SessionContext context, Lobby lobby, LobbyUploads uploads) {
        this.context = context;
        this.lobby = lobby;
        this.uploads = uploads;
    }

    @Override
    public void opened(Reply reply) {
        audience = new SessionAudience(reply, this::renamed);
        visitor = new Visitor(context, lobby, audience);
    }

    @Override
    public Next received(ClientMessage message, Reply reply) {
        if (audience().hasHungUp()) {
            return Next.CLOSE;
        }
        return switch (message) {
            case ClientMessage.Asked(String id, UploadRequest request) -> {
                context.events().publish(new Received(context.source(), UploadRequestText.shown(request)));
                uploads.asked(id, request, reply);
                yield Next.CONTINUE;
            }
            case ClientMessage.Asked(String id, LobbyRequest request) -> {
                noted(request).ifPresent(text -> context.events().publish(new Received(context.source(), text)));
                answer(id, request, reply);
                yield request instanceof LobbyRequest.Quit ? Next.CLOSE : Next.CONTINUE;
            }
            case ClientMessage.Unreadable unreadable -> {
                reply.send(unreadable.fault());
                yield Next.CONTINUE;
            }
            case ClientMessage.UploadPart(ByteBuffer bytes) -> {
                uploads.part(bytes, reply);
                yield Next.CONTINUE;
            }
            case ClientMessage.UploadEnded _ -> {
                uploads.ended(reply);
                yield Next.CONTINUE;
            }
            case ClientMessage.Block _, ClientMessage.Flow _, ClientMessage.Line _, ClientMessage.UploadBegun _ ->
                throw new IllegalStateException("a lobby listener's dialect frames requests");
        };
    }

    private void answer(String id, LobbyRequest request, Reply reply) {
        boolean isLetIn = letsIn(request);
        if (isLetIn) {
            audience().hold();
        }
        try {
            LobbyAnswer answer = visitor().answer(request);
            answered(request, answer);
            reply.send(new LobbyReply(id, answer));
        } finally {
            if (isLetIn) {
                audience().release();
            }
        }
    }

    /** Whether a client hears more than before when this is done. */
    private static boolean letsIn(LobbyRequest request) {
        return request instanceof LobbyRequest.Hello
                || request instanceof LobbyRequest.CreateRoom
                || request instanceof LobbyRequest.JoinRoom
                || request instanceof LobbyRequest.WatchRoom;
    }

    private void answered(LobbyRequest request, LobbyAnswer answer) {
        if (answer instanceof LobbyAnswer.Refused(ErrorCode code, String sentence, var _)) {
            context.events().publish(new RequestRefused(context.source(), code.code(), sentence));
        } else if (answer instanceof LobbyAnswer.InRoom in) {
            entered(in);
        } else if (answer instanceof LobbyAnswer.Welcome welcome) {
            uploads.seated(welcome.name(), welcome.resumed());
            welcome.seat().ifPresent(this::entered);
        } else if (request instanceof LobbyRequest.Quiet(boolean on)) {
            audience().quiet(on);
        }
    }

    private void entered(LobbyAnswer.InRoom in) {
        context.events().publish(new Entered(context.source(), in.room().code(), in.watching()));
    }

    /** From whichever thread. */
    private boolean renamed(LobbyEvent.Renamed event) {
        boolean isThis = context.source().player().equals(event.player());
        if (isThis) {
            context.named(event.name());
            uploads.renamed(event.player(), event.name());
            context.events().publish(new Renamed(context.source(), event.player()));
        }
        return isThis;
    }

    @Override
    public void closed(CloseReason reason) {
        uploads.closed();
        if (visitor != null) {
            visitor.gone();
        }
    }

    @Override
    public boolean isMidway() {
        return uploads.isMidway() || (visitor != null && visitor.isPlaying());
    }

    /** Who has a name waits for others, or for the teacher, as long as that takes. */
    @Override
    public Turn turn() {
        return visitor != null && visitor.hasName() ? Turn.SERVER : Turn.CLIENT;
    }

    private SessionAudience audience() {
        if (audience == null) {
            throw new IllegalStateException("not opened");
        }
        return audience;
    }

    private Visitor visitor() {
        if (visitor == null) {
            throw new IllegalStateException("not opened");
        }
        return visitor;
    }

    /**
     * A request as the log has it: never a token, and nothing of a question. Being seated and having spoken are events of
     * their own.
     */
    private static Optional<String> noted(LobbyRequest request) {
        return switch (request) {
            case LobbyRequest.Question _,
                    LobbyRequest.Say _,
                    LobbyRequest.JoinRoom _,
                    LobbyRequest.WatchRoom _,
                    LobbyRequest.Hello _ -> Optional.empty();
            case LobbyRequest.Move move -> Optional.of("move " + move.move());
            case UploadRequest upload -> Optional.of(UploadRequestText.shown(upload));
            case LobbyRequest.AddBot _,
                    LobbyRequest.CreateRoom _,
                    LobbyRequest.Echo _,
                    LobbyRequest.LeaveRoom _,
                    LobbyRequest.Pause _,
                    LobbyRequest.Quiet _,
                    LobbyRequest.Quit _,
                    LobbyRequest.RealName _,
                    LobbyRequest.Rematch _,
                    LobbyRequest.RemoveBot _,
                    LobbyRequest.Solo _,
                    LobbyRequest.Start _ ->
                Optional.of(request.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        };
    }
}
