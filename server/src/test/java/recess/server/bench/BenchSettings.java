package recess.server.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much to measure; from system properties, each with a default.
 *
 * @param what {@code echo}, {@code guess}, {@code lobby}, {@code open}, {@code upload}: the parts to run ({@code bench.what})
 * @param rounds how often each server has its turn, 1 to 100 ({@code bench.rounds})
 * @param round how long a turn takes, 1 to 60 s ({@code bench.seconds})
 * @param warmUp how long each server is warmed up, 1 to 60 s ({@code bench.warmup})
 * @param echoConnections how many connections at once, one measurement each, 1 to 8,000 ({@code bench.connections})
 * @param players how many players at once, 1 to 1,000 ({@code bench.players})
 * @param lobbyPlayers how many race in rooms of 30, one measurement each, 1 to 4,000 ({@code bench.lobby})
 * @param think how long such a player thinks on average, 250 to 60,000 ms ({@code bench.think})
 * @param open how many connections of each service are held open, 1 to 9,000 ({@code bench.open})
 * @param fileBytes the large file that is uploaded, 1 to 8,192 MiB ({@code bench.file}, in MiB)
 * @param jar the packaged program, its libraries in {@code lib} beside it ({@code bench.jar})
 * @param otherJar another build of it, which takes turns with the first ({@code bench.other})
 * @param extraFlags for the program's JVM, as for a profiler ({@code bench.flags}, separated by blanks)
 * @param results the directory for results and logs ({@code bench.results})
 */
record BenchSettings(
        Set<String> what,
        int rounds,
        Duration round,
        Duration warmUp,
        List<Integer> echoConnections,
        int players,
        List<Integer> lobbyPlayers,
        Duration think,
        int open,
        long fileBytes,
        Path jar,
        Optional<Path> otherJar,
        List<String> extraFlags,
        Path results) {
    /**
     * Reads the properties.
     *
     * @throws IllegalArgumentException with a sentence, where one is out of range
     */
    static BenchSettings ofSystemProperties() {
        return new BenchSettings(
                Set.copyOf(words("bench.what", "echo,guess,lobby,open,upload", ",")),
                number("bench.rounds", text("bench.rounds", "5"), 1, 100),
                Duration.ofSeconds(number("bench.seconds", text("bench.seconds", "3"), 1, 60)),
                Duration.ofSeconds(number("bench.warmup", text("bench.warmup", "3"), 1, 60)),
                words("bench.connections", "50,1000", ",").stream()
                        .map(text -> number("bench.connections", text, 1, 8000))
                        .toList(),
                number("bench.players", text("bench.players", "50"), 1, 1000),
                words("bench.lobby", "200,1000", ",").stream()
                        .map(text -> number("bench.lobby", text, 1, 4000))
                        .toList(),
                Duration.ofMillis(number("bench.think", text("bench.think", "2000"), 250, 60_000)),
                number("bench.open", text("bench.open", "5000"), 1, 9000),
                number("bench.file", text("bench.file", "1024"), 1, 8192) * 1024L * 1024L,
                Path.of(text("bench.jar", "target/recess-server.jar")),
                Optional.of(text("bench.other", ""))
                        .filter(other -> !other.isEmpty())
                        .map(Path::of),
                words("bench.flags", "", " "),
                Path.of(text("bench.results", "target/bench")));
    }

    private static int number(String property, String text, int min, int max) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (min <= number && number <= max) {
                return number;
            }
        }
        throw new IllegalArgumentException(property + ": '" + text + "' is no number from " + min + " to " + max);
    }

    private static List<String> words(String property, String usual, String separator) {
        return Arrays.stream(text(property, usual).split(separator, -1))
                .filter(word -> !word.isBlank())
                .map(String::strip)
                .toList();
    }

    /** An empty property is as good as none: a build passes on what it was not given. */
    private static String text(String property, String usual) {
        String text = System.getProperty(property, "");
        return text.isBlank() ? usual : text;
    }
}
