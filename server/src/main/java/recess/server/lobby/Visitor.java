package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import recess.common.codec.LobbyCommands;
import recess.common.codec.LobbyPlace;
import recess.common.game.Game;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.RefusalCode;
import recess.common.message.ScoreLine;
import recess.common.message.UploadRequest;
import recess.common.room.Audience;
import recess.common.room.Participant;
import recess.common.room.Refusal;
import recess.common.room.Seat;
import recess.common.text.CleanText;
import recess.server.event.ServerEvent.Named;
import recess.server.event.ServerEvent.Said;
import recess.server.game.RecordedGame;
import recess.server.game.SoloLedger;
import recess.server.session.SessionContext;

/** Whoever is at one connection to the lobby: the name, and the game that is played alone. For the session's thread. */
final class Visitor {
    static final int MAX_ECHO_CODE_POINTS = 1000;

    private static final int SCORE_LINES = 20;

    private final SessionContext context;
    private final Lobby lobby;
    private final SoloLedger ledger;
    private final Audience audience;

    private Optional<Participant> who = Optional.empty();
    private Optional<RecordedGame> solo = Optional.empty();

    /** @param audience who hears what is told to the name */
    Visitor(SessionContext context, Lobby lobby, Audience audience) {
        this.context = context;
        this.lobby = lobby;
        this.ledger = new SoloLedger(lobby.world().results());
        this.audience = audience;
    }

    boolean hasName() {
        return who.isPresent();
    }

    /** By which the client goes now: the teacher may give it another name at any time. */
    private Optional<String> name() {
        return who.map(Participant::name);
    }

    /** Whether there is something to lose: a round, or a game alone. */
    boolean isPlaying() {
        return solo.isPresent() || name().filter(lobby::isPlaying).isPresent();
    }

    /** The connection has ended. */
    void gone() {
        solo.ifPresent(RecordedGame::left);
        name().ifPresent(own -> {
            lobby.presence().lost(own, audience);
            lobby.attendance().seen(own);
        });
    }

    LobbyAnswer answer(LobbyRequest request) {
        try {
            return switch (request) {
                case LobbyRequest.Hello hello -> hello(hello);
                case LobbyRequest.RealName(String text) -> {
                    lobby.tellRealName(own(), text);
                    known();
                    yield new LobbyAnswer.Done("thank you");
                }
                case LobbyRequest.ListRooms _ -> lobby.listedRooms();
                case LobbyRequest.CreateRoom wanted -> lobby.create(own(), wanted);
                case LobbyRequest.JoinRoom(String code) -> lobby.join(own(), code, true);
                case LobbyRequest.WatchRoom(String code) -> lobby.join(own(), code, false);
                case LobbyRequest.LeaveRoom _ -> leave();
                case LobbyRequest.AddBot(String kind) -> {
                    lobby.addBot(own(), kind);
                    yield new LobbyAnswer.Done("bot seated");
                }
                case LobbyRequest.Solo(String game) -> begin(game);
                case LobbyRequest.Move(String move, OptionalInt _) when solo.isPresent() -> moveAlone(solo.get(), move);
                case LobbyRequest.Say(String text) -> say(text);
                case LobbyRequest.OfRoom asked -> lobby.seat(own()).answer(asked, audience);
                case LobbyRequest.Who _ -> who.isPresent() ? lobby.people(own()) : lobby.people();
                case LobbyRequest.Doors _ -> lobby.doors(own());
                case LobbyRequest.Tasks _ -> new LobbyAnswer.Tasks(lobby.tasks());
                case LobbyRequest.Scores asked -> scores(asked);
                case LobbyRequest.Echo(String text) ->
                    new LobbyAnswer.Echoed(CleanText.shorten(CleanText.line(text), MAX_ECHO_CODE_POINTS));
                case LobbyRequest.Ping _ -> new LobbyAnswer.Pong();
                case LobbyRequest.Quiet(boolean on) -> new LobbyAnswer.Done(on ? "quiet" : "not quiet");
                case LobbyRequest.Help _ -> new LobbyAnswer.HelpLines(LobbyCommands.help(standsWhere(), played()));
                case UploadRequest _ -> throw new IllegalStateException("uploads answer for themselves");
                case LobbyRequest.Quit _ -> {
                    name().ifPresent(own -> lobby.presence().bye(own, audience));
                    who = Optional.empty();
                    yield new LobbyAnswer.Done("bye");
                }
            };
        } catch (Refusal e) {
            return e.answer();
        }
    }

    private LobbyAnswer hello(LobbyRequest.Hello hello) throws Refusal {
        if (who.isPresent()) {
            throw new Refusal(RefusalCode.HAS_NAME, "you are '" + own() + "' already");
        }
        Lobby.Greeting greeting = lobby.presence()
                .hello(
                        hello.name(),
                        hello.token(),
                        hello.bot(),
                        context.source().address(),
                        audience);
        who = Optional.of(greeting.who());
        context.events().publish(new Named(context.source(), greeting.name()));
        context.named(greeting.name());
        if (greeting.bot()) {
            lobby.attendance().runs(greeting.name(), context.source().address());
        } else if (lobby.attendance()
                .came(greeting, hello.token(), context.source().address(), hello.realName())) {
            audience.tell(new LobbyEvent.RealNameAsked());
        }
        known();
        return new LobbyAnswer.Welcome(greeting.name(), greeting.token(), greeting.resumed(), greeting.room());
    }

    /** From now on the log says who that is. */
    private void known() {
        name().ifPresent(own -> context.known(lobby.attendance().realName(own)));
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
        own();
        if (solo.isPresent()) {
            throw new Refusal(
                    RefusalCode.PLAYING, "you are playing " + solo.get().game().name() + ": leave gives it up");
        }
        RecordedGame begun = new RecordedGame(context, ledger, lobby.game(game), who.orElseThrow()::name, isProgram());
        playAlone(Optional.of(begun));
        return new LobbyAnswer.Moved(false, "", begun.view());
    }

    private void playAlone(Optional<RecordedGame> game) {
        solo = game;
        name().ifPresent(own ->
                lobby.playsAlone(own, audience, game.map(g -> g.game().name())));
    }

    private boolean isProgram() {
        return who.filter(Participant::isProgram).isPresent();
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
        Seat seat = lobby.seat(own());
        lobby.sanctions().requireVoice(own());
        String said = seat.say(text);
        context.events().publish(new Said(context.source(), seat.code(), said));
        return new LobbyAnswer.Done("said");
    }

    private LobbyAnswer scores(LobbyRequest.Scores asked) throws Refusal {
        String room = asked.period() == Period.ROOM ? lobby.seat(own()).code() : "";
        String game = asked.game().isPresent() ? lobby.game(asked.game().get()).name() : "";
        Optional<List<ScoreLine>> lines = lobby.world()
                .results()
                .scores(asked, room, SCORE_LINES)
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), SoloLedger.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> Optional.empty())
                .join();
        return new LobbyAnswer.Scores(
                asked.period(),
                asked.kind(),
                game,
                lines.orElseThrow(
                        () -> new Refusal(RefusalCode.BUSY, "the scores cannot be read now: try again in a moment")));
    }

    private String own() throws Refusal {
        return name().orElseThrow(() -> new Refusal(RefusalCode.NO_NAME, "say who you are first: name NAME"));
    }

    private Optional<Game> played() {
        return solo.map(RecordedGame::game).or(() -> name().flatMap(lobby::gameInRoom));
    }

    private LobbyPlace standsWhere() {
        if (who.isEmpty()) {
            return LobbyPlace.AT_THE_DOOR;
        }
        if (name().filter(lobby::isInRoom).isPresent()) {
            return LobbyPlace.IN_A_ROOM;
        }
        return solo.isPresent() ? LobbyPlace.PLAYING_ALONE : LobbyPlace.IN_THE_LOBBY;
    }
}
