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
import recess.common.game.Bot;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Outcome;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

/** Races of many, played by the rules of the real games. */
final class RaceScenes {
    private static final String ROOM = "FJHR";

    private RaceScenes() {}

    /** As {@link Scenes#all}. */
    static Map<String, Function<int[], ScreenDriver>> all() {
        Map<String, Function<int[], ScreenDriver>> scenes = new LinkedHashMap<>(games());
        scenes.put("race-players", size -> played(size, "guess", 30).press(Key.backTab(), Key.of(Key.Name.PAGE_DOWN)));
        scenes.put("race-late", RaceScenes::late);
        scenes.put(
                "race-enlarged",
                size -> played(size, "guess", 30).press(Key.backTab()).type("jjz"));
        scenes.put(
                "players",
                size -> Scenes.room(size[0], size[1], "guess")
                        .press(Key.backTab())
                        .type("j"));
        return scenes;
    }

    private static Map<String, Function<int[], ScreenDriver>> games() {
        return Map.of(
                "race", size -> played(size, "guess", 30),
                "race-of-three", size -> played(size, "guess", 3),
                "race-hangman", size -> played(size, "hangman", 12),
                "race-code", size -> played(size, "code", 12),
                "race-watched", size -> watched(size, "guess", 30),
                "replay", size -> again(size),
                "replay-alone", size -> againAlone(size),
                "projector-waiting", size -> projector(watching(size, "guess", 6)),
                "projector", size -> projector(watched(size, "guess", 30)),
                "projector-podium",
                        size -> projector(watched(size, "guess", 30))
                                .tell(ended(12))
                                .wait(Duration.ofSeconds(1)));
    }

    /** The same of a game alone. */
    private static ScreenDriver againAlone(int[] size) {
        ScreenDriver driver = ScreenDriver.inLobby(size[0], size[1]);
        Puzzle puzzle = deal("guess");
        Play play = puzzle.begin();
        driver.answer(new LobbyRequest.Solo("guess"), new LobbyAnswer.Moved(false, "", play.view()));
        Bot bot = bot("guess", 1);
        while (!play.isOver()) {
            String move = bot.move(play.view());
            play.move(move);
            driver.wait(Duration.ofSeconds(3));
            if (play.isOver()) {
                driver.tell(new LobbyEvent.SoloEnded("guess", Outcome.WON, 7, puzzle.answer(), true));
            }
            Scenes.moved(driver, move, play.view());
        }
        return driver.wait(Duration.ofSeconds(1)).type("v").wait(Duration.ofSeconds(7));
    }

    /** One plays against others; everybody has made some moves, and who comes later has made fewer. */
    static ScreenDriver played(int[] size, String game, int players) {
        ScreenDriver driver = seated(size, game, players, false);
        Puzzle puzzle = deal(game);
        Play own = puzzle.begin();
        begin(driver, own.view());
        Bot bot = bot(game, 1);
        for (int i = 0; i < 3 && !own.isOver(); i++) {
            String move = bot.move(own.view());
            own.move(move);
            Scenes.moved(driver, move, own.view());
        }
        others(driver, game, puzzle, players);
        return driver.wait(Duration.ofSeconds(42));
    }

    static ScreenDriver watching(int[] size, String game, int players) {
        return seated(size, game, players, true);
    }

    static ScreenDriver watched(int[] size, String game, int players) {
        ScreenDriver driver = seated(size, game, players, true);
        Puzzle puzzle = deal(game);
        begin(driver, puzzle.begin().view());
        others(driver, game, puzzle, players);
        return driver.wait(Duration.ofSeconds(42));
    }

    /** One has sat down while a round runs. */
    static ScreenDriver late(int[] size) {
        ScreenDriver driver = played(size, "guess", 30);
        RoomInfo room = driver.state().world().table().orElseThrow().room().orElseThrow();
        return driver.answer(
                new LobbyRequest.JoinRoom(ROOM), new LobbyAnswer.InRoom(room, false, 120, 0, Optional.empty()));
    }

    static ScreenDriver projector(ScreenDriver driver) {
        return driver.type("B");
    }

    /** A match that was played in 42 seconds, after half of the show. */
    private static ScreenDriver again(int[] size) {
        return played(size, "hangman", 6)
                .tell(ended(6))
                .wait(Duration.ofSeconds(1))
                .press(Key.Name.F11)
                .wait(Duration.ofSeconds(5));
    }

    /** The round is over: a few have points, of some hundred that could. */
    static LobbyEvent.RoundEnded ended(int players) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 1; i <= players; i++) {
            standings.add(new Standing(
                    name(i), i <= 4 ? i : 0, Math.max(0, 4 - i), Math.max(0, 4 - i), 4 + i, 9_000 + 997 * i));
        }
        return new LobbyEvent.RoundEnded(ROOM, 1, 3, name(1), "37", standings, true, 5);
    }

    private static ScreenDriver seated(int[] size, String game, int players, boolean watching) {
        RoomInfo room = new RoomInfo(
                ROOM, game, Mode.RACE, RoomInfo.State.WAITING, false, name(1), 0, 3, players, 40, watching ? 1 : 0);
        List<Person> people = new ArrayList<>();
        for (int i = 1; i <= players; i++) {
            boolean isSelf = i == players && !watching;
            people.add(new Person(
                    isSelf ? "ann" : name(i),
                    i == 1 ? Person.Role.HOST : i % 10 == 9 ? Person.Role.BOT : Person.Role.PLAYER,
                    i % 3,
                    i % 7 != 5));
        }
        if (watching) {
            people.add(new Person("ann", Person.Role.SPECTATOR, 0, true));
        }
        ScreenDriver driver = ScreenDriver.inLobby(size[0], size[1])
                .answer(
                        watching ? new LobbyRequest.WatchRoom(ROOM) : new LobbyRequest.JoinRoom(ROOM),
                        new LobbyAnswer.InRoom(room, watching, 0, 0, Optional.empty()))
                .answer(new LobbyRequest.Who(), new LobbyAnswer.People(people));
        driver.effects();
        return driver;
    }

    private static void begin(ScreenDriver driver, GameView view) {
        driver.tell(new LobbyEvent.RoundStarted(ROOM, 1, 3, 180, view));
    }

    private static void others(ScreenDriver driver, String game, Puzzle puzzle, int players) {
        List<LobbyEvent> moves = new ArrayList<>();
        for (int i = 1; i < players; i++) {
            Play play = puzzle.begin();
            Bot bot = bot(game, i);
            int most = (players - i) * 9 / players;
            for (int move = 0; move < most && !play.isOver(); move++) {
                play.move(bot.move(play.view()));
                moves.add(new LobbyEvent.Progress(ROOM, name(i), play.progress()));
            }
        }
        driver.tellAll(moves);
    }

    private static Puzzle deal(String name) {
        return game(name).deal(new SplittableRandom(7));
    }

    private static Bot bot(String name, int number) {
        List<String> kinds = game(name).botNames();
        String kind = kinds.get(number % kinds.size());
        return game(name).bot(kind).orElseThrow().begin().apply(new SplittableRandom(number));
    }

    private static Game game(String name) {
        return Games.find(name).orElseThrow();
    }

    private static String name(int number) {
        return number == 4 ? "李雷" : "player" + number;
    }
}
