package recess.common.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.text.CleanText;
import recess.common.text.CommandLookup;

/**
 * The lobby's commands as people type them: a word, which may be shortened as far as it stays the only one, and what
 * belongs to it. What looks like a move in some game is one, whichever commands begin with it.
 */
public final class LobbyCommands {
    /**
     * A command, with all that is true of it.
     *
     * @param word what it begins with
     * @param usage how it is typed
     * @param parse what was typed behind the word, as a request
     * @param help what it does, where it can be said; a command without is not listed
     */
    private record Command(
            String word, String usage, Function<LobbyArguments, LobbyRequest> parse, List<HelpLine> help) {
        Command(String usage, Function<LobbyArguments, LobbyRequest> parse, HelpLine... help) {
            this(usage.split(" ", 2)[0], usage, parse, List.of(help));
        }

        LobbyRequest read(String rest) {
            return parse.apply(new LobbyArguments(rest, usage));
        }

        Stream<String> help(LobbyPlace place, Optional<Game> played) {
            return help.stream()
                    .filter(line -> line.places().contains(place))
                    .map(line -> String.format(
                            Locale.ROOT, "%-22s  %s", usage, line.text().apply(played)));
        }
    }

    /** @param text for whoever plays a game, or none */
    private record HelpLine(List<LobbyPlace> places, Function<Optional<Game>, String> text) {}

    /** What the server gives out, and nobody types. */
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    /** In the order in which help lists them. */
    private static final List<Command> COMMANDS = List.of(
            new Command(
                    "name NAME [TOKEN]",
                    LobbyCommands::name,
                    in(LobbyPlace.AT_THE_DOOR, "say who you are; with the token, come back to your seat")),
            new Command(
                    "rooms", _ -> new LobbyRequest.ListRooms(), in(LobbyPlace.IN_THE_LOBBY, "which rooms there are")),
            new Command(
                    "join CODE",
                    rest -> new LobbyRequest.JoinRoom(rest.one()),
                    in(LobbyPlace.IN_THE_LOBBY, "play in a room")),
            new Command(
                    "watch CODE",
                    rest -> new LobbyRequest.WatchRoom(rest.one()),
                    in(LobbyPlace.IN_THE_LOBBY, "watch a room")),
            new Command("create " + RoomWords.USAGE, LobbyCommands::create, in(LobbyPlace.IN_THE_LOBBY, "open a room")),
            new Command(
                    "solo GAME", rest -> new LobbyRequest.Solo(rest.one()), in(LobbyPlace.IN_THE_LOBBY, "play alone")),
            new Command(
                    "guess MOVE",
                    rest -> new LobbyRequest.Move(rest.some()),
                    new HelpLine(
                            List.of(LobbyPlace.PLAYING_ALONE, LobbyPlace.IN_A_ROOM), LobbyCommands::whatMovesLookLike)),
            new Command("letter LETTER", rest -> new LobbyRequest.Move(rest.some())),
            new Command("start", _ -> new LobbyRequest.Start(), in(LobbyPlace.IN_A_ROOM, "begin (the host)")),
            new Command("next", _ -> new LobbyRequest.Start()),
            new Command(
                    "bot KIND",
                    rest -> new LobbyRequest.AddBot(rest.one()),
                    in(LobbyPlace.IN_A_ROOM, "seat a bot (the host)")),
            new Command(
                    "unbot NAME",
                    rest -> new LobbyRequest.RemoveBot(rest.one()),
                    in(LobbyPlace.IN_A_ROOM, "take a bot out again (the host)")),
            new Command(
                    "pause on|off",
                    rest -> new LobbyRequest.Pause(rest.onOff()),
                    in(LobbyPlace.IN_A_ROOM, "stop the clock between rounds (the host)")),
            new Command("rematch", _ -> new LobbyRequest.Rematch(), in(LobbyPlace.IN_A_ROOM, "play again (the host)")),
            new Command(
                    "say TEXT",
                    rest -> new LobbyRequest.Say(rest.some()),
                    in(LobbyPlace.IN_A_ROOM, "to everybody in the room")),
            new Command(
                    "who",
                    _ -> new LobbyRequest.Who(),
                    in(LobbyPlace.IN_THE_LOBBY, "who is there"),
                    in(LobbyPlace.IN_A_ROOM, "who is in the room")),
            new Command("doors", _ -> new LobbyRequest.Doors(), in(LobbyPlace.IN_A_ROOM, "how others come in")),
            new Command(
                    "tasks",
                    _ -> new LobbyRequest.Tasks(),
                    in(LobbyPlace.IN_THE_LOBBY, "the tasks of the class, and who has done them"),
                    in(LobbyPlace.IN_A_ROOM, "the tasks of the class, and who has done them")),
            new Command(
                    "scores [today|room|all] [race|solo] [GAME] [bots]",
                    LobbyCommands::scores,
                    new HelpLine(
                            List.of(LobbyPlace.IN_THE_LOBBY, LobbyPlace.IN_A_ROOM),
                            _ -> "the best in rooms, or alone")),
            new Command(
                    "leave",
                    _ -> new LobbyRequest.LeaveRoom(),
                    in(LobbyPlace.PLAYING_ALONE, "give up"),
                    in(LobbyPlace.IN_A_ROOM, "back to the lobby")),
            new Command("help", _ -> new LobbyRequest.Help(), everywhere("this list")),
            new Command("?", _ -> new LobbyRequest.Help()),
            new Command("echo TEXT", rest -> new LobbyRequest.Echo(rest.text()), everywhere("comes back")),
            new Command("ping", _ -> new LobbyRequest.Ping()),
            new Command(
                    "quiet on|off",
                    rest -> new LobbyRequest.Quiet(rest.onOff()),
                    everywhere("hold back what you did not ask for")),
            new Command("exit", _ -> new LobbyRequest.Quit()),
            new Command("quit", _ -> new LobbyRequest.Quit(), everywhere("goodbye; your name and seat are free")),
            new Command("iam YOUR REAL NAME", rest -> new LobbyRequest.RealName(rest.some())));

    private LobbyCommands() {}

    /** The words that commands begin with, unshortened. */
    public static List<String> words() {
        return COMMANDS.stream()
                .map(Command::word)
                .filter(word -> !word.equals("?"))
                .toList();
    }

    /**
     * What can be said somewhere, a line for each command.
     *
     * @param played the game that is played there
     */
    public static List<String> help(LobbyPlace place, Optional<Game> played) {
        return COMMANDS.stream().flatMap(command -> command.help(place, played)).toList();
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
        CommandLookup<Command> meant = CommandLookup.of(word, COMMANDS, Command::word);
        if (meant.command().isEmpty()) {
            return unreadable(meant.objection());
        }
        try {
            return new ClientMessage.Asked("", meant.command().get().read(rest));
        } catch (LobbyArguments.Misused e) {
            return unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static LobbyRequest name(LobbyArguments rest) {
        List<String> words = rest.words();
        return switch (words.size()) {
            case 1 -> new LobbyRequest.Hello(words.get(0), Optional.empty());
            case 0 -> throw rest.misused();
            default -> {
                if (words.size() == 2 && TOKEN.matcher(words.get(1)).matches()) {
                    yield new LobbyRequest.Hello(words.get(0), Optional.of(words.get(1)));
                }
                throw rest.misused("a name has no blanks: name " + String.join("-", words)
                        + " (and a token has 32 of the digits 0 to 9 and a to f)");
            }
        };
    }

    private static LobbyRequest create(LobbyArguments rest) {
        List<String> words = rest.small().words();
        if (words.isEmpty()) {
            throw rest.misused();
        }
        try {
            RoomWords room = RoomWords.read(words, RoomWords.By.PLAYER);
            String rules = room.rules().given().entrySet().stream()
                    .map(rule -> rule.getKey() + "=" + rule.getValue())
                    .sorted()
                    .collect(Collectors.joining(","));
            return new LobbyRequest.CreateRoom(
                    room.game(), room.mode(), room.rounds(), room.capacity(), room.listed(), rules);
        } catch (IllegalArgumentException e) {
            throw rest.misused(String.valueOf(e.getMessage()));
        }
    }

    private static LobbyRequest scores(LobbyArguments rest) {
        Period period = Period.TODAY;
        ScoreKind kind = ScoreKind.RACE;
        Optional<String> game = Optional.empty();
        boolean bots = false;
        for (String word : rest.small().words()) {
            switch (word) {
                case "today" -> period = Period.TODAY;
                case "room" -> period = Period.ROOM;
                case "all" -> period = Period.ALL;
                case "race" -> kind = ScoreKind.RACE;
                case "solo" -> kind = ScoreKind.SOLO;
                case "bots" -> bots = true;
                default -> {
                    if (game.isPresent()) {
                        throw rest.misused();
                    }
                    game = Optional.of(word);
                }
            }
        }
        return new LobbyRequest.Scores(period, kind, game, bots);
    }

    private static HelpLine in(LobbyPlace place, String text) {
        return new HelpLine(List.of(place), _ -> text);
    }

    private static HelpLine everywhere(String text) {
        return new HelpLine(Arrays.asList(LobbyPlace.values()), _ -> text);
    }

    private static String whatMovesLookLike(Optional<Game> played) {
        return played.map(game -> game.moves().what()).orElse("a move");
    }

    private static ClientMessage unreadable(String sentence) {
        return new ClientMessage.Unreadable(FaultCode.BAD_COMMAND.because(CleanText.line(sentence)));
    }
}
