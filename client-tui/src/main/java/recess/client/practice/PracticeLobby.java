package recess.client.practice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.SoloGame;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Outcome;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.ScoreLine;
import recess.common.message.UploadRequest;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;

/** Answers as a server would, for one player. Not thread-safe. */
final class PracticeLobby {
    private final RandomGenerator random;
    private final Consumer<LobbyEvent> tell;
    private String name;
    private Optional<SoloGame> alone = Optional.empty();
    private Optional<PracticeRoom> room = Optional.empty();
    private int games;
    private int wins;
    private int bestMoves;

    PracticeLobby(String name, RandomGenerator random, Consumer<LobbyEvent> tell) {
        this.name = name;
        this.random = random;
        this.tell = tell;
    }

    String name() {
        return name;
    }

    LobbyAnswer ask(LobbyRequest request, long now) {
        try {
            return answer(request, now);
        } catch (Denial e) {
            return e.answer();
        }
    }

    void tick(long now) {
        room.ifPresent(r -> r.tick(now));
    }

    /** Whether nothing will happen until something is asked. */
    boolean isIdle() {
        return room.isEmpty() || room.get().isIdle();
    }

    private LobbyAnswer answer(LobbyRequest request, long now) throws Denial {
        return switch (request) {
            case LobbyRequest.Hello hello -> greet(hello);
            case LobbyRequest.RealName _ ->
                throw new Denial(RefusalCode.NOT_ASKED, "offline nobody asks for your real name");
            case LobbyRequest.ListRooms() ->
                new LobbyAnswer.Rooms(room.map(PracticeRoom::info).stream().toList());
            case LobbyRequest.CreateRoom create -> create(create, now);
            case LobbyRequest.JoinRoom _, LobbyRequest.WatchRoom _ ->
                throw new Denial(RefusalCode.NO_ROOM, "there are no others offline: create a room and add bots");
            case LobbyRequest.LeaveRoom() -> leave();
            case LobbyRequest.Start() -> {
                here().start(now);
                yield new LobbyAnswer.Done("started");
            }
            case LobbyRequest.Pause(boolean paused) -> {
                here().pause(paused, now);
                yield new LobbyAnswer.Done(paused ? "paused" : "going on");
            }
            case LobbyRequest.Rematch() -> {
                here().rematch(now);
                yield new LobbyAnswer.Done("rematch");
            }
            case LobbyRequest.AddBot(String kind) -> {
                here().addBot(kind);
                yield new LobbyAnswer.Done("bot seated");
            }
            case LobbyRequest.RemoveBot(String bot) -> {
                here().removeBot(bot);
                yield new LobbyAnswer.Done("bot gone");
            }
            case LobbyRequest.Solo(String game) -> solo(game);
            case LobbyRequest.Move(String move, OptionalInt round) -> move(move, round, now);
            case LobbyRequest.Say(String text) -> {
                tell.accept(new LobbyEvent.Said(here().info().code(), name, CleanText.line(text)));
                yield new LobbyAnswer.Done("said");
            }
            case LobbyRequest.Who() ->
                new LobbyAnswer.People(
                        room.map(PracticeRoom::people).orElse(List.of(new Person(name, Person.Role.PLAYER, 0, true))));
            case LobbyRequest.Scores asked ->
                new LobbyAnswer.Scores(
                        asked.period(),
                        asked.kind(),
                        asked.game().orElse(""),
                        games == 0 ? List.of() : List.of(new ScoreLine(name, wins, games, bestMoves)));
            case LobbyRequest.Echo(String text) -> new LobbyAnswer.Echoed(CleanText.line(text));
            case LobbyRequest.Ping() -> new LobbyAnswer.Pong();
            case LobbyRequest.Quiet(boolean on) -> new LobbyAnswer.Done(on ? "quiet" : "not quiet");
            case LobbyRequest.Help() ->
                new LobbyAnswer.HelpLines(List.of(
                        "solo GAME               play alone: " + String.join(", ", Games.names()),
                        "create GAME [race|golf] [rounds N]",
                        "bot KIND                seat a bot; " + Games.each(game -> String.join(", ", game.botNames())),
                        "start, next             begin a round",
                        "pause on|off, rematch, leave, who, scores",
                        "quit                    goodbye"));
            case LobbyRequest.Quit() -> new LobbyAnswer.Done("bye");
            case UploadRequest _ -> throw new Denial(RefusalCode.OFFLINE, "files can be sent only to a server");
        };
    }

    private LobbyAnswer greet(LobbyRequest.Hello hello) throws Denial {
        String wanted = PlayerNames.normal(hello.name());
        Optional<String> objection = PlayerNames.objection(wanted);
        if (objection.isPresent()) {
            throw new Denial(RefusalCode.BAD_NAME, objection.get());
        }
        name = wanted;
        return new LobbyAnswer.Welcome(name, "", false, Optional.empty());
    }

    private LobbyAnswer create(LobbyRequest.CreateRoom create, long now) throws Denial {
        if (room.isPresent()) {
            throw new Denial(RefusalCode.IN_ROOM, "leave the room first");
        }
        PracticeRoom opened = new PracticeRoom(name, game(create.game()), create, random, tell);
        room = Optional.of(opened);
        return opened.seat(now);
    }

    private LobbyAnswer leave() throws Denial {
        if (alone.isPresent()) {
            return new LobbyAnswer.Done(
                    "given up, it was " + endAlone(alone.get()).answer());
        }
        here();
        room = Optional.empty();
        return new LobbyAnswer.Done("left");
    }

    private LobbyAnswer solo(String game) throws Denial {
        if (alone.isPresent()) {
            throw new Denial(RefusalCode.PLAYING, "a game alone is going on: leave gives it up");
        }
        SoloGame begun = new SoloGame(game(game), random, () -> 0);
        alone = Optional.of(begun);
        return new LobbyAnswer.Moved(false, "", begun.view());
    }

    private LobbyAnswer move(String move, OptionalInt round, long now) throws Denial {
        if (alone.isEmpty()) {
            return here().move(move, round, now);
        }
        SoloGame playing = alone.get();
        Optional<String> remark = playing.move(move);
        if (playing.isOver()) {
            endAlone(playing);
        }
        return new LobbyAnswer.Moved(remark.isEmpty(), remark.orElse(""), playing.view());
    }

    private SoloGame.End endAlone(SoloGame ended) {
        alone = Optional.empty();
        SoloGame.End end = ended.end();
        boolean won = end.outcome() == Outcome.WON;
        games++;
        if (won) {
            wins++;
            bestMoves = bestMoves == 0 ? end.moves() : Math.min(bestMoves, end.moves());
        }
        tell.accept(end.told(false));
        return end;
    }

    private PracticeRoom here() throws Denial {
        return room.orElseThrow(() -> new Denial(RefusalCode.NO_ROOM, "you are in no room: create GAME opens one"));
    }

    private static Game game(String name) throws Denial {
        return Games.find(name)
                .orElseThrow(() -> new Denial(
                        RefusalCode.NO_GAME,
                        "there is no game " + CleanText.quote(name) + ": " + String.join(", ", Games.names())));
    }
}
