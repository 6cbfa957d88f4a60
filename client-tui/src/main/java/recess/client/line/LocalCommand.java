package recess.client.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What line mode does itself, beside the lobby's commands. */
sealed interface LocalCommand {
    /** What can be typed, and what it does. */
    List<String> HELP = List.of(
            "Here:",
            "upload FILE...          send files; in quotes where they have blanks",
            "uploads                 how far they are",
            "cancel N, resume N      an upload",
            "retry                   connect again now",
            "quiet bots on|off       do not tell each move of a bot",
            "wire on|off             show every byte that crosses the connection",
            "help                    this list, and the server's:");

    /** The words that they begin with. */
    List<String> WORDS = List.of("upload", "uploads", "cancel", "resume", "retry", "wire");

    /** Sends files. */
    record Upload(String paths) implements LocalCommand {}

    /** Lists the uploads. */
    record Uploads() implements LocalCommand {}

    /** Gives an upload up. */
    record Cancel(int id) implements LocalCommand {}

    /** Goes on with an upload. */
    record Resume(int id) implements LocalCommand {}

    /** Does not wait before the next attempt to connect. */
    record Retry() implements LocalCommand {}

    /** Shows the bytes, or does not. */
    record Wire(boolean on) implements LocalCommand {}

    /** Tells the moves of bots, or does not. */
    record QuietBots(boolean on) implements LocalCommand {}

    /** Is none of ours: a sentence that says how it is used. */
    record Misused(String usage) implements LocalCommand {}

    /** The command of a line; empty where it is the lobby's. Not to be shortened: the lobby's may be. */
    static Optional<LocalCommand> of(String line) {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        return Optional.ofNullable(
                switch (words[0].toLowerCase(Locale.ROOT)) {
                    case "upload" -> rest.isEmpty() ? new Misused("upload FILE...") : new Upload(rest);
                    case "uploads" -> new Uploads();
                    case "cancel" -> isNumber(rest) ? new Cancel(Integer.parseInt(rest)) : new Misused("cancel N");
                    case "resume" -> isNumber(rest) ? new Resume(Integer.parseInt(rest)) : new Misused("resume N");
                    case "retry" -> new Retry();
                    case "wire" ->
                        switch (rest.toLowerCase(Locale.ROOT)) {
                            case "on" -> new Wire(true);
                            case "off" -> new Wire(false);
                            default -> new Misused("wire on|off");
                        };
                    // The rest of quiet is the lobby's.
                    case "quiet" ->
                        switch (rest.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
                            case "bots on" -> new QuietBots(true);
                            case "bots off" -> new QuietBots(false);
                            case "bots" -> new Misused("quiet bots on|off");
                            default -> null;
                        };
                    default -> null;
                });
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,9}");
    }
}
