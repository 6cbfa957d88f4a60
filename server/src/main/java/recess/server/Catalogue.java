package recess.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.Phrase;
import recess.common.game.RawForm;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.hangman.WordList;
import recess.server.chat.ChatHall;
import recess.server.chat.ChatSession;
import recess.server.chat.ChatWords;
import recess.server.dialect.AckDialect;
import recess.server.dialect.BytesDialect;
import recess.server.dialect.Dialect;
import recess.server.dialect.DialectSettings;
import recess.server.dialect.LineUploadDialect;
import recess.server.dialect.LinesDialect;
import recess.server.dialect.LobbyJsonDialect;
import recess.server.dialect.LobbyTextDialect;
import recess.server.dialect.NulDialect;
import recess.server.dialect.NulUploadDialect;
import recess.server.dialect.StreamDialect;
import recess.server.dialect.WordsDialect;
import recess.server.echo.EchoSession;
import recess.server.lesson.Coin;
import recess.server.lesson.Grades;
import recess.server.lesson.Greeting;
import recess.server.lesson.JsonQuiz;
import recess.server.lesson.Lesson;
import recess.server.lesson.LessonKind;
import recess.server.lesson.LessonSession;
import recess.server.lesson.LettersThenWord;
import recess.server.lesson.Maze;
import recess.server.lesson.Menu;
import recess.server.lesson.Mines;
import recess.server.lesson.Pairs;
import recess.server.lesson.Quiz;
import recess.server.lesson.RockPaperScissors;
import recess.server.lesson.TicTacToe;
import recess.server.lobby.LobbySession;
import recess.server.net.ConnectionLimits;
import recess.server.pickup.PickupSession;
import recess.server.pickup.Pickups;
import recess.server.raw.GameSession;
import recess.server.raw.Over;
import recess.server.raw.SeatSession;
import recess.server.session.SessionFactory;
import recess.server.upload.LobbyUploads;
import recess.server.upload.UploadSession;

/**
 * What the server offers, one line each, and all that is true of it: the service, how its clients speak, the usual port,
 * a line of help, what the listener can be set to and how long its clients may take, whether it seats its clients in a
 * room, and who holds the conversation. Help, {@code limits}, the tables of the documents and the syntax of {@code
 * --listen} are made of these lines. A new dialect is a new line here.
 */
public final class Catalogue {
    private static final ListenerSetting<?>[] LINES = {ListenerSetting.PAUSE, ListenerSetting.MAX_LINE};

    /** The clients of a game need to know nothing of rooms to be seated in one. */
    private static final ListenerSetting<?>[] SEATS = {
        ListenerSetting.ROOM, ListenerSetting.ROUNDS, ListenerSetting.MODE, ListenerSetting.CLOSE
    };

    private static final List<Offer> OFFERS = List.of(
            new Offer("echo/ack", 1234, "one message, answered OK, closed", AckDialect::new, Catalogue::echoOnce)
                    .with(ListenerSetting.BURST, ListenerSetting.MAX_MESSAGE)
                    .shownBy("hello, server\0"),
            new Offer("echo/nul", 1235, "messages ended by NUL, sent back", NulDialect::new, Catalogue::echo)
                    .with(ListenerSetting.MAX_MESSAGE)
                    .shownBy("hello\0", "server\0"),
            new Offer("echo/stream", 1007, "every byte back (RFC 862)", _ -> new StreamDialect(), Catalogue::echo)
                    .shownBy("every byte\n"),
            game("guess/lines", 9999, "GUESS, a number, Low or High or Correct, in lines", LinesDialect::new),
            game("guess/words", 9998, "the same as bare words", WordsDialect::new),
            // The course's student program connects to 127.0.0.2, which Linux and Windows answer and macOS does not.
            saying(
                            game("guess/prompt", 3333, "the same, asking 'Guess the number'", WordsDialect::new),
                            "prompt",
                            "Guess the number")
                    .alsoAt("127.0.0.2"),
            game("hangman/lines", 9997, "Hangman of the 2020 NJC paper", LinesDialect::new),
            commands("hangman/commands", 9987, "Hangman of the 2020 RVHS paper: GUESS,x and HWORD,word"),
            game("code/lines", 9996, "break a code of 4 digits: the 2022 HCI paper", LinesDialect::new),
            played("battleship/lines", 9985, "Battleship of the 2020 YIJC paper: x,y", LinesDialect::new, RawForm.USUAL)
                    .onDemand(),
            commands("code/commands", 9986, "Master Mind of the RVHS paper: START, GUESS,0123, HISTORY"),
            lesson("greeting/lines", 9970, "the first lesson: a line, and closed", Greeting.KIND),
            lesson(
                    "letters/lines",
                    9971,
                    "ask for letters, then guess the word: the 2021 HCI paper",
                    LettersThenWord.kind(text -> WordList.parse(text)::any, () -> WordList.shipped()::any)),
            lesson("rps/lines", 9972, "rock, paper, scissors against the server", RockPaperScissors.KIND),
            lesson("tictactoe/lines", 9973, "tic-tac-toe against the server: MOVEn, END", TicTacToe.KIND),
            lesson("coin/lines", 9974, "heads or tails, until Q", Coin.KIND),
            lesson("maze/lines", 9975, "a maze with a prize: U D L R Q", Maze.KIND),
            lesson("mines/lines", 9965, "fields with mines or without: x,y", Mines.KIND),
            lesson("pairs/lines", 9966, "two cards at a time: r,c,r,c", Pairs.KIND),
            lesson("menu/lines", 9976, "a menu, one choice, one answer: the 2022 NJC paper", Menu.KIND),
            lesson("quiz/lines", 9977, "questions out of a file", Quiz.KIND),
            lesson("quiz/json", 9978, "the same in JSON lines", JsonQuiz.KIND),
            lesson("grades/lines", 9979, "grades to points: the 2021 NJC paper", Grades.KIND),
            new Offer(
                            "upload/nul",
                            1236,
                            "name NUL contents NUL NUL, answered NUL NUL",
                            NulUploadDialect::new,
                            Catalogue::upload)
                    .with(ListenerSetting.SETTLE)
                    .limitedTo(ConnectionLimits.UPLOAD)
                    .shownBy("notes.txt\0", "some text", "\0\0"),
            new Offer(
                            "upload/line",
                            1237,
                            "name LF contents NUL, no answer",
                            LineUploadDialect::new,
                            Catalogue::uploadInLine)
                    .with(ListenerSetting.SETTLE)
                    .with(new Wording(List.of(UploadSession.ANSWER), values -> values, RawValues.USUAL))
                    .limitedTo(ConnectionLimits.UPLOAD)
                    .shownBy("notes.txt\n", "some text", "\0")
                    .onDemand(),
            new Offer(
                            "pickup/shifted",
                            9980,
                            "requests to be picked up: the 2020 DHS paper",
                            BytesDialect::new,
                            features -> {
                                Pickups pickups = new Pickups(features.words());
                                return context -> new PickupSession(context, pickups, features.inquiries());
                            })
                    .with(ListenerSetting.MAX_MESSAGE)
                    .with(new Wording(Pickups.SETTINGS, Pickups::new, RawValues.USUAL))
                    .shownBy(words -> new Sample(1, Pickups.sample(words)))
                    .onDemand(),
            new Offer("chat/lines", 9981, "two who speak in turns", LinesDialect::new, features -> {
                        ChatWords set = new ChatWords(features.words());
                        ChatWords words = features.lobby().isPresent() ? set : set.inAnExample();
                        ChatHall hall = new ChatHall();
                        return context -> new ChatSession(context, words, hall, features.inquiries());
                    })
                    .with(LINES)
                    .with(new Wording(ChatWords.SETTINGS, ChatWords::new, RawValues.USUAL))
                    .shownBy("Hi there", "Fine, and you?", "quit")
                    .onDemand(),
            new Offer("lobby/text", 2323, "rooms and races, for telnet and nc", LobbyTextDialect::new, Catalogue::lobby)
                    .with(LINES)
                    .limitedTo(ConnectionLimits.LOBBY_TEXT),
            new Offer(
                            "lobby/json",
                            4242,
                            "the same in JSON lines, for programs",
                            _ -> new LobbyJsonDialect(),
                            Catalogue::lobby)
                    .limitedTo(ConnectionLimits.LOBBY_JSON));

    private Catalogue() {}

    public static List<Offer> offers() {
        return OFFERS;
    }

    public static Optional<Offer> find(String name) {
        return OFFERS.stream().filter(offer -> offer.name().equals(name)).findFirst();
    }

    /**
     * The offer of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Offer offer(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no listener " + name));
    }

    /**
     * What is usual for a setting: {@code 1m; lobby/json: 10s}; where only some listeners have it, {@code echo/ack: 20ms}.
     * Empty where nothing is usual.
     */
    public static String usual(ListenerSetting<?> setting) {
        Map<String, List<String>> namesByValue = new LinkedHashMap<>();
        for (Offer offer : OFFERS) {
            if (offer.settings().contains(setting)) {
                setting.spelled(ListenSpec.usual(offer))
                        .ifPresent(value -> namesByValue
                                .computeIfAbsent(value, _ -> new ArrayList<>())
                                .add(offer.name()));
            }
        }
        boolean hasAll = ListenerSetting.OF_ALL.contains(setting);
        String mostUsual = namesByValue.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse("");
        return Stream.concat(
                        hasAll ? Stream.of(mostUsual) : Stream.empty(),
                        namesByValue.entrySet().stream()
                                .filter(entry -> !hasAll || !entry.getKey().equals(mostUsual))
                                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey()))
                .collect(Collectors.joining("; "));
    }

    /** The names of everything there is, SERVICE/DIALECT each, in the order of the documentation. */
    public static List<String> names() {
        return OFFERS.stream().map(Offer::name).toList();
    }

    private static SessionFactory echoOnce(Features features) {
        return context -> new EchoSession(EchoSession.Manner.ACKNOWLEDGE_ONCE, context, features.farewell());
    }

    private static SessionFactory echo(Features features) {
        return context -> new EchoSession(EchoSession.Manner.RETURN, context, features.farewell());
    }

    /** A game in lines or words, in its own words, alone or in a room. */
    private static Offer game(String name, int port, String help, Function<DialectSettings, Dialect> speaks) {
        return played(name, port, help, speaks, RawForm.USUAL).with(SEATS);
    }

    /** A game in commands, where there are lines that are no moves. */
    private static Offer commands(String name, int port, String help) {
        return played(name, port, help, LinesDialect::new, "commands").onDemand();
    }

    private static Offer played(
            String name, int port, String help, Function<DialectSettings, Dialect> speaks, String form) {
        String service = name.substring(0, name.indexOf('/'));
        RawForm shipped = form(Games.find(service).orElseThrow(), form);
        List<RawSetting<?>> settings = Stream.concat(shipped.settings().stream(), Stream.of(Over.SETTING))
                .toList();
        return new Offer(name, port, help, speaks, features -> play(features, form(features.game(service), form)))
                .with(LINES)
                .with(new Wording(settings, shipped::with, RawValues.USUAL))
                .shownBy(words -> Sample.game(shipped, shipped.with(words)));
    }

    private static SessionFactory play(Features features, RawForm form) {
        RawForm.Made made = form.with(features.words());
        Over over = features.words().get(Over.SETTING);
        return features.room()
                .<SessionFactory>map(room -> context -> new SeatSession(
                        context,
                        features.lobby().orElseThrow(),
                        room.code(),
                        room.closesAfterRound(),
                        made.game(),
                        made.words()))
                .orElseGet(() -> context -> new GameSession(context, features.ledger(), made, over));
    }

    private static RawForm form(Game game, String name) {
        return game.rawForms().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Offer saying(Offer offer, String name, String value) {
        return offer.with(offer.words().usually(name, value));
    }

    /** A conversation that is no game of the lobby. */
    private static Offer lesson(String name, int port, String help, LessonKind kind) {
        return new Offer(name, port, help, LinesDialect::new, features -> {
                    Function<RandomGenerator, Lesson> made = kind.made().apply(features.words());
                    return context -> new LessonSession(context, made.apply(context.random()));
                })
                .with(LINES)
                .with(new Wording(kind.settings(), kind.made(), RawValues.USUAL))
                .shownBy(words -> new Sample(1, kind.sample().apply(words)))
                .onDemand();
    }

    private static SessionFactory lobby(Features features) {
        return context -> new LobbySession(
                context,
                features.lobby().orElseThrow(),
                new LobbyUploads(context, features.uploads(), features.seatUploads()));
    }

    private static SessionFactory uploadInLine(Features features) {
        Phrase answer = features.words().get(UploadSession.ANSWER);
        return context -> new UploadSession(context, features.uploads(), features::neighbours, answer);
    }

    private static SessionFactory upload(Features features) {
        return context -> new UploadSession(context, features.uploads(), features::neighbours);
    }
}
