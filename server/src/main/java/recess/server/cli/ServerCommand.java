package recess.server.cli;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import recess.common.hangman.WordList;
import recess.server.ListenSpec;
import recess.server.Patience;
import recess.server.ServerConfig;
import recess.server.lobby.Timing;
import recess.server.net.Workers;
import recess.server.store.UploadLimits;

/** The options, and what they add up to. They are read as text, so that everything wrong can be named at once. */
@Command(
        name = "recess-server",
        sortOptions = false,
        usageHelpAutoWidth = false,
        header = {"Hosts the socket lessons of a class: echo, guess the number, Hangman, file upload.", ""},
        customSynopsis = "recess-server [OPTION]...",
        descriptionHeading = "%n",
        description = {
            "Prints 'listening SERVICE/DIALECT HOST:PORT' for each listener, then 'ready', on standard"
                    + " output; the log goes to standard error and into the data directory."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nListeners:%n",
        footer = {
            "  echo/ack      1234  one message, answered OK, closed",
            "  echo/nul      1235  messages ended by NUL, sent back",
            "  echo/stream   1007  every byte back (RFC 862)",
            "  guess/lines   9999  GUESS, a number, Low or High or Correct, in lines",
            "  guess/words   9998  the same as bare words",
            "  guess/prompt  3333  the same, asking 'Guess the number'",
            "  hangman/lines 9997  Hangman of the 2020 NJC paper",
            "  code/lines    9996  break a code of 4 digits: the 2022 HCI paper",
            "  upload/nul    1236  name NUL contents NUL NUL, answered NUL NUL",
            "  lobby/text    2323  rooms and races, for telnet and nc",
            "  lobby/json    4242  the same in JSON lines, for programs",
            "",
            "Settings of a listener (with their defaults):",
            "  gap=250ms first=60s idle=300s line=30s pause=300ms burst=20ms settle=200ms",
            "  write=10s pace=1KiB pace-window=30s max-line=1KiB max-message=1MiB",
            "  rate=50 rate-burst=200 warn=0 (240s in lobby/text)",
            "  room=CODE seats the clients of a game listener in a room's match, with",
            "  rounds=N (without end), mode=race|golf, close=never|round (the connection)",
            "",
            "A configuration file (--config) has one option a line, without the dashes:",
            "  lan = true",
            "  also-listen = guess/lines@9990?room=CLASS   # as often as wanted",
            "  round = 120s",
            "",
            "Exit codes:",
            "  0 stopped as asked   2 wrong usage   3 out of memory   69 no JDK 25",
            "  71 a port is taken or not allowed    73 the data directory cannot be used",
            "  130 stopped at once by a second Ctrl-C",
            "",
            "Examples:",
            "  recess-server                     everything, for this machine only",
            "  recess-server --lan               everything, for the whole network",
            "  recess-server --listen guess/lines@9999 --listen 'echo/nul@[::1]:0?idle=10s'",
            "  recess-server --move guess/lines@10000   everything, one on another port",
            "  recess-server --workers iterative one client at a time, as the first lesson"
        })
final class ServerCommand {
    private final Map<String, String> origins;

    @Option(
            names = "--listen",
            paramLabel = "SPEC",
            description = "SERVICE/DIALECT@[HOST:]PORT[?key=value&...]; may be repeated; replaces the usual listeners;"
                    + " port 0 takes a free one.")
    private List<String> listen = new ArrayList<>();

    @Option(
            names = "--move",
            paramLabel = "SPEC",
            description = "As --listen, but in place of the listener of that name, and leaves the others; may be"
                    + " repeated.")
    private List<String> move = new ArrayList<>();

    @Option(
            names = "--also-listen",
            paramLabel = "SPEC",
            description = "One more listener beside the usual ones; may be repeated.")
    private List<String> alsoListen = new ArrayList<>();

    @Option(names = "--lan", description = "Listen on every interface, and print how to connect.")
    private boolean lan;

    @Option(names = "--data", paramLabel = "DIR", description = "Uploads, rows and logs (default: ./recess-data).")
    private String data = "recess-data";

    @Option(
            names = "--workers",
            paramLabel = "KIND",
            description = "virtual: a virtual thread for each client (default); iterative: one client at a time;"
                    + " N: a pool of N threads.")
    private String workers = "virtual";

    @Option(names = "--max-connections", paramLabel = "N", description = "Open connections in all (default: 1024).")
    private @Nullable String maxConnections;

    @Option(
            names = "--max-per-address",
            paramLabel = "N",
            description = "Open connections from one address (default: 256); this machine's own do not count.")
    private @Nullable String maxPerAddress;

    @Option(names = "--words", paramLabel = "FILE", description = "Words for Hangman, one a line.")
    private @Nullable String words;

    @Option(names = "--stop-on-bye", description = "The echo message 'bye' from this machine stops the server.")
    private boolean stopOnBye;

    @Option(names = "--seed", paramLabel = "N", description = "Makes secrets predictable: for demonstrations.")
    private @Nullable String seed;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            description = "How long a stop waits for rounds and uploads (default: 10s).")
    private @Nullable String grace;

    @Option(names = "--round", paramLabel = "TIME", description = "The longest round in a room (default: 180s).")
    private @Nullable String round;

    @Option(
            names = "--between",
            paramLabel = "TIME",
            description = "From one round in a room to the next (default: 5s).")
    private @Nullable String between;

    @Option(
            names = "--first",
            paramLabel = "TIME",
            description = "How long a client may say nothing at first (default: 60s; lobby/json: 10s).")
    private @Nullable String first;

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            description = "How long a client may say nothing later (default: 300s; lobby/json: 90s). Neither counts"
                    + " while it waits for a round, nor for a name in lobby/text.")
    private @Nullable String idle;

    @Option(names = "--max-file", paramLabel = "SIZE", description = "Largest upload (default: 64MiB).")
    private @Nullable String maxFile;

    @Option(
            names = "--max-sender",
            paramLabel = "SIZE",
            description = "Uploads of one player or address (default: 256MiB).")
    private @Nullable String maxSender;

    @Option(names = "--max-sender-files", paramLabel = "N", description = "How many of them (default: 200).")
    private @Nullable String maxSenderFiles;

    @Option(names = "--max-store", paramLabel = "SIZE", description = "All uploads (default: 4GiB).")
    private @Nullable String maxStore;

    @Option(
            names = "--min-free",
            paramLabel = "SIZE",
            description = "Uploads stop when the disk has less free (default: 1GiB).")
    private @Nullable String minFree;

    @Option(names = "--max-uploads", paramLabel = "N", description = "Uploads at once (default: 16).")
    private @Nullable String maxUploads;

    @Option(
            names = "--log-lines",
            paramLabel = "N",
            description = "Log lines a minute for one address (default: 30; 0: no limit).")
    private @Nullable String logLines;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Options out of a file, one 'name = value' a line; those of the command line win.")
    private @Nullable String configFile;

    @Option(names = "--check", description = "Say whether the options can be used, and exit with 0 or 2.")
    private boolean check;

    @Option(
            names = "--metrics",
            paramLabel = "[HOST:]PORT",
            description =
                    "Counters for Prometheus as a page /metrics (default host: 127.0.0.1, for this machine only).")
    private @Nullable String metrics;

    @Option(
            names = "--no-console",
            description = "No prompt, even at a terminal: log and Ctrl-C, as without a terminal.")
    private boolean noConsole;

    @Option(
            names = "--ask-real-names",
            description = "Ask everybody in the lobby for the real name, which only you see.")
    private boolean askRealNames;

    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Option(names = "--version", versionHelp = true, description = "Print the version.")
    private boolean version;

    ServerCommand() {
        this(Map.of());
    }

    /** @param origins where options came from that are not of the command line: by what they would look like there */
    ServerCommand(Map<String, String> origins) {
        this.origins = origins;
    }

    Optional<String> configFile() {
        return Optional.ofNullable(configFile);
    }

    boolean isCheck() {
        return check;
    }

    /** Puts the options together. */
    Outcome outcome() {
        List<String> problems = new ArrayList<>();
        OptionReader reader = new OptionReader(origins, problems);
        Patience patience = new Patience(
                reader.optional("--first", first, ServerCommand::wait, Optional.empty()),
                reader.optional("--idle", idle, ServerCommand::wait, Optional.empty()));
        List<ListenSpec> listeners = new ArrayList<>(moved(
                listen.isEmpty() ? ListenSpec.defaults(lan, patience) : specs("--listen", listen, patience, reader),
                specs("--move", move, patience, reader),
                problems));
        listeners.addAll(specs("--also-listen", alsoListen, patience, reader));
        UploadLimits usual = UploadLimits.DEFAULT;
        UploadLimits uploads = new UploadLimits(
                reader.size("--max-file", maxFile, usual.maxFileBytes()),
                reader.size("--max-sender", maxSender, usual.maxOwnerBytes()),
                reader.number("--max-sender-files", maxSenderFiles, usual.maxOwnerFiles(), 1, 999_999_999),
                reader.size("--max-store", maxStore, usual.maxTotalBytes()),
                reader.size("--min-free", minFree, usual.minFreeBytes()),
                reader.number("--max-uploads", maxUploads, usual.maxAtOnce(), 1, 1024));
        ServerConfig config = new ServerConfig(
                listeners,
                lan,
                reader.read("--data " + data, () -> Path.of(data), Path.of(".")),
                reader.read("--workers " + workers, () -> OptionValues.workers(workers), new Workers.Virtual()),
                reader.number("--max-connections", maxConnections, ServerConfig.DEFAULT_MAX_CONNECTIONS, 1, 1_000_000),
                reader.number("--max-per-address", maxPerAddress, ServerConfig.DEFAULT_MAX_PER_ADDRESS, 1, 1_000_000),
                reader.optional("--words", words, OptionValues::words, WordList.shipped()),
                stopOnBye,
                reader.optional("--seed", seed, OptionValues::seed, OptionalLong.empty()),
                reader.time("--grace", grace, Duration.ZERO, ServerConfig.DEFAULT_GRACE),
                uploads,
                timing(reader),
                patience);
        int lines = reader.number("--log-lines", logLines, 30, 0, 1_000_000);
        Optional<InetSocketAddress> page = reader.optional(
                "--metrics", metrics, text -> Optional.of(OptionValues.metrics(text)), Optional.empty());
        return problems.isEmpty()
                ? new Outcome.Usable(config, lines, !noConsole, askRealNames, page)
                : new Outcome.Wrong(problems);
    }

    private static List<ListenSpec> specs(String option, List<String> texts, Patience patience, OptionReader reader) {
        return texts.stream()
                .flatMap(text -> reader
                        .read(
                                option + " " + text,
                                () -> List.of(ListenArgument.parse(text, patience)),
                                List.<ListenSpec>of())
                        .stream())
                .toList();
    }

    /** Listeners, with others in the places of those that have the same name. */
    private static List<ListenSpec> moved(List<ListenSpec> from, List<ListenSpec> to, List<String> problems) {
        Set<String> known = from.stream().map(ListenSpec::name).collect(Collectors.toSet());
        Set<String> moved = to.stream().map(ListenSpec::name).collect(Collectors.toSet());
        moved.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add("--move " + name + ": there is no such listener to be moved"));
        return Stream.concat(from.stream().filter(spec -> !moved.contains(spec.name())), to.stream())
                .toList();
    }

    private static Optional<Duration> wait(String text) {
        return Optional.of(Quantity.time(text, Duration.ofMillis(1), Duration.ofDays(1)));
    }

    private Timing timing(OptionReader reader) {
        Timing usual = Timing.DEFAULT;
        return new Timing(
                reader.time("--round", round, Duration.ofSeconds(5), usual.round()),
                reader.time("--between", between, Duration.ZERO, usual.between()),
                usual.seatKept(),
                usual.botMove(),
                usual.autoStart());
    }
}
