package recess.client.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The commands of line mode itself, an entry each. Not to be shortened: the lobby's may be. */
final class LocalCommands {
    /**
     * A command.
     *
     * @param usage how it is typed: its words in small letters, and then what belongs to them
     * @param parse what was typed behind the words; empty where it does not fit
     */
    private record Entry(String usage, String help, Function<String, Optional<LocalCommand>> parse) {
        /** What it begins with, one word or two. */
        String words() {
            return usage.replaceAll(" ([A-Z]|on\\|off).*", "");
        }

        Optional<LocalCommand> read(String line) {
            String typed = line.strip().replaceAll("\\s+", " ");
            String begun = words() + " ";
            if (!(typed.toLowerCase(Locale.ROOT) + " ").startsWith(begun)) {
                return Optional.empty();
            }
            // Of blanks within a file's name, none may be lost.
            String rest = line.strip()
                    .replaceFirst("(?i)" + words().replace(" ", "\\s+"), "")
                    .strip();
            return parse.apply(rest).or(() -> Optional.of(new LocalCommand.Misused(usage)));
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "upload FILE...",
                    "send files; in quotes where they have blanks",
                    rest -> rest.isEmpty() ? Optional.empty() : Optional.of(new LocalCommand.Upload(rest))),
            new Entry("uploads", "how far they are", _ -> Optional.of(new LocalCommand.Uploads())),
            new Entry("cancel N", "give an upload up", rest -> number(rest).map(LocalCommand.Cancel::new)),
            new Entry("resume N", "go on with an upload", rest -> number(rest).map(LocalCommand.Resume::new)),
            new Entry("retry", "connect again now", _ -> Optional.of(new LocalCommand.Retry())),
            new Entry(
                    "quiet bots on|off",
                    "do not tell each move of a bot",
                    rest -> onOff(rest).map(LocalCommand.QuietBots::new)),
            new Entry(
                    "wire on|off",
                    "show every byte that crosses the connection",
                    rest -> onOff(rest).map(LocalCommand.Wire::new)));

    private LocalCommands() {}

    /** The command of a line; empty where it is the lobby's. */
    static Optional<LocalCommand> read(String line) {
        return ENTRIES.stream().flatMap(entry -> entry.read(line).stream()).findFirst();
    }

    /** What can be typed, and what it does. */
    static List<String> help() {
        return Stream.of(
                        Stream.of("Here:"),
                        ENTRIES.stream()
                                .map(entry -> String.format(Locale.ROOT, "%-22s  %s", entry.usage(), entry.help())),
                        Stream.of(String.format(Locale.ROOT, "%-22s  %s", "help", "this list, and the server's:")))
                .flatMap(lines -> lines)
                .toList();
    }

    /** The words that they begin with. */
    static List<String> words() {
        return ENTRIES.stream().map(entry -> entry.words().split(" ", 2)[0]).toList();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<Boolean> onOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
