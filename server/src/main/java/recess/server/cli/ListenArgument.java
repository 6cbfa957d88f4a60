package recess.server.cli;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import recess.common.codec.LineLimits;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.ListenerSetting;
import recess.server.Patience;
import recess.server.RoomBinding;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;
import recess.server.setting.Quantity;

/** Reads {@code SERVICE/DIALECT@[HOST:]PORT[?key=value&...]}. */
final class ListenArgument {
    private static final Pattern SHAPE =
            Pattern.compile("([^@?]+)@(?:(\\[[^\\]?]+\\]|[^:?\\[\\]]+):)?(\\d{1,5})(?:\\?(.*))?");

    private final Map<String, String> given;
    private final ListenSpec usual;

    private ListenArgument(Map<String, String> given, ListenSpec usual) {
        this.given = given;
        this.usual = usual;
    }

    /**
     * Reads one.
     *
     * @param patience how long clients are waited for, where the argument does not say it
     * @throws IllegalArgumentException with a sentence that names what is wrong and what would be right
     */
    static ListenSpec parse(String argument, Patience patience) {
        Matcher matcher = SHAPE.matcher(argument);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("is not SERVICE/DIALECT@[HOST:]PORT[?key=value&...]");
        }
        String name = matcher.group(1);
        Catalogue.Offer offer = Catalogue.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no '" + name + "'; there is " + String.join(", ", Catalogue.names())));
        Optional<InetAddress> host = Optional.ofNullable(matcher.group(2)).map(OptionValues::host);
        int port = Quantity.number(matcher.group(3), 0, 65535);
        Map<String, String> given = pairs(Optional.ofNullable(matcher.group(4)).orElse(""));
        requireKnown(given, offer);
        Patience own = new Patience(
                read(ListenerSetting.FIRST, given).or(patience::first),
                read(ListenerSetting.IDLE, given).or(patience::idle));
        ListenSpec usual = ListenSpec.of(name, host, port, own, ListenSpec.Necessity.REQUIRED);
        return new ListenArgument(given, usual).spec();
    }

    private static Map<String, String> pairs(String query) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("'" + pair + "' is not key=value");
            }
            if (pairs.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("'" + pair.substring(0, equals) + "' is set twice");
            }
        }
        return pairs;
    }

    private static void requireKnown(Map<String, String> given, Catalogue.Offer offer) {
        List<String> known =
                offer.settings().stream().map(ListenerSetting::name).toList();
        String unknown = given.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    offer.name() + " has no setting " + unknown + "; it has " + String.join(", ", known));
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

    private ListenSpec spec() {
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
