package recess.common.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import recess.common.Games;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.message.Range;
import recess.common.message.ScoreKind;
import recess.common.text.CleanText;
import recess.common.text.Spelling;

/**
 * The lobby's commands as people type them: a word, which may be shortened as far as it stays the only one, and what
 * belongs to it. What looks like a move in some game is one, whichever commands begin with it.
 */
public final class LobbyCommands {
    /** What a command takes, where what was typed does not fit. */
    private static final class Misused extends RuntimeException {
        Misused(String usage) {
            super("usage: " + usage, null, false, false);
        }

        /** @param what is wrong with it */
        Misused(String what, String usage) {
            super(what + "; usage: " + usage, null, false, false);
        }
    }

    /** What the server gives out, and nobody types. */
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private record Command(String word, Function<String, LobbyRequest> parse) {}

    private static final List<Command> COMMANDS = List.of(
            new Command("name", LobbyCommands::name),
            new Command("rooms", _ -> new LobbyRequest.ListRooms()),
            new Command("create", LobbyCommands::create),
            new Command("join", rest -> new LobbyRequest.JoinRoom(one(rest, "join CODE"))),
            new Command("watch", rest -> new LobbyRequest.WatchRoom(one(rest, "watch CODE"))),
            new Command("leave", _ -> new LobbyRequest.LeaveRoom()),
            new Command("start", _ -> new LobbyRequest.Start()),
            new Command("next", _ -> new LobbyRequest.Start()),
            new Command("pause", rest -> new LobbyRequest.Pause(onOff(rest, "pause on|off"))),
            new Command("rematch", _ -> new LobbyRequest.Rematch()),
            new Command("bot", rest -> new LobbyRequest.AddBot(one(rest, "bot KIND"))),
            new Command("unbot", rest -> new LobbyRequest.RemoveBot(one(rest, "unbot NAME"))),
            new Command("solo", rest -> new LobbyRequest.Solo(one(rest, "solo GAME"))),
            new Command("guess", rest -> new LobbyRequest.Move(some(rest, "guess MOVE"))),
            new Command("letter", rest -> new LobbyRequest.Move(some(rest, "letter LETTER"))),
            new Command("say", rest -> new LobbyRequest.Say(some(rest, "say TEXT"))),
            new Command("who", _ -> new LobbyRequest.Who()),
            new Command("scores", LobbyCommands::scores),
            new Command("echo", LobbyRequest.Echo::new),
            new Command("ping", _ -> new LobbyRequest.Ping()),
            new Command("quiet", rest -> new LobbyRequest.Quiet(onOff(rest, "quiet on|off"))),
            new Command("help", _ -> new LobbyRequest.Help()),
            new Command("?", _ -> new LobbyRequest.Help()),
            new Command("exit", _ -> new LobbyRequest.Quit()),
            new Command("quit", _ -> new LobbyRequest.Quit()),
            new Command("iam", rest -> new LobbyRequest.RealName(some(rest, "iam YOUR REAL NAME"))));

    private LobbyCommands() {}

    /** The words that commands begin with, unshortened. */
    public static List<String> words() {
        return COMMANDS.stream()
                .map(Command::word)
                .filter(word -> !word.equals("?"))
                .toList();
    }

    /**
     * Reads one line.
     *
     * @return {@link ClientMessage.Asked}, or {@link ClientMessage.Unreadable} which says what would be right
     */
    public static ClientMessage parse(String line) {
        String typed = line.strip();
        int blank = 0;
        while (blank < typed.length() && !Character.isWhitespace(typed.charAt(blank))) {
            blank++;
        }
        String word = typed.substring(0, blank).toLowerCase(Locale.ROOT);
        String rest = typed.substring(blank).strip();
        if (word.isEmpty()) {
            return unreadable("type a command: help lists them");
        }
        if (rest.isEmpty() && Games.isBareMove(typed)) {
            return new ClientMessage.Asked("", new LobbyRequest.Move(typed));
        }
        List<Command> fitting = fitting(word);
        if (fitting.size() > 1) {
            return unreadable(CleanText.quote(word) + " is short for several: "
                    + String.join(", ", fitting.stream().map(Command::word).toList()));
        }
        if (fitting.isEmpty()) {
            return unreadable("there is no command " + CleanText.quote(word) + nearest(word) + ": help lists them");
        }
        try {
            return new ClientMessage.Asked("", fitting.getFirst().parse().apply(rest));
        } catch (Misused e) {
            return unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static List<Command> fitting(String word) {
        Optional<Command> exact =
                COMMANDS.stream().filter(c -> c.word().equals(word)).findFirst();
        return exact.map(List::of)
                .orElseGet(() ->
                        COMMANDS.stream().filter(c -> c.word().startsWith(word)).toList());
    }

    private static LobbyRequest name(String rest) {
        List<String> words = words(rest);
        return switch (words.size()) {
            case 1 -> new LobbyRequest.Hello(words.get(0), Optional.empty());
            case 0 -> throw new Misused("name NAME [TOKEN]");
            default -> {
                if (words.size() == 2 && TOKEN.matcher(words.get(1)).matches()) {
                    yield new LobbyRequest.Hello(words.get(0), Optional.of(words.get(1)));
                }
                throw new Misused(
                        "a name has no blanks: name " + String.join("-", words)
                                + " (and a token has 32 of the digits 0 to 9 and a to f)",
                        "name NAME [TOKEN]");
            }
        };
    }

    private static LobbyRequest create(String rest) {
        String usage = "create GAME [race|golf] [rounds N] [capacity N] [unlisted]";
        List<String> words = new ArrayList<>(words(rest.toLowerCase(Locale.ROOT)));
        if (words.isEmpty()) {
            throw new Misused(usage);
        }
        String game = words.removeFirst();
        Mode mode = Mode.RACE;
        int rounds = LobbyRequest.CreateRoom.USUAL_ROUNDS;
        int capacity = LobbyRequest.CreateRoom.USUAL_CAPACITY;
        boolean listed = true;
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "race" -> mode = Mode.RACE;
                case "golf" -> mode = Mode.GOLF;
                case "rounds" -> rounds = number(LobbyRequest.CreateRoom.ROUNDS, words, usage);
                case "capacity" -> capacity = number(LobbyRequest.CreateRoom.CAPACITY, words, usage);
                case "unlisted" -> listed = false;
                default ->
                    throw new Misused(
                            word.matches("[0-9]+")
                                    ? "of what " + CleanText.quote(word) + ": rounds " + word + ", or capacity " + word
                                            + "?"
                                    : CleanText.quote(word) + " is too much",
                            usage);
            }
        }
        return new LobbyRequest.CreateRoom(game, mode, rounds, capacity, listed);
    }

    private static LobbyRequest scores(String rest) {
        Period period = Period.TODAY;
        ScoreKind kind = ScoreKind.RACE;
        Optional<String> game = Optional.empty();
        boolean bots = false;
        for (String word : words(rest.toLowerCase(Locale.ROOT))) {
            switch (word) {
                case "today" -> period = Period.TODAY;
                case "room" -> period = Period.ROOM;
                case "all" -> period = Period.ALL;
                case "race" -> kind = ScoreKind.RACE;
                case "solo" -> kind = ScoreKind.SOLO;
                case "bots" -> bots = true;
                default -> {
                    if (game.isPresent()) {
                        throw new Misused("scores [today|room|all] [race|solo] [GAME] [bots]");
                    }
                    game = Optional.of(word);
                }
            }
        }
        return new LobbyRequest.Scores(period, kind, game, bots);
    }

    private static int number(Range range, List<String> words, String usage) {
        String typed = words.isEmpty() ? "" : words.removeFirst();
        return range.read(typed)
                .orElseThrow(() -> new Misused(range.objection(typed.isEmpty() ? "" : CleanText.quote(typed)), usage));
    }

    private static boolean onOff(String rest, String usage) {
        return switch (rest.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Misused(usage);
        };
    }

    private static String one(String rest, String usage) {
        List<String> words = words(rest);
        if (words.size() != 1) {
            throw new Misused(usage);
        }
        return words.getFirst();
    }

    private static String some(String rest, String usage) {
        if (rest.isEmpty()) {
            throw new Misused(usage);
        }
        return rest;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private static String nearest(String word) {
        return Spelling.nearest(word, COMMANDS.stream().map(Command::word).toList())
                .map(c -> ", did you mean " + c + "?")
                .orElse("");
    }

    private static ClientMessage unreadable(String sentence) {
        return new ClientMessage.Unreadable(FaultCode.BAD_COMMAND.because(CleanText.line(sentence)));
    }
}
