package recess.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.game.RawSetting;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;
import recess.common.setting.QueryText;
import recess.common.setting.ValueType;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;
import recess.server.net.ConnectionLimits.Waits;

/**
 * A setting of one listener, {@code name=value} behind its port.
 *
 * @param help what it does, in a few words
 * @param value its value in a listener; empty where nothing is set and nothing is usual
 */
public record ListenerSetting<T>(String name, ValueType<T> type, String help, Function<ListenSpec, Optional<T>> value) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final ValueType<Duration> TIME = ValueType.time(Duration.ofMillis(1), DAY);
    private static final ValueType<Duration> ZERO_OR_TIME = ValueType.time(Duration.ZERO, DAY);
    private static final ValueType<Integer> COUNT = ValueType.number(1, 1_000_000);

    public static final ListenerSetting<Duration> GAP = ofLimits(
            "gap",
            ValueType.time(Duration.ZERO, Duration.ofSeconds(10)),
            ConnectionLimits::gap,
            "between two messages of one answer");
    public static final ListenerSetting<Duration> FIRST =
            ofWaits("first", TIME, Waits::first, "until a client's first byte, or JSON message");
    public static final ListenerSetting<Duration> IDLE =
            ofWaits("idle", TIME, Waits::idle, "from one byte to the next");
    public static final ListenerSetting<Duration> WARN =
            ofWaits("warn", ZERO_OR_TIME, Waits::idleWarning, "idle for so long, a client is warned; 0: never");
    public static final ListenerSetting<Duration> LINE =
            ofWaits("line", TIME, Waits::line, "from a line's first byte to its end");
    public static final ListenerSetting<Duration> WRITE =
            ofLimits("write", TIME, ConnectionLimits::write, "until a client has taken what is written");
    public static final ListenerSetting<Integer> PACE = ofLimits(
            "pace",
            ValueType.bytes(1024 * 1024 * 1024),
            limits -> limits.pace().bytesPerSecond(),
            "the slowest upload, in a second");
    public static final ListenerSetting<Duration> PACE_WINDOW =
            ofLimits("pace-window", TIME, limits -> limits.pace().window(), "over which the pace is measured");
    public static final ListenerSetting<Integer> RATE =
            ofLimits("rate", COUNT, limits -> limits.rate().linesPerSecond(), "lines, or requests, read in a second");
    public static final ListenerSetting<Integer> RATE_BURST =
            ofLimits("rate-burst", COUNT, limits -> limits.rate().burst(), "and at once after a quiet time");
    public static final ListenerSetting<Duration> PAUSE =
            ofDialect("pause", TIME, dialect -> dialect.lines().pause(), "this much quiet ends a line without an end");
    public static final ListenerSetting<Integer> MAX_LINE = ofDialect(
            "max-line", ValueType.bytes(64 * 1024), dialect -> dialect.lines().maxBytes(), "the longest line");
    public static final ListenerSetting<Duration> BURST =
            ofDialect("burst", TIME, DialectSettings::burstPause, "this much quiet ends a message without a NUL");
    public static final ListenerSetting<Duration> SETTLE =
            ofDialect("settle", TIME, DialectSettings::settle, "this much quiet after a file's end, and it counts");
    public static final ListenerSetting<Integer> MAX_MESSAGE = ofDialect(
            "max-message", ValueType.bytes(64 * 1024 * 1024), DialectSettings::maxMessageBytes, "the longest message");
    public static final ListenerSetting<String> ROOM = ofRoom(
            "room",
            new ValueType<>("CODE", "1 to 12 letters A to Z and digits", ListenerSetting::roomCode, code -> code),
            room -> Optional.of(room.code()),
            "seats the clients in this room's match");
    public static final ListenerSetting<Integer> ROUNDS = ofRoom(
            "rounds",
            ValueType.number(CreateRoom.ROUNDS.min(), CreateRoom.ROUNDS.max()),
            room -> room.rounds().stream().boxed().findFirst(),
            "of that match; usually without end");
    public static final ListenerSetting<Mode> MODE = ofRoom(
            "mode",
            ValueType.oneOf("race|golf", Mode::word, List.of(Mode.values())),
            RoomBinding::mode,
            "of that match; usually race");
    public static final ListenerSetting<Boolean> CLOSE = ofRoom(
            "close",
            ValueType.oneOf("never|round", round -> round ? "round" : "never", List.of(false, true)),
            room -> Optional.of(room.closesAfterRound()),
            "whether a connection ends with each round; usually never");

    /** What every listener has. */
    static final List<ListenerSetting<?>> OF_ALL =
            List.of(GAP, FIRST, IDLE, WARN, LINE, WRITE, PACE, PACE_WINDOW, RATE, RATE_BURST);

    /** Every one there is, in the order of help and documentation. */
    public static final List<ListenerSetting<?>> ALL = Stream.concat(
                    OF_ALL.stream(), Stream.of(PAUSE, MAX_LINE, BURST, SETTLE, MAX_MESSAGE, ROOM, ROUNDS, MODE, CLOSE))
            .toList();

    /** Spelled as {@link ValueType#read} takes it; empty where it is not set. */
    public Optional<String> spelled(ListenSpec spec) {
        return value.apply(spec).map(type::spell);
    }

    /**
     * What is usual: {@code 1m; lobby/json: 10s}; where only some listeners have it, {@code echo/ack: 20ms}.
     * Empty where nothing is usual.
     */
    public String usual() {
        Map<String, List<String>> namesByValue = new LinkedHashMap<>();
        for (Offer offer : Catalogue.offers()) {
            if (offer.settings().contains(this)) {
                spelled(ListenSpec.usual(offer))
                        .ifPresent(value -> namesByValue
                                .computeIfAbsent(value, _ -> new ArrayList<>())
                                .add(offer.name()));
            }
        }
        boolean hasAll = OF_ALL.contains(this);
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

    /** A setting of a lesson: its value is what was set, where something was. */
    static ListenerSetting<String> of(RawSetting<?> setting) {
        return new ListenerSetting<>(
                setting.name(),
                new ValueType<>(
                        setting.type().label(),
                        setting.type().range(),
                        text -> {
                            setting.type().read(text);
                            return text;
                        },
                        QueryText::escaped),
                setting.help(),
                spec -> Optional.ofNullable(spec.words().given().get(setting.name())));
    }

    private static <T> ListenerSetting<T> ofWaits(
            String name, ValueType<T> type, Function<Waits, T> value, String help) {
        return ofLimits(name, type, limits -> value.apply(limits.waits()), help);
    }

    private static <T> ListenerSetting<T> ofLimits(
            String name, ValueType<T> type, Function<ConnectionLimits, T> value, String help) {
        return new ListenerSetting<>(name, type, help, spec -> Optional.of(value.apply(spec.limits())));
    }

    private static <T> ListenerSetting<T> ofDialect(
            String name, ValueType<T> type, Function<DialectSettings, T> value, String help) {
        return new ListenerSetting<>(name, type, help, spec -> Optional.of(value.apply(spec.dialectSettings())));
    }

    private static <T> ListenerSetting<T> ofRoom(
            String name, ValueType<T> type, Function<RoomBinding, Optional<T>> value, String help) {
        return new ListenerSetting<>(name, type, help, spec -> spec.room().flatMap(value));
    }

    private static String roomCode(String text) {
        if (!text.matches("[A-Z0-9]{1,12}")) {
            throw new IllegalArgumentException("'" + text + "' is not 1 to 12 letters A to Z and digits");
        }
        return text;
    }
}
