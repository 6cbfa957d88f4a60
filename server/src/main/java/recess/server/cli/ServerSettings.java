package recess.server.cli;

import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import recess.common.codec.RoomWords;
import recess.common.hangman.WordList;
import recess.common.room.Timing;
import recess.common.setting.ValueType;
import recess.server.DoorSpec;
import recess.server.ListenerSetting;
import recess.server.ServerConfig;
import recess.server.door.ssh.SshDoor;
import recess.server.door.web.WebDoor;
import recess.server.net.Workers;
import recess.server.roster.Student;
import recess.server.store.UploadLimits;

/** Every setting of the server. {@link GivenConfig} is what they add up to. */
final class ServerSettings {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ValueType<Duration> WAIT = ValueType.time(Duration.ofMillis(1), Duration.ofDays(1));
    private static final ValueType<Long> SIZE = ValueType.size(0, Long.MAX_VALUE);
    private static final ValueType<Integer> COUNT = ValueType.number(1, 1_000_000);
    private static final ValueType<String> LISTENER = ValueType.text("SPEC");

    static final Setting<String> LISTEN = Setting.without(
                    "listen",
                    LISTENER,
                    "SERVICE/DIALECT@[HOST:]PORT[?key=value&...]; may be repeated; replaces the usual listeners;"
                            + " port 0 takes a free one.")
            .repeated();
    static final Setting<String> MOVE = Setting.without(
                    "move",
                    LISTENER,
                    "As --listen, but in place of the listener of that name, and leaves the others; may be repeated.")
            .repeated();
    static final Setting<String> ALSO_LISTEN = Setting.without(
                    "also-listen", LISTENER, "One more listener beside the usual ones; may be repeated.")
            .repeated();
    static final Setting<String> PAPER = Setting.without(
                    "paper",
                    ValueType.text("PAPER"),
                    "A task as the sheet has it: PAPER[@[HOST:]PORT][?key=value&...], in place of the usual listener of"
                            + " that port; may be repeated; the console's 'papers' lists them.")
            .repeated();
    static final Setting<String> ROOM = Setting.without(
                    "room",
                    ValueType.text("ROOM"),
                    "'CODE " + RoomWords.TEACHERS_USAGE
                            + "': a room that is open from the start, and yours unless it is hosted;"
                            + " may be repeated.")
            .repeated();
    static final Setting<Boolean> LAN = Setting.flag("lan", "Listen on every interface, and print how to connect.");
    static final Setting<Path> DATA = Setting.of(
            "data",
            new ValueType<>("DIR", "", ServerSettings::path, Path::toString),
            Path.of("recess-data"),
            "Uploads, rows and logs");
    static final Setting<Workers> WORKERS = Setting.<Workers>of(
                    "workers",
                    new ValueType<>("KIND", "", OptionValues::workers, OptionValues::spelled),
                    new Workers.Virtual(),
                    "virtual: a virtual thread for each client; iterative: one client at a time; N: a pool of N"
                            + " threads")
            .in(ServerConfig::workers);
    static final Setting<Integer> MAX_CONNECTIONS = Setting.of(
                    "max-connections", COUNT, ServerConfig.DEFAULT_MAX_CONNECTIONS, "Open connections in all")
            .in(ServerConfig::maxConnections);
    static final Setting<Integer> MAX_PER_ADDRESS = Setting.of(
                    "max-per-address",
                    COUNT,
                    ServerConfig.DEFAULT_MAX_PER_ADDRESS,
                    "Open connections from one address; this machine's own do not count")
            .in(ServerConfig::maxPerAddress);
    static final Setting<WordList> WORDS = Setting.without(
            "words", new ValueType<>("FILE", "", OptionValues::words, _ -> ""), "Words for Hangman, one a line.");
    static final Setting<Boolean> STOP_ON_BYE =
            Setting.flag("stop-on-bye", "The echo message 'bye' from this machine stops the server.");
    static final Setting<Long> SEED = Setting.without(
            "seed",
            new ValueType<>("N", "a whole number", OptionValues::wholeNumber, number -> Long.toString(number)),
            "Makes secrets predictable: for demonstrations.");
    static final Setting<Duration> GRACE = Setting.of(
                    "grace",
                    ValueType.time(Duration.ZERO, HOUR),
                    ServerConfig.DEFAULT_GRACE,
                    "How long a stop waits for rounds and uploads")
            .in(ServerConfig::grace);
    static final Setting<Duration> ROUND =
            timing("round", Duration.ofSeconds(5), Timing::round, "The longest round in a room");
    static final Setting<Duration> BETWEEN =
            timing("between", Duration.ZERO, Timing::between, "From one round in a room to the next");
    static final Setting<Duration> FIRST = Setting.without(
            "first",
            WAIT,
            () -> "How long a client may say nothing at first (default: " + ListenerSetting.FIRST.usual() + ").");
    static final Setting<Duration> IDLE = Setting.without(
            "idle",
            WAIT,
            () -> "How long a client may say nothing later (default: " + ListenerSetting.IDLE.usual()
                    + "). Neither counts while it waits for a round, nor for a name in lobby/text.");
    static final Setting<Long> MAX_FILE = uploads("max-file", SIZE, UploadLimits::maxFileBytes, "Largest upload");
    static final Setting<Long> MAX_SENDER =
            uploads("max-sender", SIZE, UploadLimits::maxOwnerBytes, "Uploads of one player or address");
    static final Setting<Integer> MAX_SENDER_FILES = uploads(
            "max-sender-files", ValueType.number(1, 999_999_999), UploadLimits::maxOwnerFiles, "How many of them");
    static final Setting<Long> MAX_STORE = uploads("max-store", SIZE, UploadLimits::maxTotalBytes, "All uploads");
    static final Setting<Long> MIN_FREE =
            uploads("min-free", SIZE, UploadLimits::minFreeBytes, "Uploads stop when the disk has less free");
    static final Setting<Integer> MAX_UPLOADS =
            uploads("max-uploads", ValueType.number(1, 1024), UploadLimits::maxAtOnce, "Uploads at once");
    static final Setting<Integer> LOG_LINES = Setting.of(
            "log-lines", ValueType.number(0, 1_000_000), 30, "Log lines a minute for one address; 0: no limit");
    static final Setting<String> CONFIG = Setting.without(
                    "config",
                    ValueType.text("FILE"),
                    "Options out of a file, one 'name = value' a line; those of the command line win.")
            .typed();
    static final Setting<Boolean> CHECK = Setting.flag(
                    "check", "Say whether the options can be used, and exit with 0 or 2.")
            .typed();
    static final Setting<InetSocketAddress> METRICS = Setting.without(
            "metrics",
            new ValueType<>("[HOST:]PORT", "", OptionValues::metrics, InetSocketAddress::toString),
            "Counters for Prometheus as a page /metrics (default host: 127.0.0.1, for this machine only).");
    static final Setting<Boolean> NO_CONSOLE =
            Setting.flag("no-console", "No prompt, even at a terminal: log and Ctrl-C, as without a terminal.");
    static final Setting<List<Student>> CLASS = Setting.without(
            "class",
            new ValueType<>("CSV", "", OptionValues::students, _ -> ""),
            "The class list, as a spreadsheet saves it (CSV): number, name; a line each.");
    static final Setting<Integer> KEEP_DAYS = Setting.without(
            "keep-days",
            ValueType.number(1, 36_500),
            "Results, files, attendance and log lines that are older are deleted (without: they are kept).");
    static final Setting<Boolean> ASK_REAL_NAMES =
            Setting.flag("ask-real-names", "Ask everybody in the lobby for the real name, which only you see.");

    static final Setting<DoorSpec> SSH = Setting.without(
            "ssh",
            new ValueType<>("[HOST:]PORT", "", text -> OptionValues.door(SshDoor.NAME, text), DoorSpec::toString),
            "Where 'ssh -p PORT NAME@HOST' opens the lobby, with screens (default: " + SshDoor.DEFAULT_PORT
                    + ", but with --listen none); port 0 takes a free one.");
    static final Setting<Boolean> NO_SSH = Setting.flag("no-ssh", "No door for ssh.");

    static final Setting<DoorSpec> WEB = Setting.without(
            "web",
            new ValueType<>("[HOST:]PORT", "", text -> OptionValues.door(WebDoor.NAME, text), DoorSpec::toString),
            "Where a browser opens the lobby, with screens (default: " + WebDoor.DEFAULT_PORT
                    + ", but with --listen none); port 0 takes a free one.");
    static final Setting<Boolean> NO_WEB = Setting.flag("no-web", "No door for browsers.");

    /** In the order of the help. */
    static final List<Setting<?>> ALL = List.of(
            LISTEN,
            MOVE,
            ALSO_LISTEN,
            PAPER,
            SSH,
            NO_SSH,
            WEB,
            NO_WEB,
            ROOM,
            LAN,
            DATA,
            WORKERS,
            MAX_CONNECTIONS,
            MAX_PER_ADDRESS,
            WORDS,
            STOP_ON_BYE,
            SEED,
            GRACE,
            ROUND,
            BETWEEN,
            FIRST,
            IDLE,
            MAX_FILE,
            MAX_SENDER,
            MAX_SENDER_FILES,
            MAX_STORE,
            MIN_FREE,
            MAX_UPLOADS,
            LOG_LINES,
            CONFIG,
            CHECK,
            METRICS,
            NO_CONSOLE,
            CLASS,
            KEEP_DAYS,
            ASK_REAL_NAMES);

    private ServerSettings() {}

    static Optional<Setting<?>> find(String name) {
        return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    private static Setting<Duration> timing(String name, Duration min, Function<Timing, Duration> value, String help) {
        return Setting.of(name, ValueType.time(min, HOUR), value.apply(Timing.DEFAULT), help)
                .in(config -> value.apply(config.timing()));
    }

    private static <T> Setting<T> uploads(
            String name, ValueType<T> type, Function<UploadLimits, T> value, String help) {
        return Setting.of(name, type, value.apply(UploadLimits.DEFAULT), help)
                .in(config -> value.apply(config.uploadLimits()));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is no path of this system", e);
        }
    }
}
