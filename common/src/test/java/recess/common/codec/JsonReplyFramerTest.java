package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;

class JsonReplyFramerTest {
    private static final byte[] LINES = """
            {"type":"pong","id":1}

            {"type":"taken-over","name":"zoë"}\r
            bad
            {"type":"pong","id":2}
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void readsTheSameWholeByteByByteAndCutAnywhere() {
        List<FromLobby> whole = read(new JsonReplyFramer(), LINES);
        assertThat(whole).hasSize(4);
        assertThat(whole.get(0)).isEqualTo(pong(1));
        assertThat(whole.get(1)).isEqualTo(new FromLobby.Event(new LobbyEvent.TakenOver("zoë")));
        assertThat(whole.get(2)).isInstanceOf(FromLobby.Unreadable.class);
        assertThat(whole.get(3)).isEqualTo(pong(2));
        JsonReplyFramer dripping = new JsonReplyFramer();
        List<FromLobby> dripped = new ArrayList<>();
        for (byte b : LINES) {
            dripped.addAll(read(dripping, b));
        }
        assertThat(dripped).isEqualTo(whole);
        for (int cut = 0; cut <= LINES.length; cut++) {
            JsonReplyFramer framer = new JsonReplyFramer();
            List<FromLobby> parts = read(framer, Arrays.copyOf(LINES, cut));
            parts.addAll(read(framer, Arrays.copyOfRange(LINES, cut, LINES.length)));
            assertThat(parts).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void takesLinesUpToTheLimitAndGoesOnAfterALongerOne() {
        String frame = "{\"type\":\"weather\",\"a\":\"\"}";
        byte[] fits = (" ".repeat(JsonReplyFramer.MAX_LINE_BYTES - frame.length()) + frame + "\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tooLong = (" ".repeat(JsonReplyFramer.MAX_LINE_BYTES - frame.length() + 1) + frame + "\n")
                .getBytes(StandardCharsets.UTF_8);
        JsonReplyFramer framer = new JsonReplyFramer();
        assertThat(read(framer, fits)).containsExactly(new FromLobby.Unknown("weather"));
        assertThat(read(framer, tooLong)).singleElement().isInstanceOf(FromLobby.Unreadable.class);
        assertThat(read(framer, LINES)).hasSize(4);
        for (int i = 0; i < 20; i++) {
            assertThat(read(framer, new byte[100_000])).isEmpty();
        }
        assertThat(read(framer, LINES)).hasSize(4).first().isInstanceOf(FromLobby.Unreadable.class);
    }

    @Test
    void handsOutTheBytesOfAFileAndThenTheNextLine() {
        String content = "{\"type\":\"upload-content\",\"upload\":\"a\",\"name\":\"f\",\"version\":1,\"size\":5,"
                + "\"sha256\":\"b\",\"offset\":1,\"length\":4,\"id\":1}\n";
        byte[] bytes = (content + "a\n{\"{\"type\":\"pong\",\"id\":2}\n").getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            JsonReplyFramer framer = new JsonReplyFramer();
            List<FromLobby> all = read(framer, Arrays.copyOf(bytes, cut));
            all.addAll(read(framer, Arrays.copyOfRange(bytes, cut, bytes.length)));
            assertThat(all).last().isEqualTo(pong(2));
            StringBuilder block = new StringBuilder();
            for (FromLobby message : all) {
                if (message instanceof FromLobby.Block(var part)) {
                    block.append(part.asUtf8());
                }
            }
            assertThat(block.toString()).isEqualTo("a\n{\"");
        }
    }

    private static FromLobby pong(long id) {
        return new FromLobby.Answer(OptionalLong.of(id), new LobbyAnswer.Pong());
    }

    private static List<FromLobby> read(JsonReplyFramer framer, byte... bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<FromLobby> all = new ArrayList<>();
        for (Optional<FromLobby> next = framer.next(in); next.isPresent(); next = framer.next(in)) {
            all.add(next.get());
        }
        assertThat(in.hasRemaining()).isFalse();
        return all;
    }
}
