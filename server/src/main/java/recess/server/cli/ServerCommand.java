package recess.server.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import recess.common.hangman.WordList;
import recess.server.ListenSpec;
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
            "  upload/nul    1236  name NUL contents NUL NUL, answered NUL NUL",
            "  lobby/text    2323  rooms and races, for telnet and nc",
            "  lobby/json    4242  the same in JSON lines, for programs",
            "",
            "Settings of a listener (with their defaults):",
            "  gap=100ms first=60s idle=300s line=30s pause=300ms burst=20ms settle=200ms",
            "  write=10s pace=1KiB pace-window=30s max-line=1KiB max-message=1MiB",
            "  rate=50 rate-burst=200 warn=0 (240s in lobby/text)",
            "  room=CODE seats the clients of a guess listener in a room's race",
            "",
            "Exit codes:",
            "  0 stopped as asked   2 wrong usage   3 out of memory   69 no JDK 25",
            "  71 a port is taken or not allowed    73 the data directory cannot be used",
            "  130 stopped at once by a second Ctrl-C",
            "",
            "Examples:",
            "  recess-server                     everything, for this machine only",
            "  recess-server --lan               everything, for the whole network",
            "  recess-server --listen guess/lines@9999 --listen echo/nul@[::1]:0?idle=10s",
            "  recess-server --workers iterative one client at a time, as the first lesson"
        })
final class ServerCommand {
    private static final int MAX_WORDS_FILE_BYTES = 16 * 1024 * 1024;

    @Option(
            names = "--listen",
            paramLabel = "SPEC",
            description = "SERVICE/DIALECT@[HOST:]PORT[?key=value&...]; may be repeated; replaces the usual listeners;"
                    + " port 0 takes a free one.")
    private List<String> listen = new ArrayList<>();

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

    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    private boolean help;

    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Option(names = "--version", versionHelp = true, description = "Print the version.")
    private boolean version;

    /** What the options add up to: a configuration, or everything that is wrong with them. */
    sealed interface Outcome {
        /**
         * A server can be started.
         *
         * @param logLinesPerMinute 0 for no limit
         */
        record Usable(ServerConfig config, int logLinesPerMinute) implements Outcome {}

        /** It cannot: one sentence for each thing that is wrong. */
        record Wrong(List<String> problems) implements Outcome {}
    }

    /** Puts the options together. */
    Outcome outcome() {
        List<String> problems = new ArrayList<>();
        Reader reader = new Reader(problems);
        List<ListenSpec> listeners = listen.isEmpty()
                ? ListenSpec.defaults(lan)
                : listen.stream()
                        .flatMap(spec -> reader
                                .read(
                                        "--listen " + spec,
                                        () -> List.of(ListenArgument.parse(spec)),
                                        List.<ListenSpec>of())
                                .stream())
                        .toList();
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
                reader.read("--workers " + workers, () -> workers(workers), new Workers.Virtual()),
                reader.number("--max-connections", maxConnections, ServerConfig.DEFAULT_MAX_CONNECTIONS, 1, 1_000_000),
                reader.number("--max-per-address", maxPerAddress, ServerConfig.DEFAULT_MAX_PER_ADDRESS, 1, 1_000_000),
                reader.optional("--words", words, ServerCommand::words, WordList.shipped()),
                stopOnBye,
                reader.optional("--seed", seed, ServerCommand::seed, OptionalLong.empty()),
                reader.time("--grace", grace, Duration.ZERO, ServerConfig.DEFAULT_GRACE),
                uploads,
                timing(reader));
        int lines = reader.number("--log-lines", logLines, 30, 0, 1_000_000);
        return problems.isEmpty() ? new Outcome.Usable(config, lines) : new Outcome.Wrong(problems);
    }

    private Timing timing(Reader reader) {
        Timing usual = Timing.DEFAULT;
        return new Timing(
                reader.time("--round", round, Duration.ofSeconds(5), usual.round()),
                reader.time("--between", between, Duration.ZERO, usual.between()),
                usual.seatKept(),
                usual.botMove(),
                usual.autoStart());
    }

    private static Workers workers(String text) {
        return switch (text) {
            case "virtual" -> new Workers.Virtual();
            case "iterative" -> new Workers.Iterative();
            default -> {
                try {
                    yield new Workers.Pool(Quantity.number(text, 1, Workers.Pool.MAX_THREADS));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "is not virtual, iterative or a number of threads from 1 to " + Workers.Pool.MAX_THREADS,
                            e);
                }
            }
        };
    }

    private static OptionalLong seed(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no whole number", e);
        }
    }

    private static WordList words(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_WORDS_FILE_BYTES) {
                throw new IllegalArgumentException("'" + file + "' is larger than " + MAX_WORDS_FILE_BYTES + " bytes");
            }
            return WordList.parse(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'" + file + "' is not UTF-8 text", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "'" + file + "' cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** Reads values, and keeps what was wrong with them. */
    private record Reader(List<String> problems) {
        <T> T read(String what, Supplier<T> value, T otherwise) {
            try {
                return value.get();
            } catch (IllegalArgumentException e) {
                problems.add(what + ": " + e.getMessage());
                return otherwise;
            }
        }

        <T> T optional(String option, @Nullable String text, Function<String, T> read, T usual) {
            return text == null ? usual : read(option, () -> read.apply(text), usual);
        }

        Duration time(String option, @Nullable String text, Duration min, Duration usual) {
            return optional(option, text, t -> Quantity.time(t, min, Duration.ofHours(1)), usual);
        }

        long size(String option, @Nullable String text, long usual) {
            return optional(option, text, t -> Quantity.size(t, 0, Long.MAX_VALUE), usual);
        }

        int number(String option, @Nullable String text, int usual, int min, int max) {
            return optional(option, text, t -> Quantity.number(t, min, max), usual);
        }
    }
}
