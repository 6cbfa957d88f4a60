package recess.server.lobby;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import recess.common.message.ClientMessage;
import recess.common.message.ErrorCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.RefusalCode;
import recess.common.message.ScoreLine;
import recess.common.message.UploadRequest;
import recess.common.room.Refusal;
import recess.common.text.CleanText;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Entered;
import recess.server.event.ServerEvent.Named;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.RequestRefused;
import recess.server.event.ServerEvent.Said;
import recess.server.game.RecordedGame;
import recess.server.game.SoloLedger;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.session.Turn;
import recess.server.upload.LobbyUploads;
import recess.server.upload.UploadRequestText;

/** One client in the lobby: its name, its room, the game it plays alone. */
public final class LobbySession implements Session {
    static final int MAX_CHAT_CODE_POINTS = 200;
    static final int MAX_ECHO_CODE_POINTS = 1000;

    private static final int SCORE_LINES = 20;

    private final SessionContext context;
    private final Lobby lobby;
    private final LobbyUploads uploads;
    private final SoloLedger ledger;

    private Audience audience = Audience.NOBODY;
    private Optional<String> name = Optional.empty();
    private boolean bot;
    private Optional<RecordedGame> solo = Optional.empty();
    private volatile boolean quiet;
    private volatile boolean hungUp;

    public LobbySession(SessionContext context, Lobby lobby, LobbyUploads uploads) {
        this.context = context;
        this.lobby = lobby;
        this.uploads = uploads;
        this.ledger = new SoloLedger(lobby.world().results());
    }

    @Override
    public void opened(Reply reply) {
        audience = new Audience() {
            @Override
            public void tell(LobbyEvent event) {
                if (!quiet || isOwn(event)) {
                    reply.push(event);
                }
            }

            @Override
            public void hangUp() {
                hungUp = true;
                reply.hangUp();
            }
        };
    }

    @Override
    public Next received(ClientMessage message, Reply reply) {
        if (hungUp) {
            // The name may be somebody else's already.
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
                LobbyAnswer answer = answer(request);
                if (answer instanceof LobbyAnswer.Refused(ErrorCode code, String sentence, var _)) {
                    context.events().publish(new RequestRefused(context.source(), code.code(), sentence));
                } else if (answer instanceof LobbyAnswer.InRoom in) {
                    entered(in);
                } else if (answer instanceof LobbyAnswer.Welcome welcome) {
                    welcome.seat().ifPresent(this::entered);
                }
                reply.send(new LobbyReply(id, answer));
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

    @Override
    public void closed(CloseReason reason) {
        uploads.closed();
        solo.ifPresent(RecordedGame::left);
        name.ifPresent(own -> {
            lobby.lost(own, audience);
            lobby.attendance().left(own);
        });
    }

    @Override
    public boolean isMidway() {
        return uploads.isMidway()
                || solo.isPresent()
                || name.filter(lobby::isPlaying).isPresent();
    }

    /** Who has a name waits for others, or for the teacher, as long as that takes. */
    @Override
    public Turn turn() {
        return name.isPresent() ? Turn.SERVER : Turn.CLIENT;
    }

    private LobbyAnswer answer(LobbyRequest request) {
        try {
            return switch (request) {
                case LobbyRequest.Hello hello -> hello(hello);
                case LobbyRequest.RealName(String text) -> {
                    lobby.attendance().tellRealName(own(), text);
                    yield new LobbyAnswer.Done("thank you");
                }
                case LobbyRequest.ListRooms _ -> lobby.listedRooms();
                case LobbyRequest.CreateRoom create ->
                    lobby.create(
                            own(), create.game(), create.mode(), create.rounds(), create.capacity(), create.listed());
                case LobbyRequest.JoinRoom(String code) -> lobby.join(own(), code, Member.Role.PLAYER);
                case LobbyRequest.WatchRoom(String code) -> lobby.join(own(), code, Member.Role.SPECTATOR);
                case LobbyRequest.LeaveRoom _ -> leave();
                case LobbyRequest.Start _ -> {
                    lobby.room(own()).start(own());
                    yield new LobbyAnswer.Done("started");
                }
                case LobbyRequest.Pause(boolean on) -> {
                    lobby.pause(own(), on);
                    yield new LobbyAnswer.Done(on ? "paused" : "going on");
                }
                case LobbyRequest.Rematch _ -> {
                    lobby.room(own()).rematch(own());
                    yield new LobbyAnswer.Done("rematch");
                }
                case LobbyRequest.AddBot(String kind) -> {
                    lobby.addBot(own(), kind);
                    yield new LobbyAnswer.Done("bot seated");
                }
                case LobbyRequest.RemoveBot(String bot) -> {
                    lobby.removeBot(own(), bot);
                    yield new LobbyAnswer.Done("bot gone");
                }
                case LobbyRequest.Solo(String game) -> begin(game);
                case LobbyRequest.Move(String move, OptionalInt round) -> move(move, round);
                case LobbyRequest.Say(String text) -> say(text);
                case LobbyRequest.Who _ -> lobby.people(own());
                case LobbyRequest.Scores asked -> scores(asked);
                case LobbyRequest.Echo(String text) ->
                    new LobbyAnswer.Echoed(CleanText.shorten(CleanText.line(text), MAX_ECHO_CODE_POINTS));
                case LobbyRequest.Ping _ -> new LobbyAnswer.Pong();
                case LobbyRequest.Quiet(boolean on) -> {
                    quiet = on;
                    yield new LobbyAnswer.Done(on ? "quiet" : "not quiet");
                }
                case LobbyRequest.Help _ -> new LobbyAnswer.HelpLines(LobbyHelp.lines(standsWhere()));
                case UploadRequest _ -> throw new IllegalStateException("uploads answer for themselves");
                case LobbyRequest.Quit _ -> {
                    name.ifPresent(own -> lobby.bye(own, audience));
                    name = Optional.empty();
                    yield new LobbyAnswer.Done("bye");
                }
            };
        } catch (Refusal e) {
            return e.answer();
        }
    }

    /** What concerns this client alone is no noise. */
    private static boolean isOwn(LobbyEvent event) {
        return event instanceof LobbyEvent.SoloEnded
                || event instanceof LobbyEvent.TakenOver
                || event instanceof LobbyEvent.Kicked;
    }

    private LobbyAnswer hello(LobbyRequest.Hello hello) throws Refusal {
        if (name.isPresent()) {
            throw new Refusal(RefusalCode.HAS_NAME, "you are '" + name.get() + "' already");
        }
        Lobby.Greeting greeting = lobby.hello(
                hello.name(), hello.token(), hello.bot(), context.source().address(), audience);
        name = Optional.of(greeting.name());
        bot = greeting.bot();
        uploads.seated(greeting.name(), greeting.resumed());
        context.events().publish(new Named(context.source(), greeting.name()));
        context.named(greeting.name());
        if (bot) {
            lobby.attendance().sat(greeting.name(), context.source().address());
        } else if (lobby.attendance()
                .came(greeting.name(), greeting.resumed(), context.source().address(), hello.realName())) {
            audience.tell(new LobbyEvent.RealNameAsked());
        }
        return new LobbyAnswer.Welcome(greeting.name(), greeting.token(), greeting.resumed(), greeting.room());
    }

    private void entered(LobbyAnswer.InRoom in) {
        context.events().publish(new Entered(context.source(), in.room().code(), in.watching()));
    }

    private LobbyAnswer leave() throws Refusal {
        if (solo.isPresent()) {
            RecordedGame left = solo.get();
            left.left();
            audience.tell(left.told());
            playAlone(Optional.empty());
            return new LobbyAnswer.Done("given up, it was " + left.end().answer());
        }
        lobby.leave(own());
        return new LobbyAnswer.Done("left");
    }

    private LobbyAnswer begin(String game) throws Refusal {
        String own = own();
        if (solo.isPresent()) {
            throw new Refusal(
                    RefusalCode.PLAYING, "you are playing " + solo.get().game().name() + ": leave gives it up");
        }
        RecordedGame begun = new RecordedGame(context, ledger, lobby.game(game), own, bot);
        playAlone(Optional.of(begun));
        return new LobbyAnswer.Moved(false, "", begun.view());
    }

    private void playAlone(Optional<RecordedGame> game) {
        solo = game;
        name.ifPresent(
                own -> lobby.playsAlone(own, audience, game.map(g -> g.game().name())));
    }

    private LobbyAnswer move(String text, OptionalInt round) throws Refusal {
        if (solo.isPresent()) {
            return moveAlone(solo.get(), text);
        }
        Room room = lobby.room(own());
        lobby.awaitMove(own(), () -> hungUp);
        Match.Made made = room.move(own(), text, round);
        SoloLedger.await(made.recorded(), false);
        return made.answer();
    }

    private LobbyAnswer moveAlone(RecordedGame game, String text) {
        Optional<String> remark = game.move(text);
        if (game.isOver()) {
            audience.tell(game.told());
            playAlone(Optional.empty());
        }
        return new LobbyAnswer.Moved(remark.isEmpty(), remark.orElse(""), game.view());
    }

    private LobbyAnswer say(String text) throws Refusal {
        String clean = CleanText.line(text).strip();
        int length = clean.codePointCount(0, clean.length());
        if (clean.isEmpty() || length > MAX_CHAT_CODE_POINTS) {
            throw new Refusal(
                    RefusalCode.BAD_TEXT,
                    "what you say has " + length + " characters (1 to " + MAX_CHAT_CODE_POINTS + ")");
        }
        Room room = lobby.room(own());
        lobby.sanctions().requireVoice(own());
        if (!lobby.maySay(own())) {
            throw new Refusal(RefusalCode.SLOW_DOWN, "slow down (3 lines in 3 s)");
        }
        room.say(own(), clean);
        context.events().publish(new Said(context.source(), room.rules().code(), clean));
        return new LobbyAnswer.Done("said");
    }

    private LobbyAnswer scores(LobbyRequest.Scores asked) throws Refusal {
        String room = asked.period() == Period.ROOM ? lobby.room(own()).rules().code() : "";
        String game = asked.game().isPresent() ? lobby.game(asked.game().get()).name() : "";
        Optional<List<ScoreLine>> lines = SoloLedger.await(
                lobby.world().results().scores(asked, room, SCORE_LINES).thenApply(Optional::of), Optional.empty());
        return new LobbyAnswer.Scores(
                asked.period(),
                asked.kind(),
                game,
                lines.orElseThrow(
                        () -> new Refusal(RefusalCode.BUSY, "the scores cannot be read now: try again in a moment")));
    }

    private String own() throws Refusal {
        return name.orElseThrow(() -> new Refusal(RefusalCode.NO_NAME, "say who you are first: name NAME"));
    }

    private LobbyHelp.Place standsWhere() {
        if (name.isEmpty()) {
            return LobbyHelp.Place.AT_THE_DOOR;
        }
        try {
            lobby.room(name.get());
            return LobbyHelp.Place.IN_A_ROOM;
        } catch (Refusal e) {
            return solo.isPresent() ? LobbyHelp.Place.PLAYING_ALONE : LobbyHelp.Place.IN_THE_LOBBY;
        }
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
