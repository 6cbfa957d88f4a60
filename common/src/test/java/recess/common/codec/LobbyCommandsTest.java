package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.Games;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.UploadRequest;

class LobbyCommandsTest {
    private static final Map<String, LobbyRequest> COMMANDS = Map.ofEntries(
            Map.entry("name ann", new LobbyRequest.Hello("ann", Optional.empty())),
            Map.entry(
                    "name ann 0123456789abcdef0123456789abcdef",
                    new LobbyRequest.Hello("ann", Optional.of("0123456789abcdef0123456789abcdef"))),
            Map.entry("rooms", new LobbyRequest.ListRooms()),
            Map.entry("create guess", new LobbyRequest.CreateRoom("guess", Mode.RACE, 3, 30, true)),
            Map.entry(
                    "create guess to 20 Tries 5 golf",
                    new LobbyRequest.CreateRoom("guess", Mode.GOLF, 3, 30, true, "to=20,tries=5")),
            Map.entry("create guess race", new LobbyRequest.CreateRoom("guess", Mode.RACE, 3, 30, true)),
            Map.entry(
                    "create Hangman GOLF rounds 1 capacity 1 unlisted",
                    new LobbyRequest.CreateRoom("hangman", Mode.GOLF, 1, 1, false)),
            Map.entry(
                    "create g unlisted capacity 1000 rounds 99",
                    new LobbyRequest.CreateRoom("g", Mode.RACE, 99, 1000, false)),
            Map.entry("join ABCD", new LobbyRequest.JoinRoom("ABCD")),
            Map.entry("watch abcd", new LobbyRequest.WatchRoom("abcd")),
            Map.entry("leave", new LobbyRequest.LeaveRoom()),
            Map.entry("start", new LobbyRequest.Start()),
            Map.entry("next", new LobbyRequest.Start()),
            Map.entry("pause on", new LobbyRequest.Pause(true)),
            Map.entry("pause OFF", new LobbyRequest.Pause(false)),
            Map.entry("rematch", new LobbyRequest.Rematch()),
            Map.entry("bot binary", new LobbyRequest.AddBot("binary")),
            Map.entry("unbot binary-bot", new LobbyRequest.RemoveBot("binary-bot")),
            Map.entry("iam Ann  Tan", new LobbyRequest.RealName("Ann  Tan")),
            Map.entry("solo guess", new LobbyRequest.Solo("guess")),
            Map.entry("guess 50", new LobbyRequest.Move("50")),
            Map.entry("guess  a b ", new LobbyRequest.Move("a b")),
            Map.entry("letter e", new LobbyRequest.Move("e")),
            Map.entry("0987", new LobbyRequest.Move("0987")),
            Map.entry("guess 0987", new LobbyRequest.Move("0987")),
            Map.entry("say  Hi,  all! ", new LobbyRequest.Say("Hi,  all!")),
            Map.entry("who", new LobbyRequest.Who()),
            Map.entry("doors", new LobbyRequest.Doors()),
            Map.entry("tasks", new LobbyRequest.Tasks()),
            Map.entry("scores", new LobbyRequest.Scores(Period.TODAY)),
            Map.entry("scores today", new LobbyRequest.Scores(Period.TODAY)),
            Map.entry("scores ROOM", new LobbyRequest.Scores(Period.ROOM)),
            Map.entry(
                    "scores solo all Hangman bots",
                    new LobbyRequest.Scores(Period.ALL, ScoreKind.SOLO, Optional.of("hangman"), true)),
            Map.entry("scores all", new LobbyRequest.Scores(Period.ALL)),
            Map.entry("echo a  b", new LobbyRequest.Echo("a  b")),
            Map.entry("echo", new LobbyRequest.Echo("")),
            Map.entry("ping", new LobbyRequest.Ping()),
            Map.entry("quiet on", new LobbyRequest.Quiet(true)),
            Map.entry("quiet off", new LobbyRequest.Quiet(false)),
            Map.entry("help", new LobbyRequest.Help()),
            Map.entry("?", new LobbyRequest.Help()),
            Map.entry("exit", new LobbyRequest.Quit()),
            Map.entry("quit", new LobbyRequest.Quit()));

    static Set<String> commands() {
        return COMMANDS.keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void readsEachCommand(String line) {
        assertThat(LobbyCommands.parse(line)).isEqualTo(asked(Objects.requireNonNull(COMMANDS.get(line))));
        assertThat(LobbyCommands.parse(" \t" + line + " \t"))
                .isEqualTo(asked(Objects.requireNonNull(COMMANDS.get(line))));
    }

    @Test
    void readsEveryRequestButThoseAboutFiles() {
        // Bytes behind a line are for programs.
        assertThat(COMMANDS.values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(LobbyRequest.class.getPermittedSubclasses())
                        .filter(type -> type != UploadRequest.class)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "HELP, help",
        "he, help",
        "NaMe ann, name ann",
        "na ann, name ann",
        "ro, rooms",
        "c guess, create guess",
        "j ABCD, join ABCD",
        "wa abcd, watch abcd",
        "lea, leave",
        "let e, letter e",
        "sta, start",
        "so guess, solo guess",
        "sc all, scores all",
        "sa Hi, say Hi",
        "pa on, pause on",
        "re, rematch",
        "b binary, bot binary",
        "g 50, guess 50",
        "ec, echo",
        "pi, ping",
        "quie on, quiet on"
    })
    void takesAWordThatIsShortForOneCommandOnly(String typed, String meant) {
        assertThat(LobbyCommands.parse(typed))
                .isEqualTo(LobbyCommands.parse(meant))
                .isInstanceOf(ClientMessage.Asked.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s x|s|say, scores, solo, start",
                "le|le|leave, letter",
                "R x|r|rematch, rooms",
                "qui|qui|quiet, quit",
                "p on|p|pause, ping",
                "w abcd|w|watch, who"
            })
    void namesTheCommandsThatAWordIsShortFor(String typed, String word, String commands) {
        assertThat(sentence(typed)).isEqualTo("'" + word + "' is short for several: " + commands);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "0", "-5", "+5", "050", "5.0", "5x", "400", "٥٠", "𝟓", "e", "E", "é", "ß", "字"})
    void takesABareNumberOrLetterForAMove(String typed) {
        assertThat(LobbyCommands.parse(typed)).isEqualTo(asked(new LobbyRequest.Move(typed)));
        assertThat(LobbyCommands.parse("  " + typed + "\r")).isEqualTo(asked(new LobbyRequest.Move(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 60", "!", "-", "-x", "+", "🎲", "\u001b", "_5"})
    void takesNothingElseForAMove(String typed) {
        assertThat(sentence(typed)).startsWith("there is no command '").endsWith(": help lists them");
    }

    @ParameterizedTest
    @EnumSource(LobbyPlace.class)
    void helpFitsAScreenAndListsOnlyCommandsThatThereAre(LobbyPlace place) {
        assertThat(Games.shipped())
                .extracting(game -> LobbyCommands.help(place, Optional.of(game)))
                .allSatisfy(help -> assertThat(help)
                        .allSatisfy(line -> {
                            assertThat(line).hasSizeLessThanOrEqualTo(80);
                            assertThat(LobbyCommands.words()).contains(line.split(" ", 2)[0]);
                        })
                        .anyMatch(line -> line.startsWith("help "))
                        .anyMatch(line -> line.startsWith("quit ")));
    }

    @ParameterizedTest
    @CsvSource({
        "strat, start",
        "hepl, help",
        "rom, rooms",
        "jion ABCD, join",
        "wathc ABCD, watch",
        "letters e, letter",
        "ecoh x, echo"
    })
    void suggestsTheNearestCommand(String typed, String suggestion) {
        assertThat(sentence(typed)).endsWith("', did you mean " + suggestion + "?: help lists them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "constantinople"})
    void suggestsNothingFarFetched(String typed) {
        assertThat(sentence(typed)).isEqualTo("there is no command '" + typed + "': help lists them");
    }

    @ParameterizedTest
    @CsvSource({
        "name, name NAME [TOKEN]",
        "join, join CODE",
        "join AB CD, join CODE",
        "watch, watch CODE",
        "pause, pause on|off",
        "pause maybe, pause on|off",
        "quiet, quiet on|off",
        "bot, bot KIND",
        "bot a b, bot KIND",
        "solo, solo GAME",
        "guess, guess MOVE",
        "letter, letter LETTER",
        "say, say TEXT",
        "scores week month, scores [today|room|all] [race|solo] [GAME] [bots]",
        "create, create GAME [race|golf] [rounds N] [capacity N] [unlisted] [RULE N]"
    })
    void saysHowACommandIsUsed(String typed, String usage) {
        assertThat(sentence(typed)).isEqualTo("usage: " + usage);
    }

    @Test
    void saysWhatIsTooMuchForARoom() {
        assertThat(sentence("create guess fast")).startsWith("'fast' is too much; usage: create GAME ");
        assertThat(sentence("create guess hosted")).as("the teacher's").startsWith("'hosted' is too much; ");
        assertThat(sentence("create hangman words /etc/passwd"))
                .as("a file of the server's")
                .startsWith("'words' is too much; ");
        assertThat(sentence("create guess to")).startsWith("to lacks its value: N; usage: ");
        assertThat(sentence("create guess to 0")).startsWith("from=1 is not below to=0; usage: ");
        assertThat(sentence("create guess 5")).startsWith("of what '5': rounds 5, or capacity 5?; usage: ");
    }

    @ParameterizedTest
    @CsvSource({"name Ann Lee, Ann-Lee", "name a b c, a-b-c", "name ann 99ccda, ann-99ccda"})
    void saysThatANameHasNoBlanks(String typed, String name) {
        assertThat(sentence(typed)).startsWith("a name has no blanks: name " + name + " (");
    }

    @ParameterizedTest
    @CsvSource({
        "rounds, 99",
        "rounds x, 99",
        "rounds 0, 99",
        "rounds 100, 99",
        "rounds -1, 99",
        "rounds 99999999999, 99",
        "capacity 0, 1000",
        "capacity 1001, 1000",
        "capacity ٥, 1000"
    })
    void namesTheLimitOfANumber(String option, int limit) {
        assertThat(sentence("create guess " + option))
                .endsWith(" from 1 to " + limit + "; usage: create GAME [race|golf] [rounds N] [capacity N] [unlisted]"
                        + " [RULE N]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void askForACommandWhereThereIsNone(String typed) {
        assertThat(sentence(typed)).isEqualTo("type a command: help lists them");
    }

    @Test
    void repeatsNothingThatIsUnsafeOrLong() {
        assertThat(sentence("\u001b[2J\u202E" + "x".repeat(1000) + " y"))
                .startsWith("there is no command '\uFFFD[2j\uFFFDxxx")
                .hasSizeLessThan(100);
    }

    private static String sentence(String typed) {
        assertThat(LobbyCommands.parse(typed)).isInstanceOf(ClientMessage.Unreadable.class);
        ClientMessage.Unreadable unreadable = (ClientMessage.Unreadable) LobbyCommands.parse(typed);
        assertThat(unreadable.fault().code()).isEqualTo(FaultCode.BAD_COMMAND);
        return unreadable.fault().sentence();
    }

    private static ClientMessage asked(LobbyRequest request) {
        return new ClientMessage.Asked("", request);
    }
}
