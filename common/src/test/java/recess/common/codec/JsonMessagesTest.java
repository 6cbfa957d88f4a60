package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.message.Bytes;
import recess.common.message.Door;
import recess.common.message.Facts;
import recess.common.message.FaultCode;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.Mode;
import recess.common.message.Outcome;
import recess.common.message.Period;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.message.ScoreLine;
import recess.common.message.ServerMessage;
import recess.common.message.Standing;
import recess.common.message.TaskInfo;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;

class JsonMessagesTest {
    /** What no text of ours should hold, and what would do most harm if it did. */
    private static final String NASTY =
            "\"\\</script>\u0000\n\r\u001b[2J\u007f\u0085\u009b\u202e\u200b\u2028é🎲\udbff\udfff";

    private static final GameView VIEW = new GameView(
            "guess", NASTY, Facts.NONE.with("hint", NASTY).with("moves", 1).with("won", true));
    private static final RoomInfo ROOM =
            new RoomInfo("ABCD", "guess", Mode.RACE, RoomInfo.State.RUNNING, false, NASTY, 1, 3, 2, 30, 0);
    private static final LobbyAnswer.InRoom SEAT = new LobbyAnswer.InRoom(ROOM, true, 17, 0, Optional.of(VIEW));
    private static final Person PERSON = new Person(NASTY, Person.Role.HOST, 0, true);
    private static final List<Standing> STANDINGS = List.of(new Standing(NASTY, 1, 1, 1, 7, 1L << 40));

    private static final UploadInfo UPLOAD =
            new UploadInfo("a1", NASTY, UploadInfo.State.UNFINISHED, 0, 17, 5, "00ff", 86400);

    private static final List<LobbyAnswer> ANSWERS = List.of(
            new LobbyAnswer.Welcome(NASTY, NASTY, false, Optional.empty()),
            new LobbyAnswer.Welcome(NASTY, NASTY, true, Optional.of(SEAT)),
            new LobbyAnswer.Rooms(List.of(ROOM, ROOM)),
            new LobbyAnswer.InRoom(ROOM, false, 0, 0, Optional.empty()),
            new LobbyAnswer.InRoom(ROOM, false, 0, 4, Optional.empty()),
            SEAT,
            new LobbyAnswer.Moved(false, NASTY, VIEW),
            new LobbyAnswer.People(List.of(PERSON)),
            new LobbyAnswer.People(List.of(PERSON), 340),
            new LobbyAnswer.People(List.of(new Person("ann", Person.Role.BOT, 1, false, Facts.NONE.with("moves", 4)))),
            new LobbyAnswer.Tasks(
                    List.of(new TaskInfo("race", "CLASS", 2, 1, 9, List.of(NASTY, "12"), List.of(NASTY)))),
            new LobbyAnswer.Doors(List.of(
                    new Door("lobby/text", "192.168.1.20", 2323, ""), new Door("guess/lines", "::1", 9990, "CLASS"))),
            new LobbyAnswer.Rooms(List.of(ROOM), 1),
            new LobbyAnswer.Scores(Period.ALL, List.of(new ScoreLine(NASTY, 1, 2, 3))),
            new LobbyAnswer.Echoed(NASTY),
            new LobbyAnswer.Pong(),
            new LobbyAnswer.HelpLines(List.of(NASTY)),
            new LobbyAnswer.Done(NASTY),
            new LobbyAnswer.Refused(RefusalCode.NO_ROOM, NASTY),
            new UploadAnswer.Ready("a1", NASTY, 1L << 40, 0, 8, 86400, new UploadShare(1, 2, 3, 4, 5)),
            new UploadAnswer.Part("a1", 1L << 40),
            new UploadAnswer.Stored("a1", NASTY, 2, 17, "00ff"),
            new UploadAnswer.Status(UPLOAD),
            new UploadAnswer.Uploads(List.of(UPLOAD, UPLOAD)),
            new UploadAnswer.Content("a1", NASTY, 1, 17, "00ff", 7, 10));

    private static final List<LobbyEvent> EVENTS = List.of(
            new LobbyEvent.Joined("ABCD", PERSON),
            new LobbyEvent.Left("ABCD", NASTY, LobbyEvent.Left.Reason.LEFT),
            new LobbyEvent.Back("ABCD", NASTY),
            new LobbyEvent.Renamed("ABCD", NASTY, NASTY),
            new LobbyEvent.HostChanged("ABCD", NASTY),
            new LobbyEvent.RoundStarted("ABCD", 1, 3, 180, VIEW),
            new LobbyEvent.Progress("ABCD", NASTY, VIEW.facts()),
            new LobbyEvent.Progress("ABCD", NASTY, VIEW.facts()).with(VIEW),
            new LobbyEvent.RoundEnded("ABCD", 1, 3, NASTY, NASTY, STANDINGS, true, 5),
            new LobbyEvent.MatchEnded("ABCD", STANDINGS),
            new LobbyEvent.SoloEnded("guess", Outcome.WON, 7, NASTY, true),
            new LobbyEvent.SoloEnded("guess", Outcome.LOST, 7, NASTY, true),
            new LobbyEvent.SoloEnded("guess", Outcome.GIVEN_UP, 7, NASTY, false),
            new LobbyEvent.SoloEnded("tictactoe", Outcome.DRAWN, 5, NASTY, true),
            new LobbyEvent.Paused("ABCD", true),
            new LobbyEvent.Said("ABCD", NASTY, NASTY),
            new LobbyEvent.Announced("", NASTY),
            new LobbyEvent.Kicked(NASTY, true),
            new LobbyEvent.RoomClosed("ABCD"),
            new LobbyEvent.RealNameAsked(),
            new LobbyEvent.TakenOver(NASTY),
            new LobbyEvent.UploadProgress("a1", 5, 17));

    static Stream<ServerMessage> messages() {
        return Stream.of(
                        ANSWERS.stream().map(answer -> new LobbyReply("\"" + "\\u001b\u202e" + "\"", answer)),
                        EVENTS.stream(),
                        Stream.of(
                                new ServerMessage.Notice("closing in 10 s"),
                                FaultCode.IDLE.because("no input for 90 s, bye")))
                .flatMap(s -> s);
    }

    @Test
    void haveASampleOfEachAnswerAndEachEvent() {
        assertThat(ANSWERS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(subclasses(LobbyAnswer.class));
        assertThat(EVENTS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(subclasses(LobbyEvent.class));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void areOneLineOfStrictJsonWithAType(ServerMessage message) {
        String line = text(message);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        JsonObject object = parse(line);
        assertThat(object.get("type").getAsString()).matches("[a-z]+(-[a-z]+)*");
        assertThat(parse(text(message))).as("said again").isEqualTo(object);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void neverHoldACharacterThatCouldDoSomethingToAScreen(ServerMessage message) {
        String line = text(message);
        assertThat(line.substring(0, line.length() - 1).codePoints())
                .allMatch(c -> (c >= ' ' && c < 0x7F) || c == 'é' || c == "🎲".codePointAt(0));
    }

    @Test
    void spellOutWhatTheyCannotShowSoThatItIsNotLost() {
        JsonObject echoed = parse(text(new LobbyReply("", new LobbyAnswer.Echoed(NASTY))));
        assertThat(echoed.get("text").getAsString()).isEqualTo(NASTY);
    }

    @Test
    void haveATypeOfTheirOwn() {
        // Of the two that are neither, a notice has its own, and a fault is an error as a refusal is.
        assertThat(messages().map(JsonMessagesTest::type).distinct())
                .hasSize(subclasses(LobbyAnswer.class).size()
                        + subclasses(LobbyEvent.class).size()
                        + 1);
    }

    @ParameterizedTest
    @CsvSource({"7", "-7", "9007199254740991", "'\"7\"'", "'\"a\\\"b\"'", "'\"é\"'"})
    void repeatTheIdAsItCame(String id) {
        assertThat(text(new LobbyReply(id, new LobbyAnswer.Pong())))
                .isEqualTo("{\"type\":\"pong\",\"id\":" + id + "}\n");
        assertThat(text(FaultCode.BAD_REQUEST.because("no").about(id)))
                .isEqualTo("{\"type\":\"error\",\"code\":\"bad-request\",\"message\":\"no\",\"id\":" + id + "}\n");
    }

    @Test
    void carryNoIdWhereThereWasNone() {
        assertThat(parse(text(new LobbyReply("", new LobbyAnswer.Pong()))).has("id"))
                .isFalse();
    }

    @Test
    void tellWhereAnErrorIsInFieldsOfTheirOwn() {
        assertThat(text(FaultCode.BAD_JSON.because("bad").with("column", 7).with("path", "$.a")))
                .isEqualTo(
                        "{\"type\":\"error\",\"code\":\"bad-json\",\"message\":\"bad\",\"column\":7,\"path\":\"$.a\"}\n");
    }

    @Test
    void tellEachFactUnderItsNameInItsOwnTypeAndOrder() {
        Facts facts = Facts.NONE
                .with("moves", 2)
                .with("hint", "low")
                .with("won", false)
                .with("big", 1L << 52);
        assertThat(text(new LobbyEvent.Progress("ABCD", "ann", facts)))
                .isEqualTo("{\"type\":\"progress\",\"room\":\"ABCD\",\"player\":\"ann\","
                        + "\"facts\":{\"moves\":2,\"hint\":\"low\",\"won\":false,\"big\":4503599627370496}}\n");
    }

    @Test
    void tellAViewOnlyWhereThereIsOne() {
        assertThat(parse(text(new LobbyReply("", new LobbyAnswer.InRoom(ROOM, false, 0, 0, Optional.empty()))))
                        .keySet())
                .containsExactly("type", "room", "watching", "secondsLeft");
        assertThat(parse(text(new LobbyReply("", SEAT))).keySet())
                .containsExactly("type", "room", "watching", "secondsLeft", "view");
    }

    @Test
    void tellWhoComesBackWhereItSits() {
        JsonObject back = parse(text(new LobbyReply("", new LobbyAnswer.Welcome("ann", "t", true, Optional.of(SEAT)))));
        assertThat(back.get("seat")).isEqualTo(parse(text(new LobbyReply("", SEAT))));
    }

    @Test
    void tellTheVersionWithTheWelcome() {
        assertThat(parse(text(new LobbyReply("", new LobbyAnswer.Welcome("ann", "t", false, Optional.empty()))))
                        .get("version")
                        .getAsInt())
                .isEqualTo(1);
    }

    @Test
    void callNothingAnAnswerButTheEndOfARoundAndOfASoloGame() {
        for (ServerMessage message : messages().toList()) {
            boolean ends = message instanceof LobbyEvent.RoundEnded || message instanceof LobbyEvent.SoloEnded;
            assertThat(names(parse(text(message))).contains("answer"))
                    .as(type(message))
                    .isEqualTo(ends);
        }
    }

    @Test
    void areSilentAboutWhatOnlyTheRawServicesSay() {
        assertThat(JsonMessages.line(GameText.line("GUESS"))).isEqualTo(Bytes.EMPTY);
    }

    private static Stream<String> allNames(JsonElement element) {
        return switch (element) {
            case JsonObject object ->
                object.entrySet().stream().flatMap(e -> Stream.concat(Stream.of(e.getKey()), allNames(e.getValue())));
            case JsonArray array -> array.asList().stream().flatMap(JsonMessagesTest::allNames);
            default -> Stream.empty();
        };
    }

    private static List<String> names(JsonObject object) {
        return allNames(object).toList();
    }

    private static String type(ServerMessage message) {
        return parse(text(message)).get("type").getAsString();
    }

    private static JsonObject parse(String line) {
        return JsonTokensTest.parse(line);
    }

    private static String text(ServerMessage message) {
        return new String(JsonMessages.line(message).toArray(), StandardCharsets.UTF_8);
    }

    private static Set<Class<?>> subclasses(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? subclasses(type).stream() : Stream.of(type))
                .collect(Collectors.toSet());
    }
}
