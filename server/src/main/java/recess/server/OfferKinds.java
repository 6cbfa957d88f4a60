package recess.server;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.Phrase;
import recess.common.game.RawForm;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.server.chat.ChatHall;
import recess.server.chat.ChatSession;
import recess.server.chat.ChatWords;
import recess.server.dialect.BytesDialect;
import recess.server.dialect.Dialect;
import recess.server.dialect.DialectSettings;
import recess.server.dialect.LinesDialect;
import recess.server.echo.EchoSession;
import recess.server.lesson.Lesson;
import recess.server.lesson.LessonKind;
import recess.server.lesson.LessonSession;
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

/** What the lines of the catalogue have in common, by what stands behind them. */
final class OfferKinds {
    /** What can be set where clients speak in lines. */
    static final ListenerSetting<?>[] LINES = {ListenerSetting.PAUSE, ListenerSetting.MAX_LINE};

    /** The clients of a game need to know nothing of rooms to be seated in one. */
    private static final ListenerSetting<?>[] SEATS = {
        ListenerSetting.ROOM, ListenerSetting.ROUNDS, ListenerSetting.MODE, ListenerSetting.CLOSE
    };

    private OfferKinds() {}

    static Offer echo(
            String name, int port, String help, Function<DialectSettings, Dialect> speaks, EchoSession.Manner manner) {
        return new Offer(
                name,
                port,
                help,
                "a message is answered",
                speaks,
                features -> context -> new EchoSession(manner, context, features.farewell()));
    }

    /** A game in lines or words, in its own words, alone or in a room. */
    static Offer game(String name, int port, String help, Function<DialectSettings, Dialect> speaks) {
        return played(name, port, help, speaks, RawForm.USUAL).with(SEATS);
    }

    /** A game in commands, where there are lines that are no moves. */
    static Offer commands(String name, int port, String help) {
        return played(name, port, help, LinesDialect::new, "commands").onDemand();
    }

    /** A game that is played alone. */
    static Offer played(String name, int port, String help, Function<DialectSettings, Dialect> speaks, String form) {
        String service = name.substring(0, name.indexOf('/'));
        Game game = Games.find(service).orElseThrow();
        RawForm shipped = form(game, form);
        List<RawSetting<?>> settings = Stream.concat(shipped.settings().stream(), Stream.of(Over.SETTING))
                .toList();
        return new Offer(
                        name,
                        port,
                        help,
                        game.isShared() ? "the game is won or tied" : "the game is won",
                        speaks,
                        features -> play(features, form(features.game(service), form)))
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

    /** A conversation that is no game of the lobby. */
    static Offer lesson(String name, int port, String help, LessonKind kind) {
        return new Offer(name, port, help, kind.solved(), LinesDialect::new, features -> {
                    Function<RandomGenerator, Lesson> made = kind.made().apply(features.words());
                    return context -> new LessonSession(context, made.apply(context.random()));
                })
                .with(LINES)
                .with(new Wording(kind.settings(), kind.made(), RawValues.USUAL))
                .shownBy(words -> new Sample(1, kind.sample().apply(words)))
                .onDemand();
    }

    /** Files, which are stored for good before that is answered. */
    static Offer upload(String name, int port, String help, Function<DialectSettings, Dialect> speaks) {
        return new Offer(name, port, help, "a file is stored", speaks, features -> {
                    Phrase answer = features.words().get(UploadSession.ANSWER);
                    return context -> new UploadSession(context, features.uploads(), features::neighbours, answer);
                })
                .with(ListenerSetting.SETTLE)
                .limitedTo(ConnectionLimits.UPLOAD);
    }

    static Offer pickup(String name, int port, String help) {
        return new Offer(name, port, help, "a request is accepted", BytesDialect::new, features -> {
                    Pickups pickups = new Pickups(features.words());
                    return context -> new PickupSession(context, pickups, features.inquiries());
                })
                .with(ListenerSetting.MAX_MESSAGE)
                .with(new Wording(Pickups.SETTINGS, Pickups::new, RawValues.USUAL))
                .shownBy(words -> new Sample(1, Pickups.sample(words)))
                .onDemand();
    }

    static Offer chat(String name, int port, String help) {
        return new Offer(name, port, help, "a line is answered by the other one", LinesDialect::new, features -> {
                    ChatWords set = new ChatWords(features.words());
                    ChatWords words = features.lobby().isPresent() ? set : set.inAnExample();
                    ChatHall hall = new ChatHall();
                    return context -> new ChatSession(context, words, hall, features.inquiries());
                })
                .with(LINES)
                .with(new Wording(ChatWords.SETTINGS, ChatWords::new, RawValues.USUAL))
                .shownBy("Hi there", "Fine, and you?", "quit")
                .onDemand();
    }

    static Offer lobby(String name, int port, String help, Function<DialectSettings, Dialect> speaks) {
        return new Offer(
                name,
                port,
                help,
                "a round in a room, or a game alone, is won",
                speaks,
                features -> context -> new LobbySession(
                        context,
                        features.lobby().orElseThrow(),
                        new LobbyUploads(context, features.uploads(), features.seatUploads())));
    }
}
