package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Bytes;
import recess.common.message.ErrorCode;
import recess.common.message.Facts;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.message.ServerMessage;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;
import recess.common.text.CleanText;

class JsonMessagesReadTest {
    static Stream<ServerMessage> messages() {
        return JsonMessagesTest.messages();
    }

    /** The server's own spelling is the measure: what it writes again of what was read is what it wrote, made safe. */
    @ParameterizedTest
    @MethodSource("messages")
    void readEachMessageOfTheServerWholeAndSafe(ServerMessage message) {
        JsonObject written = JsonTokensTest.parse(line(message).asUtf8());
        written.remove("id");
        ServerMessage read = asServerMessage(JsonMessages.read(line(message)));
        JsonObject rewritten = JsonTokensTest.parse(line(read).asUtf8());
        rewritten.remove("id");
        assertThat(rewritten).isEqualTo(clean(written));
        assertThat(asServerMessage(JsonMessages.read(line(read)))).isEqualTo(read);
    }

    static Stream<String> examples() throws IOException {
        return Files.readString(Path.of("PROTOCOL.md"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\w* ?← \\{.*"))
                .map(line -> line.substring(line.indexOf('{')));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readTheProtocolsExamples(String example) {
        assertThat(JsonMessages.read(Bytes.utf8(example)))
                .isNotInstanceOfAny(FromLobby.Unknown.class, FromLobby.Unreadable.class);
    }

    @Test
    void tellTheIdOfAnAnswerWhereItIsAnInteger() {
        assertThat(parse("{'type':'pong','id':7}"))
                .isEqualTo(new FromLobby.Answer(OptionalLong.of(7), new LobbyAnswer.Pong()));
        assertThat(parse("{'type':'pong'}"))
                .isEqualTo(new FromLobby.Answer(OptionalLong.empty(), new LobbyAnswer.Pong()));
        assertThat(parse("{'type':'pong','id':'two'}"))
                .isEqualTo(new FromLobby.Answer(OptionalLong.empty(), new LobbyAnswer.Pong()));
    }

    @Test
    void takeAnErrorWithAnIdForTheRefusalOfThatRequest() {
        assertThat(parse("{'type':'error','code':'no-room','message':'there is none','id':3}"))
                .isEqualTo(new FromLobby.Answer(
                        OptionalLong.of(3), new LobbyAnswer.Refused(RefusalCode.NO_ROOM, "there is none")));
        assertThat(parse("{'type':'error','code':'never-heard-of','message':'no','id':3}"))
                .isEqualTo(new FromLobby.Answer(
                        OptionalLong.of(3), new LobbyAnswer.Refused(new ErrorCode.Unknown("never-heard-of"), "no")));
    }

    @Test
    void takeAnErrorWithoutAnIdForAFailureOfTheConnection() {
        assertThat(parse("{'type':'error','code':'bad-json','message':'bad','column':7}"))
                .isEqualTo(
                        new FromLobby.Failure(FaultCode.BAD_JSON.because("bad").with("column", 7)));
        assertThat(parse("{'type':'error','code':'never-heard-of','message':'tell the user'}"))
                .isEqualTo(new FromLobby.Notice("tell the user"));
    }

    @Test
    void ignoreTypesFieldsAndFactsThatAreNotKnown() {
        assertThat(parse("{'type':'weather','sun':true}")).isEqualTo(new FromLobby.Unknown("weather"));
        assertThat(parse("{'type':'said','room':'ABCD','player':'ann','text':'hi','mood':{'a':[1]}}"))
                .isEqualTo(new FromLobby.Event(new LobbyEvent.Said("ABCD", "ann", "hi")));
        assertThat(parse("{'type':'progress','room':'ABCD','player':'ann',"
                        + "'facts':{'moves':1,'new':[1],'more':{},'half':0.5,'none':null}}"))
                .isEqualTo(new FromLobby.Event(new LobbyEvent.Progress("ABCD", "ann", Facts.NONE.with("moves", 1))));
    }

    /** A newer server may have states, roles and reasons of its own: what is told is taken all the same. */
    @Test
    void readWordsThatAreNotKnownAsUnknown() {
        assertThat(parse("{'type':'left','room':'ABCD','player':'ann','why':'abducted'}"))
                .isEqualTo(new FromLobby.Event(new LobbyEvent.Left("ABCD", "ann", LobbyEvent.Left.Reason.UNKNOWN)));
        assertThat(parse("{'type':'joined','room':'ABCD',"
                        + "'person':{'name':'ann','role':'umpire','score':1,'connected':true}}"))
                .isEqualTo(new FromLobby.Event(
                        new LobbyEvent.Joined("ABCD", new Person("ann", Person.Role.UNKNOWN, 1, true))));
        assertThat(parse("{'type':'rooms','rooms':[{'code':'ABCD','game':'guess','mode':'race','state':'raining',"
                        + "'host':'','round':0,'rounds':200,'players':0,'capacity':5000,'spectators':0}]}"))
                .isEqualTo(new FromLobby.Answer(
                        OptionalLong.empty(),
                        new LobbyAnswer.Rooms(List.of(new RoomInfo(
                                "ABCD", "guess", Mode.RACE, RoomInfo.State.UNKNOWN, false, "", 0, 200, 0, 5000, 0)))));
        assertThat(parse("{'type':'upload-status','upload':'a1','name':'a','state':'frozen','version':0,'size':2,"
                        + "'offset':1,'sha256':'00','expiresInSeconds':5}"))
                .isEqualTo(new FromLobby.Answer(
                        OptionalLong.empty(),
                        new UploadAnswer.Status(
                                new UploadInfo("a1", "a", UploadInfo.State.UNKNOWN, 0, 2, 1, "00", 5))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'match-ended','room':'A','standings':[{'player':'ann','place':-1,'points':0,'score':0,"
                        + "'moves':0,'millis':0}]}",
                "{'type':'rooms','rooms':[{'code':'A','game':'g','mode':'race','state':'over','host':'','round':0,"
                        + "'rounds':1,'players':-1,'capacity':1,'spectators':0}]}",
                "{}",
                "[]",
                "nonsense",
                "{'type':7}",
                "{'type':'said','room':'ABCD','player':'ann'}",
                "{'type':'said','room':'ABCD','player':'ann','text':7}",
                "{'type':'said','room':'ABCD','player':'ann','text':null}",
                "{'type':'paused','room':'ABCD','paused':'yes'}",
                "{'type':'people','people':{}}",
                "{'type':'people','people':[1]}",
                "{'type':'joined','room':'ABCD','person':'ann'}",
                "{'type':'help','lines':[1]}",
                "{'type':'help','lines':[[]]}",
                "{'type':'scores','period':'never','lines':[]}",
                "{'type':'round-started','room':'A','round':1.5,'rounds':1,'seconds':1,"
                        + "'view':{'game':'g','text':'','facts':{}}}",
                "{'type':'round-started','room':'A','round':3000000000,'rounds':1,'seconds':1,"
                        + "'view':{'game':'g','text':'','facts':{}}}",
                "{'type':'pong','type':'pong'}"
            })
    void refuseWhatIsNotAsItHasToBe(String line) {
        assertThat(parse(line)).isInstanceOf(FromLobby.Unreadable.class);
    }

    private static FromLobby parse(String line) {
        return JsonMessages.read(Bytes.utf8(line.replace('\'', '"')));
    }

    private static ServerMessage asServerMessage(FromLobby read) {
        return switch (read) {
            case FromLobby.Answer(OptionalLong _, LobbyAnswer answer) -> new LobbyReply("7", answer);
            case FromLobby.Event(LobbyEvent event) -> event;
            case FromLobby.Notice(String text) -> new ServerMessage.Notice(text);
            case FromLobby.Failure(var fault) -> fault;
            case FromLobby.Block block -> throw new AssertionError(block);
            case FromLobby.Unknown unknown -> throw new AssertionError(unknown);
            case FromLobby.Unreadable unreadable -> throw new AssertionError(unreadable);
        };
    }

    private static JsonElement clean(JsonElement element) {
        return switch (element) {
            case JsonObject object -> {
                JsonObject clean = new JsonObject();
                object.entrySet().forEach(e -> clean.add(e.getKey(), clean(e.getValue())));
                yield clean;
            }
            case JsonArray array -> {
                JsonArray clean = new JsonArray();
                array.forEach(e -> clean.add(clean(e)));
                yield clean;
            }
            case JsonPrimitive text when text.isString() -> new JsonPrimitive(CleanText.line(text.getAsString()));
            default -> element;
        };
    }

    private static Bytes line(ServerMessage message) {
        return JsonMessages.line(message);
    }

    @Test
    void haveExamplesToRead() throws IOException {
        List<String> all = examples().toList();
        assertThat(all).hasSizeGreaterThan(50).anyMatch(line -> line.contains("\"round-ended\""));
    }
}
