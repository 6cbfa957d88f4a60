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
 * @param what the parts to run ({@code bench.what}): {@code echo}, {@code guess}, {@code json}, {@code first} (the three just after the
 *     start), {@code upload}, {@code broadcast}, {@code idle}, {@code pages}, {@code ssh}, {@code start}; {@code lobby} and {@code many}, which have no goal
 * @param rounds how often each server has its turn, 1 to 100 ({@code bench.rounds})
 * @param round how long a turn takes, 1 to 60 s ({@code bench.seconds})
 * @param warmUp how much of a core each server has to warm up, about, 1 to 60 s ({@code bench.warmup})
 * @param connections how many connections at once, one measurement each, 1 to 8,000 ({@code bench.connections})
 * @param lobbyPlayers how many race in rooms of 30, one measurement each, 1 to 4,000 ({@code bench.lobby})
 * @param think how long such a player thinks on average, 250 to 60,000 ms ({@code bench.think})
 * @param open how many connections are held open, 1 to 9,000 ({@code bench.open})
 * @param fileBytes the large file that is uploaded, 1 to 8,192 MiB ({@code bench.file}, in MiB)
 * @param jar the packaged program, its libraries in {@code lib} beside it ({@code bench.jar})
 * @param launcher the script that starts it ({@code bench.launcher})
 * @param otherJar another build of it, which takes turns with the first ({@code bench.other})
 * @param extraFlags for the program's JVM, as for a profiler ({@code bench.flags}, separated by blanks)
 * @param results the directory for results and logs ({@code bench.results})
 */
record BenchSettings(
        Set<String> what,
        int rounds,
        Duration round,
        Duration warmUp,
        List<Integer> connections,
        List<Integer> lobbyPlayers,
        Duration think,
        int open,
        long fileBytes,
        Path jar,
        Path launcher,
        Optional<Path> otherJar,
        List<String> extraFlags,
        Path results) {
    private static final String ALL = "echo,guess,json,first,upload,many,broadcast,idle,pages,ssh,start,lobby";

    /**
     * Reads the properties. With {@code bench.short} set to {@code true} the usual times are shorter: for a first look.
     *
     * @throws IllegalArgumentException with a sentence, where one is out of range
     */
    static BenchSettings ofSystemProperties() {
        boolean isShort = Boolean.parseBoolean(text("bench.short", "false"));
        return new BenchSettings(
                Set.copyOf(words("bench.what", ALL, ",")),
                number("bench.rounds", text("bench.rounds", isShort ? "3" : "7"), 1, 100),
                Duration.ofSeconds(number("bench.seconds", text("bench.seconds", isShort ? "1" : "3"), 1, 60)),
                Duration.ofSeconds(number("bench.warmup", text("bench.warmup", isShort ? "4" : "10"), 1, 60)),
                words("bench.connections", "50,1000", ",").stream()
                        .map(text -> number("bench.connections", text, 1, 8000))
                        .toList(),
                words("bench.lobby", "200,1000", ",").stream()
                        .map(text -> number("bench.lobby", text, 1, 4000))
                        .toList(),
                Duration.ofMillis(number("bench.think", text("bench.think", "2000"), 250, 60_000)),
                number("bench.open", text("bench.open", isShort ? "1000" : "5000"), 1, 9000),
                number("bench.file", text("bench.file", isShort ? "256" : "1024"), 1, 8192) * 1024L * 1024L,
                Path.of(text("bench.jar", "target/recess-server.jar")),
                Path.of(text("bench.launcher", "bin/recess-server")),
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
