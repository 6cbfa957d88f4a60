package recess.server;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.game.Game;
import recess.common.game.RawWords;
import recess.common.guess.CourseWords;
import recess.common.guess.GuessGame;
import recess.server.dialect.AckDialect;
import recess.server.dialect.Dialect;
import recess.server.dialect.DialectSettings;
import recess.server.dialect.LinesDialect;
import recess.server.dialect.LobbyJsonDialect;
import recess.server.dialect.LobbyTextDialect;
import recess.server.dialect.NulDialect;
import recess.server.dialect.NulUploadDialect;
import recess.server.dialect.StreamDialect;
import recess.server.dialect.WordsDialect;
import recess.server.echo.EchoSession;
import recess.server.game.SoloLedger;
import recess.server.lobby.Lobby;
import recess.server.lobby.LobbySession;
import recess.server.lobby.Register;
import recess.server.net.ConnectionLimits;
import recess.server.raw.GameSession;
import recess.server.raw.SeatSession;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.store.UploadStore;
import recess.server.upload.LobbyUploads;
import recess.server.upload.SeatUploads;
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
                    .with(ListenerSetting.BURST, ListenerSetting.MAX_MESSAGE),
            new Offer("echo/nul", 1235, "messages ended by NUL, sent back", NulDialect::new, Catalogue::echo)
                    .with(ListenerSetting.MAX_MESSAGE),
            new Offer("echo/stream", 1007, "every byte back (RFC 862)", _ -> new StreamDialect(), Catalogue::echo),
            game("guess/lines", 9999, "GUESS, a number, Low or High or Correct, in lines", LinesDialect::new),
            game("guess/words", 9998, "the same as bare words", WordsDialect::new),
            // The course's student program connects to 127.0.0.2, which Linux and Windows answer and macOS does not.
            game("guess/prompt", 3333, "the same, asking 'Guess the number'", WordsDialect::new)
                    .begunBy(game(GuessGame.NAME, _ -> CourseWords.STUDENTS))
                    .alsoAt("127.0.0.2"),
            game("hangman/lines", 9997, "Hangman of the 2020 NJC paper", LinesDialect::new),
            game("code/lines", 9996, "break a code of 4 digits: the 2022 HCI paper", LinesDialect::new),
            new Offer(
                            "upload/nul",
                            1236,
                            "name NUL contents NUL NUL, answered NUL NUL",
                            NulUploadDialect::new,
                            Catalogue::upload)
                    .with(ListenerSetting.SETTLE)
                    .limitedTo(ConnectionLimits.UPLOAD),
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

    /**
     * What sessions need beyond their context.
     *
     * @param room the room that the listener is bound to
     */
    public record Features(
            List<Game> games,
            UploadStore uploads,
            SeatUploads seatUploads,
            SoloLedger ledger,
            EchoSession.Farewell farewell,
            Lobby lobby,
            Optional<RoomBinding> room) {}

    /** Begins a session of an offer. */
    @FunctionalInterface
    public interface Begin {
        Session session(SessionContext context, Features features);
    }

    /**
     * One line of the catalogue.
     *
     * @param name SERVICE/DIALECT
     * @param defaultPort 1 to 65535
     * @param help what it is, in a few words
     * @param limits how long its clients may take for what, where nothing else is set
     * @param settings what can be set
     * @param alias one more address of this machine where it is usually found
     */
    public record Offer(
            String name,
            int defaultPort,
            String help,
            Function<DialectSettings, Dialect> speaks,
            Begin begin,
            ConnectionLimits limits,
            List<ListenerSetting<?>> settings,
            Optional<InetAddress> alias) {
        /** With the promised limits, and the settings that every listener has. */
        Offer(String name, int defaultPort, String help, Function<DialectSettings, Dialect> speaks, Begin begin) {
            this(
                    name,
                    defaultPort,
                    help,
                    speaks,
                    begin,
                    ConnectionLimits.DEFAULT,
                    ListenerSetting.OF_ALL,
                    Optional.empty());
        }

        /** The first half of its name; the game that is played, where there is one. */
        public String service() {
            return name.substring(0, name.indexOf('/'));
        }

        private Offer with(ListenerSetting<?>... more) {
            List<ListenerSetting<?>> all =
                    Stream.concat(settings.stream(), Stream.of(more)).toList();
            return new Offer(name, defaultPort, help, speaks, begin, limits, all, alias);
        }

        private Offer limitedTo(ConnectionLimits other) {
            return new Offer(name, defaultPort, help, speaks, begin, other, settings, alias);
        }

        private Offer begunBy(Begin other) {
            return new Offer(name, defaultPort, help, speaks, other, limits, settings, alias);
        }

        private Offer alsoAt(String address) {
            Optional<InetAddress> other = Optional.of(InetAddress.ofLiteral(address));
            return new Offer(name, defaultPort, help, speaks, begin, limits, settings, other);
        }
    }

    /** A whole class may be behind one address: then the names say nothing. */
    private static final int MOST_NEIGHBOURS = 5;

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

    private static Session echoOnce(SessionContext context, Features features) {
        return new EchoSession(EchoSession.Manner.ACKNOWLEDGE_ONCE, context, features.farewell());
    }

    private static Session echo(SessionContext context, Features features) {
        return new EchoSession(EchoSession.Manner.RETURN, context, features.farewell());
    }

    /** A game in lines or words, in its own words. */
    private static Offer game(String name, int port, String help, Function<DialectSettings, Dialect> speaks) {
        return new Offer(name, port, help, speaks, game(name.substring(0, name.indexOf('/')), Game::rawWords))
                .with(LINES)
                .with(SEATS);
    }

    private static Begin game(String name, Function<Game, RawWords> words) {
        return (context, features) -> {
            Game game = features.games().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            RawWords spoken = words.apply(game);
            return features.room()
                    .<Session>map(room -> new SeatSession(
                            context, features.lobby(), room.code(), room.closesAfterRound(), game, spoken))
                    .orElseGet(() -> new GameSession(context, features.ledger(), game, spoken));
        };
    }

    private static Session lobby(SessionContext context, Features features) {
        return new LobbySession(
                context, features.lobby(), new LobbyUploads(context, features.uploads(), features.seatUploads()));
    }

    private static Session upload(SessionContext context, Features features) {
        return new UploadSession(
                context,
                features.uploads(),
                address -> features.lobby().register().people().stream()
                        .filter(person -> person.address().equals(address.getHostAddress()))
                        .map(Register.Present::name)
                        .limit(MOST_NEIGHBOURS)
                        .toList());
    }
}
