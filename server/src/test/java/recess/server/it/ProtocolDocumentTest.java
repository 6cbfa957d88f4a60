package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import recess.common.codec.Decoded;
import recess.common.codec.JsonLineFramer;
import recess.common.codec.JsonMessages;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;
import recess.server.it.ProtocolDocument.Deed;
import recess.server.it.ProtocolDocument.Step;

/** PROTOCOL.md leaves nothing out, and every request in it is one. */
class ProtocolDocumentTest {
    /** What only other listeners say. */
    private static final Set<FaultCode> OF_OTHERS = EnumSet.of(
            FaultCode.BAD_COMMAND,
            FaultCode.MEMORY_BUSY,
            FaultCode.MESSAGE_TOO_LONG,
            FaultCode.TELNET_OVERLONG,
            FaultCode.UPLOAD_NOT_CLEAN);

    @Test
    void hasAnExampleOfEachRequest() throws IOException {
        Set<Class<?>> examples = new HashSet<>();
        for (Step step : steps(Deed.SENDS)) {
            if (decoded(step.json()) instanceof ClientMessage.Asked(String _, LobbyRequest request)) {
                examples.add(request.getClass());
            }
        }
        assertThat(examples).isEqualTo(subclasses(LobbyRequest.class));
    }

    @Test
    void hasAnExampleOfEachAnswerAndEachEvent() throws IOException {
        // A refusal among them; a notice is neither.
        assertThat(types(Deed.GETS))
                .contains("error", "notice")
                .hasSize(subclasses(LobbyAnswer.class).size()
                        + subclasses(LobbyEvent.class).size()
                        + 1);
    }

    @Test
    void explainsEachMessageThatItHasAnExampleOf() throws IOException {
        String text = ProtocolDocument.read().text();
        for (Deed deed : EnumSet.of(Deed.SENDS, Deed.GETS)) {
            for (String type : types(deed)) {
                assertThat(text).contains("`" + type + "`");
            }
        }
    }

    @Test
    void tellsOfABadLineWhatTheServerTells() throws IOException {
        List<Step> steps = ProtocolDocument.read().steps();
        int bad = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).deed() == Deed.SENDS
                    && decoded(steps.get(i).json()) instanceof ClientMessage.Unreadable(Fault fault)) {
                assertThat(steps.get(i + 1).json() + "\n")
                        .isEqualTo(new String(JsonMessages.line(fault).toArray(), StandardCharsets.UTF_8));
                bad++;
            }
        }
        assertThat(bad).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFLINE")
    void explainsEachRefusal(RefusalCode code) throws IOException {
        assertThat(ProtocolDocument.read().text()).contains("`" + code.code() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void explainsEachFaultOfTheLobby(FaultCode code) throws IOException {
        assertThat(ProtocolDocument.read().text().contains("`" + code.code() + "`"))
                .isNotEqualTo(OF_OTHERS.contains(code));
    }

    private static Set<String> types(Deed deed) throws IOException {
        return steps(deed).stream()
                .map(Step::json)
                .filter(json -> deed == Deed.GETS || decoded(json) instanceof ClientMessage.Asked)
                .map(json -> JsonParser.parseString(json).getAsJsonObject())
                .map((JsonObject message) -> message.get("type").getAsString())
                .collect(Collectors.toSet());
    }

    private static List<Step> steps(Deed deed) throws IOException {
        return ProtocolDocument.read().steps().stream()
                .filter(step -> step.deed() == deed)
                .toList();
    }

    private static ClientMessage decoded(String json) {
        ByteBuffer line = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
        return ((Decoded.Message) new JsonLineFramer().next(line)).message();
    }

    private static Set<Class<?>> subclasses(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? subclasses(type).stream() : Stream.of(type))
                .collect(Collectors.toSet());
    }
}
