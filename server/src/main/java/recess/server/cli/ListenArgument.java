package recess.server.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import recess.common.codec.LineLimits;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.Patience;
import recess.server.RoomBinding;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;

/** Reads {@code SERVICE/DIALECT@[HOST:]PORT[?key=value&...]}. */
final class ListenArgument {
    private static final Pattern SHAPE =
            Pattern.compile("([^@?]+)@(?:(\\[[^\\]?]+\\]|[^:?\\[\\]]+):)?(\\d{1,5})(?:\\?(.*))?");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final Map<String, String> settings;

    private ListenArgument(Map<String, String> settings) {
        this.settings = settings;
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
        if (!Catalogue.names().contains(name)) {
            throw new IllegalArgumentException(
                    "there is no '" + name + "'; there is " + String.join(", ", Catalogue.names()));
        }
        Optional<InetAddress> host = Optional.ofNullable(matcher.group(2)).map(ListenArgument::host);
        int port = Quantity.number(matcher.group(3), 0, 65535);
        ListenArgument argumentSettings = new ListenArgument(
                settings(Optional.ofNullable(matcher.group(4)).orElse("")));
        DialectSettings dialect = argumentSettings.dialect();
        ConnectionLimits limits = argumentSettings.limits(patience.on(Catalogue.usualLimits(name)));
        Optional<RoomBinding> room = argumentSettings.room(name);
        argumentSettings.requireAllKnown();
        return new ListenSpec(name, host, port, dialect, limits, room, ListenSpec.Necessity.REQUIRED);
    }

    private static InetAddress host(String text) {
        String host = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("there is no host '" + host + "'", e);
        }
    }

    private static Map<String, String> settings(String query) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (query.isEmpty()) {
                continue;
            }
            if (equals <= 0) {
                throw new IllegalArgumentException("'" + pair + "' is not key=value");
            }
            if (settings.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("'" + pair.substring(0, equals) + "' is set twice");
            }
        }
        return settings;
    }

    private DialectSettings dialect() {
        DialectSettings usual = DialectSettings.DEFAULT;
        int maxLine = size("max-line", usual.lines().maxBytes(), 64 * 1024);
        LineLimits lines = new LineLimits(
                maxLine,
                Math.max(maxLine, usual.lines().maxDiscardedBytes()),
                time("pause", usual.lines().pause(), MILLISECOND, DAY));
        return new DialectSettings(
                lines,
                size("max-message", usual.maxMessageBytes(), 64 * 1024 * 1024),
                time("burst", usual.burstPause(), MILLISECOND, DAY),
                time("settle", usual.settle(), MILLISECOND, DAY),
                usual.budget(),
                usual.nanoTime());
    }

    private Optional<RoomBinding> room(String name) {
        Optional<String> room = Optional.ofNullable(settings.remove("room"));
        if (room.isEmpty()) {
            for (String key : List.of("rounds", "mode", "close")) {
                if (settings.containsKey(key)) {
                    throw new IllegalArgumentException(key + "=" + settings.get(key) + " is for a room: room=CODE");
                }
            }
            return Optional.empty();
        }
        String code = room.get();
        if (!Catalogue.canBeBoundToARoom(name)) {
            throw new IllegalArgumentException("room=" + code + ": " + name + " cannot be bound to a room");
        }
        if (!code.matches("[A-Z0-9]{1,12}")) {
            throw new IllegalArgumentException("room=" + code + " is not 1 to 12 letters A to Z and digits");
        }
        OptionalInt rounds = settings.containsKey("rounds")
                ? OptionalInt.of(named(
                        "rounds",
                        () -> Quantity.number(
                                settings.remove("rounds"), CreateRoom.ROUNDS.min(), CreateRoom.ROUNDS.max())))
                : OptionalInt.empty();
        Optional<Mode> mode = word("mode", Map.of("race", Mode.RACE, "golf", Mode.GOLF));
        boolean closes = word("close", Map.of("round", true, "never", false)).orElse(false);
        return Optional.of(new RoomBinding(code, rounds, mode, closes));
    }

    private <T> Optional<T> word(String key, Map<String, T> meanings) {
        String word = settings.remove(key);
        if (word == null) {
            return Optional.empty();
        }
        T meaning = meanings.get(word);
        if (meaning == null) {
            throw new IllegalArgumentException(key + "='" + word + "' is none of "
                    + meanings.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return Optional.of(meaning);
    }

    private ConnectionLimits limits(ConnectionLimits usual) {
        return new ConnectionLimits(
                waits(usual.waits()),
                time("gap", usual.gap(), Duration.ZERO, Duration.ofSeconds(10)),
                time("write", usual.write(), MILLISECOND, DAY),
                new ConnectionLimits.MinimumPace(
                        size("pace", usual.pace().bytesPerSecond(), 1024 * 1024 * 1024),
                        time("pace-window", usual.pace().window(), MILLISECOND, DAY)),
                new ConnectionLimits.Rate(
                        size("rate", usual.rate().linesPerSecond(), 1_000_000),
                        size("rate-burst", usual.rate().burst(), 1_000_000)),
                usual.drain());
    }

    private ConnectionLimits.Waits waits(ConnectionLimits.Waits usual) {
        ConnectionLimits.Waits waits = usual.with(
                Optional.of(time("first", usual.first(), MILLISECOND, DAY)),
                Optional.of(time("idle", usual.idle(), MILLISECOND, DAY)));
        return new ConnectionLimits.Waits(
                waits.first(),
                waits.what(),
                waits.idle(),
                time("warn", waits.idleWarning(), Duration.ZERO, waits.idle()),
                time("line", waits.line(), MILLISECOND, DAY),
                waits.pings());
    }

    private Duration time(String key, Duration usual, Duration min, Duration max) {
        return Optional.ofNullable(settings.remove(key))
                .map(text -> named(key, () -> Quantity.time(text, min, max)))
                .orElse(usual);
    }

    private int size(String key, int usual, int max) {
        return Optional.ofNullable(settings.remove(key))
                .map(text -> named(key, () -> (int) Quantity.size(text, 1, max)))
                .orElse(usual);
    }

    private static <T> T named(String key, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + "=" + e.getMessage(), e);
        }
    }

    /** Each setting that was read has been taken out. */
    private void requireAllKnown() {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("there is no setting '" + String.join("', '", settings.keySet())
                    + "'; there is gap, first, idle, warn, line, pause, burst, settle, write, pace, pace-window, rate, rate-burst, max-line,"
                    + " max-message, room, rounds, mode, close");
        }
    }
}
