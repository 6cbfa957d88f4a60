package recess.server;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import recess.common.Games;
import recess.common.codec.LineLimits;
import recess.common.game.RawValues;
import recess.common.setting.Quantity;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;

/** What a listener is set to, from the texts of its settings. */
public final class GivenSettings {
    private final Map<String, String> given;
    private final ListenSpec usual;

    private GivenSettings(Map<String, String> given, ListenSpec usual) {
        this.given = given;
        this.usual = usual;
    }

    /**
     * The listener that they add up to.
     *
     * @param port 0 to 65535
     * @param given by their names
     * @param patience how long clients are waited for, where that is not set
     * @throws IllegalArgumentException with a sentence that names what is wrong and what would be right
     */
    public static ListenSpec spec(
            Offer offer, Optional<InetAddress> host, int port, Map<String, String> given, Patience patience) {
        requireKnown(given, offer);
        Patience own = new Patience(
                read(ListenerSetting.FIRST, given).or(patience::first),
                read(ListenerSetting.IDLE, given).or(patience::idle));
        ListenSpec usual = ListenSpec.of(offer.name(), host, port, own, ListenSpec.Necessity.REQUIRED);
        RawValues words = offer.words().values(given);
        ListenSpec spec = new GivenSettings(given, usual).spec(words);
        if (spec.room().isPresent()) {
            requireForRooms(offer, words);
        }
        return spec;
    }

    private static void requireKnown(Map<String, String> given, Offer offer) {
        List<String> known =
                offer.allSettings().stream().map(ListenerSetting::name).toList();
        String unknown = given.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    offer.name() + " has no setting " + unknown + "; it has " + String.join(", ", known));
        }
    }

    /** A room has to be able to play by the rules, and only the prompt tells a client that a round begins. */
    private static void requireForRooms(Offer offer, RawValues words) {
        Games.find(offer.service()).ifPresent(game -> {
            game.by(words);
            offer.words().settings().stream()
                    .filter(setting -> setting.rule() && !game.settings().contains(setting) && words.isGiven(setting))
                    .findFirst()
                    .ifPresent(setting -> {
                        throw new IllegalArgumentException(setting.name() + "="
                                + words.given().get(setting.name())
                                + " is for games alone: in a room round follows round");
                    });
        });
        if (words.given().getOrDefault("prompt", "-").isEmpty()) {
            throw new IllegalArgumentException("prompt= is for games alone: in a room it tells that a round begins");
        }
    }

    private static <T> Optional<T> read(ListenerSetting<T> setting, Map<String, String> given) {
        try {
            return Optional.ofNullable(given.get(setting.name())).map(setting.type()::read);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting.name() + "=" + e.getMessage(), e);
        }
    }

    private <T> T get(ListenerSetting<T> setting) {
        return read(setting, given).or(() -> setting.value().apply(usual)).orElseThrow();
    }

    private ListenSpec spec(RawValues words) {
        ConnectionLimits limits = usual.limits();
        ConnectionLimits.Waits waits = limits.waits();
        if (get(ListenerSetting.WARN).compareTo(waits.idle()) > 0) {
            throw new IllegalArgumentException("warn='" + given.get("warn") + "' is longer than idle="
                    + Quantity.shown(waits.idle()) + ", when the connection is closed");
        }
        DialectSettings dialect = usual.dialectSettings();
        int maxLine = get(ListenerSetting.MAX_LINE);
        return new ListenSpec(
                usual.name(),
                usual.host(),
                usual.port(),
                new DialectSettings(
                        new LineLimits(
                                maxLine,
                                Math.max(maxLine, dialect.lines().maxDiscardedBytes()),
                                get(ListenerSetting.PAUSE)),
                        get(ListenerSetting.MAX_MESSAGE),
                        get(ListenerSetting.BURST),
                        get(ListenerSetting.SETTLE),
                        dialect.budget(),
                        dialect.nanoTime()),
                new ConnectionLimits(
                        new ConnectionLimits.Waits(
                                waits.first(),
                                waits.what(),
                                waits.idle(),
                                get(ListenerSetting.WARN),
                                get(ListenerSetting.LINE),
                                waits.pings()),
                        get(ListenerSetting.GAP),
                        get(ListenerSetting.WRITE),
                        new ConnectionLimits.MinimumPace(get(ListenerSetting.PACE), get(ListenerSetting.PACE_WINDOW)),
                        new ConnectionLimits.Rate(get(ListenerSetting.RATE), get(ListenerSetting.RATE_BURST)),
                        limits.drain()),
                words,
                usual.paper(),
                room(),
                usual.necessity());
    }

    private Optional<RoomBinding> room() {
        Optional<String> code = read(ListenerSetting.ROOM, given);
        Optional<Integer> rounds = read(ListenerSetting.ROUNDS, given);
        if (code.isEmpty()) {
            List.of(ListenerSetting.ROUNDS, ListenerSetting.MODE, ListenerSetting.CLOSE).stream()
                    .filter(setting -> given.containsKey(setting.name()))
                    .findFirst()
                    .ifPresent(setting -> {
                        throw new IllegalArgumentException(
                                setting.name() + "=" + given.get(setting.name()) + " is for a room: room=CODE");
                    });
        }
        return code.map(room -> new RoomBinding(
                room,
                rounds.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                read(ListenerSetting.MODE, given),
                read(ListenerSetting.CLOSE, given).orElse(false)));
    }
}
