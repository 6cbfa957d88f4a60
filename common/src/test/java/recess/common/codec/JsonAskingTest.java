package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.LobbyRequest;

class JsonAskingTest {
    static Set<String> lines() {
        return JsonRequestsTest.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void writesEachRequestAsTheServerReadsIt(String line) throws JsonRefusal {
        LobbyRequest request = JsonRequests.parse(Bytes.utf8("{" + line.replace('\'', '"') + "}"))
                .request();
        assertThat(JsonRequests.parse(JsonAsking.line(request, 7))).isEqualTo(new ClientMessage.Asked("7", request));
    }

    @Test
    void writesOneLine() {
        assertThat(text(new LobbyRequest.Say("a\n\"b\"\r\u0000"), 1))
                .isEqualTo("{\"type\":\"say\",\"text\":\"a\\n\\\"b\\\"\\r\\u0000\",\"id\":1}\n");
    }

    @Test
    void saysWhichVersionItSpeaks() {
        assertThat(text(new LobbyRequest.Hello("ann", Optional.of("t")), 1L << 52))
                .isEqualTo(
                        "{\"type\":\"hello\",\"name\":\"ann\",\"version\":1,\"token\":\"t\",\"id\":4503599627370496}\n");
    }

    private static String text(LobbyRequest request, long id) {
        return new String(JsonAsking.line(request, id).toArray(), StandardCharsets.UTF_8);
    }
}
