package recess.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import recess.client.link.Server;

/**
 * Reads the command lines that open a screen, without picocli, so that the screen is there sooner: with the JVM's cache,
 * which does not take picocli's classes (their format is 49, of Java 5), the first frame took 146 ms instead of 288 (medians
 * of 20 in turns). Whatever is not plainly one of these is left to {@link
 * RecessCommand}, which reads them too and says what is wrong with them.
 */
final class Quick {
    private @Nullable Server server;
    private boolean offline;
    private @Nullable String name;
    private @Nullable String room;
    private @Nullable String game;
    private boolean plain;
    private boolean board;

    private Quick() {}

    /** What was asked for; empty where it is something else, or wrong. */
    static Optional<LaunchOptions> read(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean starts = words.isEmpty() || words.equals(List.of("--plain"));
        String command = starts ? "play" : words.removeFirst();
        if (!command.equals("play") && !command.equals("watch")) {
            return Optional.empty();
        }
        Quick quick = new Quick();
        quick.plain = starts && !words.isEmpty();
        boolean watching = command.equals("watch");
        if (!starts && !quick.take(words, watching)) {
            return Optional.empty();
        }
        if (starts) {
            return Optional.of(new LaunchOptions(
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    quick.plain,
                    false));
        }
        return Optional.of(new LaunchOptions(
                Optional.ofNullable(quick.server),
                quick.offline,
                Optional.ofNullable(quick.name),
                Optional.ofNullable(quick.room),
                watching,
                Optional.ofNullable(quick.game),
                quick.plain,
                quick.board));
    }

    private boolean take(List<String> words, boolean watching) {
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            boolean taken = switch (word) {
                case "--plain" -> once(!plain, () -> plain = true);
                case "--board" -> once(!board && watching, () -> board = true);
                case "--offline" -> once(!offline && !watching, () -> offline = true);
                case "--name" -> once(name == null && hasValue(words), () -> name = words.removeFirst());
                case "--room" -> once(room == null && hasValue(words), () -> room = words.removeFirst());
                case "--game" -> once(game == null && !watching && hasValue(words), () -> game = words.removeFirst());
                default -> address(word);
            };
            if (!taken) {
                return false;
            }
        }
        return true;
    }

    private boolean address(String word) {
        Optional<Server> typed = Server.parse(word);
        boolean usable = !word.startsWith("-") && server == null && typed.isPresent();
        if (usable) {
            server = typed.get();
        }
        return usable;
    }

    private static boolean hasValue(List<String> words) {
        return !words.isEmpty()
                && !words.getFirst().startsWith("-")
                && !words.getFirst().isBlank();
    }

    private static boolean once(boolean allowed, Runnable set) {
        if (allowed) {
            set.run();
        }
        return allowed;
    }
}
