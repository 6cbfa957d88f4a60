package recess.client.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import recess.client.app.Event;
import recess.client.app.Home;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.UploadState;
import recess.client.link.WireEntry;
import recess.client.link.WireEntry.Direction;
import recess.common.message.Bytes;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Outcome;
import recess.common.message.Period;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.ScoreLine;
import recess.common.message.Standing;

/** Situations, each brought about by what a person and a server do. */
final class Scenes {
    private Scenes() {}

    /** All of them, by name; each is played at the size that it gets. */
    static Map<String, Function<int[], ScreenDriver>> all() {
        Map<String, Function<int[], ScreenDriver>> scenes = new LinkedHashMap<>();
        scenes.put("start", size -> start(size[0], size[1]));
        scenes.put("start-unreachable", size -> unreachable(size[0], size[1]));
        scenes.put("lobby", size -> lobby(size[0], size[1]));
        scenes.put("lobby-filter", size -> lobby(size[0], size[1]).type("/hang"));
        scenes.put("lobby-lost", size -> lost(lobby(size[0], size[1])));
        scenes.put("new-room", size -> lobby(size[0], size[1]).type("n"));
        scenes.put(
                "new-room-rules",
                size -> lobby(size[0], size[1]).type("n").press(Name.UP).type("to=20,tries=x").press(Name.ENTER));
        scenes.put("room-code", size -> lobby(size[0], size[1]).type("cab"));
        scenes.put("guess-waiting", size -> room(size[0], size[1], "guess"));
        scenes.put("guess", size -> guess(size[0], size[1]));
        scenes.put("guess-chat", size -> guess(size[0], size[1]).press(Name.TAB).type("well done"));
        scenes.put("guess-podium", size -> podium(size[0], size[1]));
        scenes.put("guess-won-alone", size -> wonAlone(size[0], size[1]));
        scenes.put("hangman", size -> hangman(size[0], size[1]));
        scenes.put("plain-game", size -> plain(size[0], size[1]));
        scenes.put("leaving", size -> guess(size[0], size[1]).press(Name.ESCAPE));
        scenes.put("echo", size -> echo(size[0], size[1]));
        scenes.put("upload", size -> upload(size[0], size[1]));
        scenes.put("scores", size -> scores(size[0], size[1]));
        scenes.put("help", size -> guess(size[0], size[1]).type("?"));
        scenes.put("help-filter", size -> guess(size[0], size[1]).type("?").type("talk"));
        scenes.put(
                "commands", size -> lobby(size[0], size[1]).press(Key.ctrl('p')).type("roo"));
        scenes.put("wire", size -> wire(size[0], size[1]));
        scenes.put("wire-hex", size -> wire(size[0], size[1]).type("f"));
        scenes.put("wire-json", size -> wire(size[0], size[1]).type("ff"));
        scenes.putAll(ShellScenes.all());
        scenes.putAll(RaceScenes.all());
        scenes.putAll(BoardScenes.all());
        return scenes;
    }

    static ScreenDriver start(int columns, int rows) {
        Home home = new Home("ann", List.of(ScreenDriver.SERVER, new Server("lab-3", 4343)), List.of());
        return new ScreenDriver(home, columns, rows);
    }

    private static ScreenDriver unreachable(int columns, int rows) {
        return start(columns, rows)
                .press(Name.ENTER)
                .link(new LinkEvent.Down(
                        "192.168.1.20 refuses connections on port 4242", Duration.ofSeconds(3), Duration.ofSeconds(7)));
    }

    static ScreenDriver lobby(int columns, int rows) {
        return ScreenDriver.inLobby(columns, rows)
                .answer(
                        new LobbyRequest.ListRooms(),
                        new LobbyAnswer.Rooms(List.of(
                                info("FJHR", "guess", Mode.RACE, RoomInfo.State.WAITING, "bob", 0, 1),
                                info("QWER", "hangman", Mode.GOLF, RoomInfo.State.RUNNING, "李雷", 2, 12),
                                info("ZXCV", "guess", Mode.GOLF, RoomInfo.State.OVER, "zoë", 3, 4))))
                .answer(
                        new LobbyRequest.Who(),
                        new LobbyAnswer.People(List.of(
                                person("ann", Person.Role.PLAYER, 0),
                                person("bob", Person.Role.PLAYER, 0),
                                person("李雷", Person.Role.PLAYER, 0),
                                person("zoë", Person.Role.PLAYER, 0))))
                .link(new LinkEvent.Noticed("the next lesson begins at 10:15"))
                .wait(Duration.ofSeconds(10));
    }

    private static ScreenDriver lost(ScreenDriver driver) {
        return driver.link(
                new LinkEvent.Down("the server closed the connection", Duration.ofSeconds(4), Duration.ofSeconds(7)));
    }

    static RoomInfo info(
            String code, String game, Mode mode, RoomInfo.State state, String host, int round, int players) {
        return new RoomInfo(code, game, mode, state, false, host, round, 3, players, 30, 0);
    }

    private static Person person(String name, Person.Role role, int score) {
        return new Person(name, role, score, true);
    }

    static ScreenDriver room(int columns, int rows, String game) {
        RoomInfo room = info("FJHR", game, Mode.RACE, RoomInfo.State.WAITING, "ann", 0, 1);
        ScreenDriver driver = ScreenDriver.inLobby(columns, rows)
                .answer(
                        new LobbyRequest.CreateRoom(game, Mode.RACE, 3, 30, true),
                        new LobbyAnswer.InRoom(room, false, 0, 0, Optional.empty()))
                .answer(
                        new LobbyRequest.Who(),
                        new LobbyAnswer.People(
                                List.of(person("ann", Person.Role.HOST, 0), person("bob", Person.Role.PLAYER, 0))))
                .tell(new LobbyEvent.Joined("FJHR", person("李雷", Person.Role.PLAYER, 0)))
                .tell(new LobbyEvent.Joined("FJHR", person("binary-bot", Person.Role.BOT, 0)))
                .tell(new LobbyEvent.Said("FJHR", "bob", "Good luck 🍀 everybody!"));
        driver.effects();
        return driver;
    }

    static GameView guessView(int moves, int guess, String hint) {
        Facts facts = Facts.NONE.with("lowest", 1).with("highest", 100).with("moves", moves);
        return new GameView(
                "guess",
                hint.isEmpty() ? "GUESS" : hint,
                hint.isEmpty() ? facts : facts.with("guess", guess).with("hint", hint));
    }

    static ScreenDriver started(int columns, int rows) {
        ScreenDriver driver =
                room(columns, rows, "guess").tell(new LobbyEvent.RoundStarted("FJHR", 1, 3, 180, guessView(0, 0, "")));
        driver.effects();
        return driver;
    }

    static ScreenDriver guess(int columns, int rows) {
        ScreenDriver driver = started(columns, rows);
        moved(driver, "50", guessView(1, 50, "high"));
        moved(driver, "25", guessView(2, 25, "low"));
        moved(driver, "37", guessView(3, 37, "high"));
        driver.tell(new LobbyEvent.Progress(
                        "FJHR", "bob", Facts.NONE.with("moves", 5).with("hint", "low")))
                .tell(new LobbyEvent.Progress(
                        "FJHR", "李雷", Facts.NONE.with("moves", 2).with("hint", "high")))
                .tell(new LobbyEvent.Left("FJHR", "bob", LobbyEvent.Left.Reason.LOST))
                .wait(Duration.ofSeconds(42))
                .type("3");
        return driver;
    }

    static void moved(ScreenDriver driver, String move, GameView view) {
        driver.answer(new LobbyRequest.Move(move, OptionalInt.of(1)), new LobbyAnswer.Moved(true, "", view));
    }

    static LobbyEvent.RoundEnded ended() {
        return new LobbyEvent.RoundEnded(
                "FJHR",
                1,
                3,
                "李雷",
                "31",
                List.of(
                        new Standing("李雷", 1, 1, 1, 4, 51_234),
                        new Standing("ann", 0, 0, 0, 3, 42_000),
                        new Standing("bob", 0, 0, 0, 5, 20_500),
                        new Standing("binary-bot", 0, 0, 0, 0, 0)),
                true,
                5);
    }

    private static ScreenDriver podium(int columns, int rows) {
        return guess(columns, rows).tell(ended()).wait(Duration.ofSeconds(1));
    }

    private static ScreenDriver wonAlone(int columns, int rows) {
        ScreenDriver driver = ScreenDriver.inLobby(columns, rows)
                .answer(new LobbyRequest.Solo("guess"), new LobbyAnswer.Moved(false, "", guessView(0, 0, "")));
        return driver.type("1")
                .press(Name.ENTER)
                .tell(new LobbyEvent.SoloEnded("guess", Outcome.WON, 1, "1", true))
                .answer(new LobbyRequest.Move("1"), new LobbyAnswer.Moved(true, "", guessView(1, 1, "correct")))
                .wait(Duration.ofSeconds(1));
    }

    static ScreenDriver hangman(int columns, int rows) {
        ScreenDriver driver = room(columns, rows, "hangman")
                .tell(new LobbyEvent.RoundStarted("FJHR", 1, 3, 180, hangmanView("..t.....", 16, "")));
        driver.effects();
        moved(driver, "e", hangmanView("..t..e..", 15, "e"));
        moved(driver, "x", hangmanView("..t..e..", 14, "ex"));
        moved(driver, "o", hangmanView(".ot..eo.", 13, "exo"));
        return driver.tell(new LobbyEvent.Progress(
                        "FJHR",
                        "bob",
                        Facts.NONE
                                .with("moves", 4)
                                .with("found", 3)
                                .with("hidden", 3)
                                .with("attemptsLeft", 12)))
                .wait(Duration.ofSeconds(170));
    }

    static GameView hangmanView(String masked, int left, String letters) {
        return new GameView(
                "hangman",
                masked + " [" + left + "]",
                Facts.NONE
                        .with("masked", masked)
                        .with("attemptsLeft", left)
                        .with("letters", letters)
                        .with("moves", letters.length()));
    }

    private static ScreenDriver plain(int columns, int rows) {
        GameView first =
                new GameView("nim", "21 sticks", Facts.NONE.with("sticks", 21).with("moves", 0));
        GameView second =
                new GameView("nim", "18 sticks", Facts.NONE.with("sticks", 18).with("moves", 1));
        ScreenDriver driver = room(columns, rows, "nim").tell(new LobbyEvent.RoundStarted("FJHR", 1, 3, 180, first));
        moved(driver, "take 3", second);
        return driver.tell(new LobbyEvent.Progress("FJHR", "bob", Facts.NONE.with("moves", 1)))
                .type("take 2");
    }

    private static ScreenDriver echo(int columns, int rows) {
        return lobby(columns, rows)
                .type("e")
                .type("hello")
                .press(Name.ENTER)
                .wait(Duration.ofMillis(3))
                .answer(new LobbyRequest.Echo("hello"), new LobbyAnswer.Echoed("hello"))
                .type("naïve 日本")
                .press(Name.ENTER)
                .type("still typing");
    }

    private static ScreenDriver upload(int columns, int rows) {
        return lobby(columns, rows)
                .type("u")
                .link(uploading(1, "notes.txt", 18, 18, UploadState.Phase.DONE, ""))
                .link(uploading(2, "film.mkv", 209_715_200L, 125_829_120L, UploadState.Phase.SENDING, ""))
                .link(uploading(3, "big.iso", 4_000_000_000L, 0, UploadState.Phase.FAILED, "no room: 64 MiB a file"))
                .type("/home/ann/re")
                .happen(new Event.Completed("/home/ann/re", "/home/ann/rep", List.of("report.pdf", "reply.txt")));
    }

    private static LinkEvent uploading(int id, String name, long size, long done, UploadState.Phase phase, String why) {
        boolean complete = phase == UploadState.Phase.DONE;
        return new LinkEvent.UploadMoved(new UploadState(
                id,
                name,
                size,
                done,
                phase == UploadState.Phase.SENDING ? 12_582_912 : 0,
                phase == UploadState.Phase.SENDING ? Optional.of(Duration.ofMillis(6_600)) : Optional.empty(),
                phase,
                why,
                complete ? "c5be".repeat(16) : "",
                complete ? name : ""));
    }

    private static ScreenDriver scores(int columns, int rows) {
        return lobby(columns, rows)
                .type("s")
                .answer(
                        new LobbyRequest.Scores(Period.TODAY),
                        new LobbyAnswer.Scores(
                                Period.TODAY,
                                List.of(
                                        new ScoreLine("李雷", 7, 9, 4),
                                        new ScoreLine("ann", 5, 9, 5),
                                        new ScoreLine("bob", 0, 3, 0))));
    }

    static ScreenDriver wire(int columns, int rows) {
        ScreenDriver driver = lobby(columns, rows);
        driver.link(entry(0, Direction.SENT, "{\"type\":\"hello\",\"name\":\"ann\",\"id\":1}\n"))
                .link(
                        entry(
                                12,
                                Direction.RECEIVED,
                                "{\"type\":\"welcome\",\"version\":1,\"name\":\"ann\",\"token\":\"00\",\"resumed\":false,\"id\":1}\n"))
                .link(entry(400, Direction.SENT, "{\"type\":\"echo\",\"text\":\"na\u00efve \u65e5\u672c\",\"id\":2}\n"))
                .press(Name.F12);
        return driver.state().top() instanceof WireScreen ? driver : driver.press(Name.F12);
    }

    static LinkEvent entry(String text) {
        return entry(5_000, Direction.RECEIVED, text);
    }

    private static LinkEvent entry(long millis, Direction direction, String text) {
        Instant at = Instant.parse("2026-01-01T10:15:00Z").plusMillis(millis);
        return new LinkEvent.Crossed(new WireEntry(at, direction, Bytes.utf8(text)));
    }
}
