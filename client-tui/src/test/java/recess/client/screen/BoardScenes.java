package recess.client.screen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import recess.client.key.Key;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.game.Standings;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/** Games that two play on one board: for a player, and for who watches. */
final class BoardScenes {
    private static final String ROOM = "FJHR";
    private static final String SELF = "ann";
    private static final String OTHER = "bob";
    private static final List<String> PLAYING = List.of(SELF, OTHER);
    private static final List<String> WATCHED = List.of("李雷", OTHER);
    private static final List<String> LINE = List.of("5", "1", "2", "8", "4", "6", "7", "3");
    private static final List<String> WON = List.of("5", "1", "2", "8", "3", "9", "7");
    private static final List<String> DRAW = List.of("1", "2", "3", "5", "4", "7", "6", "9", "8");
    private static final List<String> THROWS =
            List.of("rock", "paper", "paper", "paper", "s", "p", "rock", "s", "rock");

    private BoardScenes() {}

    /** As {@link Scenes#all}. */
    static Map<String, Function<int[], ScreenDriver>> all() {
        Map<String, Function<int[], ScreenDriver>> scenes = new LinkedHashMap<>();
        scenes.put("board-alone-in-room", size -> seated(size, "tictactoe", List.of(SELF), false));
        scenes.put("board-tictactoe", size -> played(size, "tictactoe", LINE.subList(0, 4)));
        scenes.put("board-waiting", size -> played(size, "tictactoe", LINE.subList(0, 3)));
        scenes.put("board-watched", size -> watched(size, "tictactoe", LINE.subList(0, 5)));
        scenes.put(
                "board-projector",
                size -> watched(size, "tictactoe", LINE.subList(0, 5)).type("B"));
        scenes.put("board-podium", size -> ended(played(size, "tictactoe", WON), "tictactoe", WON));
        scenes.put("board-draw", size -> ended(played(size, "tictactoe", DRAW), "tictactoe", DRAW));
        scenes.put("board-rps", size -> played(size, "rps", THROWS));
        scenes.put("board-rps-chosen", size -> played(size, "rps", THROWS.subList(0, 8)));
        scenes.put("board-rps-watched", size -> watched(size, "rps", THROWS));
        scenes.put(
                "board-replay",
                size -> ended(played(size, "tictactoe", WON), "tictactoe", WON)
                        .press(Key.Name.F11)
                        .wait(Duration.ofSeconds(6)));
        return scenes;
    }

    /** A board, on which moves are made in turns. */
    private static final class Round {
        private final List<String> players;
        private final Puzzle puzzle;
        private final List<Play> sides;

        Round(String game, List<String> players) {
            this.players = players;
            puzzle = Games.find(game).orElseThrow().deal(new SplittableRandom(7));
            sides = puzzle.begin(players);
        }

        Play self() {
            return sides.getFirst();
        }

        void move(int number, String move) {
            sides.get(number % 2).move(move);
        }

        LobbyEvent progress(int number, GameView seen) {
            return new LobbyEvent.Progress(
                            ROOM, players.get(number % 2), sides.get(number % 2).progress())
                    .with(seen);
        }
    }

    private static ScreenDriver played(int[] size, String game, List<String> moves) {
        Round round = new Round(game, PLAYING);
        ScreenDriver driver = seated(size, game, PLAYING, false);
        begin(driver, round.self().view());
        for (int i = 0; i < moves.size(); i++) {
            round.move(i, moves.get(i));
            driver.wait(Duration.ofSeconds(3));
            if (i % 2 == 0) {
                Scenes.moved(driver, moves.get(i), round.self().view());
            } else {
                driver.tell(round.progress(i, round.self().view()));
            }
        }
        return driver;
    }

    private static ScreenDriver watched(int[] size, String game, List<String> moves) {
        Round round = new Round(game, WATCHED);
        ScreenDriver driver = seated(size, game, WATCHED, true);
        begin(driver, round.puzzle.watched());
        for (int i = 0; i < moves.size(); i++) {
            round.move(i, moves.get(i));
            driver.tell(round.progress(i, round.puzzle.watched()));
        }
        return driver.wait(Duration.ofSeconds(42));
    }

    private static ScreenDriver ended(ScreenDriver driver, String game, List<String> moves) {
        Round round = new Round(game, PLAYING);
        for (int i = 0; i < moves.size(); i++) {
            round.move(i, moves.get(i));
        }
        List<Standings.Result> results = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Play side = round.sides.get(i);
            results.add(new Standings.Result(i == 0 ? SELF : OTHER, 0, side.outcome(), side.moves(), 9_000 + i));
        }
        return driver.tell(new LobbyEvent.RoundEnded(
                        ROOM,
                        1,
                        3,
                        round.self().isWon() ? SELF : "",
                        round.puzzle.answer(),
                        Standings.of(Mode.RACE, results),
                        true,
                        5))
                .wait(Duration.ofSeconds(1));
    }

    private static void begin(ScreenDriver driver, GameView view) {
        driver.tell(new LobbyEvent.RoundStarted(ROOM, 1, 3, 180, view));
    }

    private static ScreenDriver seated(int[] size, String name, List<String> players, boolean watching) {
        Game game = Games.find(name).orElseThrow();
        RoomInfo room = new RoomInfo(
                ROOM,
                name,
                Mode.RACE,
                RoomInfo.State.WAITING,
                false,
                players.getFirst(),
                0,
                3,
                players.size(),
                game.seats(),
                watching ? 1 : 0);
        List<Person> people = new ArrayList<>();
        for (String player : players) {
            people.add(new Person(
                    player,
                    players.indexOf(player) == 0 ? Person.Role.HOST : Person.Role.PLAYER,
                    players.indexOf(player),
                    true));
        }
        ScreenDriver driver = ScreenDriver.inLobby(size[0], size[1]);
        if (watching) {
            people.add(new Person(SELF, Person.Role.SPECTATOR, 0, true));
        }
        driver.answer(
                        watching ? new LobbyRequest.WatchRoom(ROOM) : new LobbyRequest.JoinRoom(ROOM),
                        new LobbyAnswer.InRoom(room, watching, 0, 0, Optional.empty()))
                .answer(new LobbyRequest.Who(), new LobbyAnswer.People(people));
        driver.effects();
        return driver;
    }
}
