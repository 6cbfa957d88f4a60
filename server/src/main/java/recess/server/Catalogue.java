package recess.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import recess.common.Games;
import recess.common.code.CodeBreaker;
import recess.common.game.Game;
import recess.common.game.RawWords;
import recess.common.guess.CourseWords;
import recess.common.guess.GuessGame;
import recess.common.hangman.Hangman;
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
 * What the server offers, one line each: the service, how its clients speak, the usual port, and who holds the
 * conversation. A new dialect is a new line here.
 */
public final class Catalogue {
    private static final List<Offer> OFFERS = List.of(
            new Offer("echo", "ack", 1234, AckDialect::new, Catalogue::echoOnce),
            new Offer("echo", "nul", 1235, NulDialect::new, Catalogue::echo),
            new Offer("echo", "stream", 1007, _ -> new StreamDialect(), Catalogue::echo),
            new Offer("guess", "lines", 9999, LinesDialect::new, game(GuessGame.NAME)),
            new Offer("guess", "words", 9998, WordsDialect::new, game(GuessGame.NAME)),
            new Offer("guess", "prompt", 3333, WordsDialect::new, game(GuessGame.NAME, _ -> CourseWords.STUDENTS)),
            new Offer("hangman", "lines", 9997, LinesDialect::new, game(Hangman.NAME)),
            new Offer("code", "lines", 9996, LinesDialect::new, game(CodeBreaker.NAME)),
            new Offer("upload", "nul", 1236, NulUploadDialect::new, Catalogue::upload),
            new Offer("lobby", "text", 2323, LobbyTextDialect::new, Catalogue::lobby),
            new Offer("lobby", "json", 4242, _ -> new LobbyJsonDialect(), Catalogue::lobby));

    /**
     * What sessions need beyond their context.
     *
     * @param room the room that the listener is bound to
     */
    record Features(
            List<Game> games,
            UploadStore uploads,
            SeatUploads seatUploads,
            SoloLedger ledger,
            EchoSession.Farewell farewell,
            Lobby lobby,
            Optional<RoomBinding> room) {}

    /** Begins a session of an offer. */
    @FunctionalInterface
    interface Begin {
        Session session(SessionContext context, Features features);
    }

    /** @param defaultPort 1 to 65535 */
    record Offer(
            String service, String dialect, int defaultPort, Function<DialectSettings, Dialect> speaks, Begin begin) {
        /** SERVICE/DIALECT. */
        String name() {
            return service + "/" + dialect;
        }
    }

    /** A whole class may be behind one address: then the names say nothing. */
    private static final int MOST_NEIGHBOURS = 5;

    private Catalogue() {}

    static List<Offer> offers() {
        return OFFERS;
    }

    static Optional<Offer> find(String name) {
        return OFFERS.stream().filter(offer -> offer.name().equals(name)).findFirst();
    }

    /** Whether a listener can be bound to a room: it has a game, and its clients need to know nothing of rooms. */
    public static boolean canBeBoundToARoom(String name) {
        return find(name)
                .filter(offer -> Games.find(offer.service()).isPresent())
                .isPresent();
    }

    /** How long a client of a listener may take for what, where nothing else is set. */
    public static ConnectionLimits usualLimits(String name) {
        return switch (name) {
            case "lobby/text" -> ConnectionLimits.LOBBY_TEXT;
            case "lobby/json" -> ConnectionLimits.LOBBY_JSON;
            case "upload/nul" -> ConnectionLimits.UPLOAD;
            default -> ConnectionLimits.DEFAULT;
        };
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

    /** A game in its own words. */
    private static Begin game(String name) {
        return game(name, Game::rawWords);
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
