package recess.server;

import static recess.server.OfferKinds.LINES;
import static recess.server.OfferKinds.chat;
import static recess.server.OfferKinds.commands;
import static recess.server.OfferKinds.echo;
import static recess.server.OfferKinds.game;
import static recess.server.OfferKinds.lesson;
import static recess.server.OfferKinds.lobby;
import static recess.server.OfferKinds.pickup;
import static recess.server.OfferKinds.played;
import static recess.server.OfferKinds.upload;

import java.util.List;
import java.util.Optional;
import recess.common.game.RawForm;
import recess.common.game.RawValues;
import recess.common.hangman.WordList;
import recess.server.dialect.AckDialect;
import recess.server.dialect.LineUploadDialect;
import recess.server.dialect.LinesDialect;
import recess.server.dialect.LobbyJsonDialect;
import recess.server.dialect.LobbyTextDialect;
import recess.server.dialect.NulDialect;
import recess.server.dialect.NulUploadDialect;
import recess.server.dialect.StreamDialect;
import recess.server.dialect.WordsDialect;
import recess.server.echo.EchoSession.Manner;
import recess.server.lesson.Coin;
import recess.server.lesson.Grades;
import recess.server.lesson.Greeting;
import recess.server.lesson.JsonQuiz;
import recess.server.lesson.LessonKind;
import recess.server.lesson.LettersThenWord;
import recess.server.lesson.Maze;
import recess.server.lesson.Menu;
import recess.server.lesson.Mines;
import recess.server.lesson.Pairs;
import recess.server.lesson.Quiz;
import recess.server.net.ConnectionLimits;
import recess.server.upload.UploadSession;

/**
 * What the server offers, one line each, and all that is true of it: the service, how its clients speak, the usual port,
 * a line of help, what the listener can be set to and how long its clients may take, whether it seats its clients in a
 * room, and who holds the conversation. Help, {@code limits}, the tables of the documents and the syntax of {@code
 * --listen} are made of these lines. A new dialect is a new line here; {@link OfferKinds} has
 * what lines of a kind have in common.
 */
public final class Catalogue {
    private static final LessonKind LETTERS =
            LettersThenWord.kind(text -> WordList.parse(text)::any, () -> WordList.shipped()::any);

    private static final List<Offer> OFFERS = List.of(
            echo("echo/ack", 1234, "one message, answered OK, closed", AckDialect::new, Manner.ACKNOWLEDGE_ONCE)
                    .with(ListenerSetting.BURST, ListenerSetting.MAX_MESSAGE)
                    .shownBy("hello, server\0"),
            echo("echo/nul", 1235, "messages ended by NUL, sent back", NulDialect::new, Manner.RETURN)
                    .with(ListenerSetting.MAX_MESSAGE)
                    .shownBy("hello\0", "server\0"),
            echo("echo/stream", 1007, "every byte back (RFC 862)", _ -> new StreamDialect(), Manner.RETURN)
                    .shownBy("every byte\n"),
            game("guess/lines", 9999, "GUESS, a number, Low or High or Correct, in lines", LinesDialect::new),
            game("guess/words", 9998, "the same as bare words", WordsDialect::new),
            // The course's student program connects to 127.0.0.2, which Linux and Windows answer and macOS does not.
            game("guess/prompt", 3333, "the same, asking 'Guess the number'", WordsDialect::new)
                    .saying("prompt", "Guess the number")
                    .alsoAt("127.0.0.2"),
            game("hangman/lines", 9997, "Hangman of the 2020 NJC paper", LinesDialect::new),
            commands("hangman/commands", 9987, "Hangman of the 2020 RVHS paper: GUESS,x and HWORD,word"),
            game("code/lines", 9996, "break a code of 4 digits: the 2022 HCI paper", LinesDialect::new),
            played("battleship/lines", 9985, "Battleship of the 2020 YIJC paper: x,y", LinesDialect::new, RawForm.USUAL)
                    .onDemand(),
            commands("code/commands", 9986, "Master Mind of the RVHS paper: START, GUESS,0123, HISTORY"),
            lesson("greeting/lines", 9970, "the first lesson: a line, and closed", Greeting.KIND),
            lesson("letters/lines", 9971, "ask for letters, then guess the word: the 2021 HCI paper", LETTERS),
            game("rps/lines", 9972, "rock, paper, scissors against the server, or another", LinesDialect::new)
                    .saying("games", "3")
                    .onDemand(),
            game("tictactoe/lines", 9973, "tic-tac-toe against the server, or another: MOVEn, END", LinesDialect::new)
                    .onDemand(),
            lesson("coin/lines", 9974, "heads or tails, until Q", Coin.KIND),
            lesson("maze/lines", 9975, "a maze with a prize: U D L R Q", Maze.KIND),
            lesson("mines/lines", 9965, "fields with mines or without: x,y", Mines.KIND),
            lesson("pairs/lines", 9966, "two cards at a time: r,c,r,c", Pairs.KIND),
            lesson("menu/lines", 9976, "a menu, one choice, one answer: the 2022 NJC paper", Menu.KIND),
            lesson("quiz/lines", 9977, "questions out of a file", Quiz.KIND),
            lesson("quiz/json", 9978, "the same in JSON lines", JsonQuiz.KIND),
            lesson("grades/lines", 9979, "grades to points: the 2021 NJC paper", Grades.KIND),
            upload("upload/nul", 1236, "name NUL contents NUL NUL, answered NUL NUL", NulUploadDialect::new)
                    .shownBy("notes.txt\0", "some text", "\0\0"),
            upload("upload/line", 1237, "name LF contents NUL, no answer", LineUploadDialect::new)
                    .with(new Wording(List.of(UploadSession.ANSWER), values -> values, RawValues.USUAL))
                    .shownBy("notes.txt\n", "some text", "\0")
                    .onDemand(),
            pickup("pickup/shifted", 9980, "requests to be picked up: the 2020 DHS paper"),
            chat("chat/lines", 9981, "two who speak in turns"),
            lobby("lobby/text", 2323, "rooms and races, for telnet and nc", LobbyTextDialect::new)
                    .with(LINES)
                    .limitedTo(ConnectionLimits.LOBBY_TEXT),
            lobby("lobby/json", 4242, "the same in JSON lines, for programs", _ -> new LobbyJsonDialect())
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

    /** The names of everything there is, SERVICE/DIALECT each, in the order of the documentation. */
    public static List<String> names() {
        return OFFERS.stream().map(Offer::name).toList();
    }
}
