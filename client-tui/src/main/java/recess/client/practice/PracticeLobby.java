package recess.client.practice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.SoloGame;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.UploadRequest;
import recess.common.room.Audience;
import recess.common.room.Lead;
import recess.common.room.Participant;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.room.RoomContext;
import recess.common.room.RoomRules;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;

/** Answers as a server would, for one player, with rooms that are a server's rooms. For one thread. */
final class PracticeLobby {
    private static final String CODE = "PLAY";

    private final Audience audience;
    private final PracticeScores scores;
    private final RoomContext context;
    private Participant who;
    private Optional<SoloGame> alone = Optional.empty();
    private Optional<Room> room = Optional.empty();

    /**
     * Nobody has opened a room.
     *
     * @param scores where the rooms of {@code context} write down what is won
     */
    PracticeLobby(String name, Audience audience, PracticeScores scores, RoomContext context) {
        this.audience = audience;
        this.scores = scores;
        this.context = context;
        this.who = participant(name);
    }

    String name() {
        return who.name();
    }

    LobbyAnswer ask(LobbyRequest request) {
        try {
            return answer(request);
        } catch (Refusal e) {
            return e.answer();
        }
    }

    void tick() {
        room.ifPresent(open -> open.tick(true));
    }

    /** Whether nothing happens before something is asked. */
    boolean isIdle() {
        return room.isEmpty();
    }

    private LobbyAnswer answer(LobbyRequest request) throws Refusal {
        return switch (request) {
            case LobbyRequest.Hello hello -> greet(hello);
            case LobbyRequest.RealName _ ->
                throw new Refusal(RefusalCode.NOT_ASKED, "offline nobody asks for your real name");
            case LobbyRequest.ListRooms() ->
                new LobbyAnswer.Rooms(room.map(Room::info).stream().toList());
            case LobbyRequest.CreateRoom create -> create(create);
            case LobbyRequest.JoinRoom _, LobbyRequest.WatchRoom _ ->
                throw new Refusal(RefusalCode.NO_ROOM, "there are no others offline: create a room and add bots");
            case LobbyRequest.LeaveRoom() -> leave();
            case LobbyRequest.AddBot(String kind) -> {
                here().seatBot(kind, who);
                yield new LobbyAnswer.Done("bot seated");
            }
            case LobbyRequest.Solo(String game) -> solo(game);
            case LobbyRequest.Move(String move, OptionalInt _) when alone.isPresent() -> moveAlone(alone.get(), move);
            case LobbyRequest.OfRoom asked -> here().seat(who).answer(asked, audience);
            case LobbyRequest.Who() ->
                room.map(open -> open.seat(who).people())
                        .orElseGet(
                                () -> new LobbyAnswer.People(List.of(new Person(name(), Person.Role.PLAYER, 0, true))));
            case LobbyRequest.Doors() -> new LobbyAnswer.Doors(List.of());
            case LobbyRequest.Tasks() -> new LobbyAnswer.Tasks(List.of());
            case LobbyRequest.Scores asked -> scores(asked);
            case LobbyRequest.Echo(String text) -> new LobbyAnswer.Echoed(CleanText.line(text));
            case LobbyRequest.Ping() -> new LobbyAnswer.Pong();
            case LobbyRequest.Quiet(boolean on) -> new LobbyAnswer.Done(on ? "quiet" : "not quiet");
            case LobbyRequest.Help() ->
                new LobbyAnswer.HelpLines(List.of(
                        "solo GAME               play alone: " + String.join(", ", Games.names()),
                        "create GAME [race|golf] [rounds N] [RULE N]",
                        "bot KIND                seat a bot; " + Games.each(game -> String.join(", ", game.botNames())),
                        "start, next             begin a round",
                        "pause on|off, rematch, leave, who, scores",
                        "quit                    goodbye"));
            case LobbyRequest.Quit() -> new LobbyAnswer.Done("bye");
            case UploadRequest _ -> throw new Refusal(RefusalCode.OFFLINE, "files can be sent only to a server");
        };
    }

    private LobbyAnswer greet(LobbyRequest.Hello hello) throws Refusal {
        requireOutside();
        String wanted = PlayerNames.normal(hello.name());
        Optional<String> objection = PlayerNames.objection(wanted);
        if (objection.isPresent()) {
            throw new Refusal(RefusalCode.BAD_NAME, objection.get());
        }
        who = participant(wanted);
        return new LobbyAnswer.Welcome(wanted, "", false, Optional.empty());
    }

    private Participant participant(String name) {
        return new Participant(name, Participant.Kind.PERSON, audience, context.nanoTime());
    }

    private Game ruled(LobbyRequest.CreateRoom wanted) throws Refusal {
        Game game = game(wanted.game());
        try {
            return game.by(wanted.rules());
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.NO_GAME, String.valueOf(e.getMessage()));
        }
    }

    private LobbyAnswer create(LobbyRequest.CreateRoom wanted) throws Refusal {
        requireOutside();
        who.change();
        RoomRules rules = new RoomRules(
                CODE,
                ruled(wanted),
                wanted.mode(),
                wanted.rounds(),
                wanted.capacity(),
                wanted.listed(),
                false,
                Lead.HOST);
        Room opened = new Room(rules, context);
        scores.newRoom();
        LobbyAnswer seat = opened.enter(who, true);
        room = Optional.of(opened);
        return seat;
    }

    private LobbyAnswer leave() throws Refusal {
        if (alone.isPresent()) {
            return new LobbyAnswer.Done(
                    "given up, it was " + endAlone(alone.get()).answer());
        }
        Room left = here();
        who.change();
        left.leave(name(), LobbyEvent.Left.Reason.LEFT);
        left.close();
        room = Optional.empty();
        return new LobbyAnswer.Done("left");
    }

    private LobbyAnswer solo(String game) throws Refusal {
        if (alone.isPresent()) {
            throw new Refusal(
                    RefusalCode.PLAYING, "you are playing " + alone.get().game().name() + ": leave gives it up");
        }
        SoloGame begun = new SoloGame(game(game), context.random(), context.nanoTime());
        alone = Optional.of(begun);
        return new LobbyAnswer.Moved(false, "", begun.view());
    }

    private LobbyAnswer moveAlone(SoloGame playing, String move) {
        Optional<String> remark = playing.move(move);
        if (playing.isOver()) {
            endAlone(playing);
        }
        return new LobbyAnswer.Moved(remark.isEmpty(), remark.orElse(""), playing.view());
    }

    private SoloGame.End endAlone(SoloGame ended) {
        alone = Optional.empty();
        SoloGame.End end = ended.end();
        scores.count(name(), end);
        audience.tell(end.told(false));
        return end;
    }

    private LobbyAnswer scores(LobbyRequest.Scores asked) throws Refusal {
        if (asked.period() == Period.ROOM) {
            here();
        }
        if (asked.game().isPresent()) {
            game(asked.game().get());
        }
        return scores.answer(asked);
    }

    private void requireOutside() throws Refusal {
        if (room.isPresent()) {
            throw new Refusal(RefusalCode.IN_ROOM, "you are in room " + CODE + ": leave it first");
        }
    }

    private Room here() throws Refusal {
        return room.orElseThrow(() -> new Refusal(RefusalCode.NO_ROOM, "you are in no room: create GAME opens one"));
    }

    private static Game game(String name) throws Refusal {
        return Games.find(name.strip())
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NO_GAME,
                        "there is no game " + CleanText.quote(name) + "; there is "
                                + String.join(", ", Games.names())));
    }
}
