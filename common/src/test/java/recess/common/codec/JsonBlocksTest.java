package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;
import recess.common.message.UploadRequest;

/** Bytes behind an {@code upload.data} line are bytes, whatever they look like. */
class JsonBlocksTest {
    private static final String ID = "00112233445566778899aabbccddeeff";
    private static final String PING = "{\"type\":\"ping\"}\n";
    private static final ClientMessage PINGED = new ClientMessage.Asked("", new LobbyRequest.Ping());
    private static final ClientMessage ENDED = new ClientMessage.UploadEnded();

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n", PING, "\0\0\u00ff\u00fe\r\n{", "GET / HTTP/1.1\r\n\r\n"})
    void areHandedOutAsTheyAreAtAnySplit(String contents) {
        assertThat(messagesOf(PING + data(0, contents) + PING))
                .containsExactly(PINGED, asked(0, contents), part(contents), ENDED, PINGED);
    }

    @Test
    void mayBeNone() {
        assertThat(messagesOf(data(0, "") + PING)).containsExactly(asked(0, ""), ENDED, PINGED);
        assertThat(messagesOf(data(0, ""))).containsExactly(asked(0, ""), ENDED);
    }

    @Test
    void mayFollowEachOtherDirectly() {
        assertThat(messagesOf(data(0, "abc") + data(3, "def") + PING))
                .containsExactly(asked(0, "abc"), part("abc"), ENDED, asked(3, "def"), part("def"), ENDED, PINGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'upload':'x','offset':0",
                "'upload':'00112233445566778899aabbccddeefg','offset':0",
                "'offset':0",
                "'upload':'00112233445566778899aabbccddeeff'",
                "'upload':'00112233445566778899aabbccddeeff','offset':-1",
                "'upload':'00112233445566778899aabbccddeeff','offset':0.5"
            })
    void areDroppedBehindARequestThatIsRefused(String fields) {
        String line = "{\"type\":\"upload.data\",\"length\":15,\"id\":7," + fields.replace('\'', '"') + "}\n";
        List<ClientMessage> messages = messagesOf(line + PING + PING);
        assertThat(messages).hasSize(2).endsWith(PINGED);
        assertThat(((ClientMessage.Unreadable) messages.getFirst()).fault().code())
                .isEqualTo(FaultCode.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'upload.data','upload':'00112233445566778899aabbccddeeff','offset':0}",
                "{'type':'upload.data','upload':'00112233445566778899aabbccddeeff','offset':0,'length':-1}",
                "{'type':'upload.data','upload':'00112233445566778899aabbccddeeff','offset':0,'length':1.5}",
                "{'type':'upload.data','upload':'00112233445566778899aabbccddeeff','offset':0,'length':'15'}",
                "{'type':'upload.data','upload':'00112233445566778899aabbccddeeff','offset':0,'length':9007199254740992}",
                "{'type':'upload.data','upload':'00112233445566778899aabbccddeeff','offset':0,'length':15,'length':15}",
                "{'type':'upload.data','upload':'00112233445566778899aabbccddeeff','offset':0,'length':15",
                "{'type':'upload.data','upload':'00112233445566778899aabbccddeeff','offset':0,'length':15,'id':[]}",
                "{'length':15,'type':'upload.data','name':\u00ff}"
            })
    void endTheConversationWhereNobodyKnowsHowManyThereAre(String line) {
        Splits.Outcome outcome =
                Splits.everySplit(JsonLineFramer::new, bytes(PING + line.replace('\'', '"') + "\n" + PING));
        assertThat(outcome.messages()).containsExactly(PINGED);
        assertThat(outcome.brokenBy()).isEqualTo(FaultCode.UPLOAD_UNFRAMED);
    }

    @Test
    void endTheConversationBehindALineThatIsTooLong() {
        JsonLineFramer framer = new JsonLineFramer();
        String line = data(0, "").replace("}", " ".repeat(JsonLineFramer.MAX_LINE_BYTES) + "}");
        assertThat(Splits.feed(framer, bytes(line), 1000).brokenBy()).isEqualTo(FaultCode.UPLOAD_UNFRAMED);
        assertThat(Splits.feed(new JsonLineFramer(), bytes(line)).brokenBy()).isEqualTo(FaultCode.UPLOAD_UNFRAMED);
    }

    /** Whatever the piece in which the sign of it comes: the line's beginning, the read that is too much, or a later one. */
    @Test
    void endTheConversationBehindALineThatIsTooLongAndSaysSoLate() {
        for (int before : new int[] {65_500, 65_520, 65_536, 66_000, 80_000}) {
            String line = "{\"x\":\"" + "y".repeat(before) + "\",\"type\":\"upload.data\",\"length\":5}\nhello" + PING;
            for (int piece : new int[] {7, 4096, 65_530}) {
                Splits.Outcome outcome = Splits.feed(new JsonLineFramer(), bytes(line + " ".repeat(70_000)), piece);
                assertThat(outcome.brokenBy())
                        .as(before + " in pieces of " + piece)
                        .isEqualTo(FaultCode.UPLOAD_UNFRAMED);
                assertThat(outcome.messages()).doesNotContain(PINGED);
            }
        }
    }

    @Test
    void areKnownByTheirUploadHoweverItsDigitsAreWritten() {
        assertThat(messagesOf(data(0, "abc").replace(ID, ID.toUpperCase(Locale.ROOT))))
                .containsExactly(asked(0, "abc"), part("abc"), ENDED);
    }

    @Test
    void areMissedWhereTheInputEndsTooEarly() {
        Splits.Outcome outcome =
                Splits.everySplit(JsonLineFramer::new, bytes(data(0, "abc").replace("abc", "ab")));
        assertThat(outcome.messages()).containsExactly(asked(0, "abc"), part("ab"));
        assertThat(outcome.brokenBy()).isEqualTo(FaultCode.UPLOAD_CUT_SHORT);
        assertThat(outcome.faults().getFirst().sentence()).contains("ended 1 bytes before");
    }

    @Test
    void areATransferUntilTheyEnd() {
        JsonLineFramer framer = new JsonLineFramer();
        Splits.next(framer, bytes(data(0, "abc").replace("abc", "")));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_TRANSFER);
        Splits.next(framer, bytes("ab"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_TRANSFER);
        assertThat(Splits.next(framer, bytes("c")).messages()).containsExactly(part("c"), ENDED);
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
    }

    @Test
    void areNeitherHeldNorCopied() {
        JsonLineFramer framer = new JsonLineFramer();
        ByteBuffer in = ByteBuffer.allocate(512 * 1024);
        String line = "{\"type\":\"upload.data\",\"upload\":\"" + ID + "\",\"offset\":0,\"length\":9007199254740991}\n";
        Splits.next(framer, bytes(line));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < 4; round++) {
            in.rewind();
            assertThat(framer.next(in) instanceof Decoded.Message(ClientMessage.UploadPart(ByteBuffer bytes))
                            && bytes.remaining() == in.capacity())
                    .isTrue();
            assertThat(in.hasRemaining()).isFalse();
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(in.capacity());
    }

    private static String data(long offset, String contents) {
        return "{\"type\":\"upload.data\",\"upload\":\"" + ID + "\",\"offset\":" + offset + ",\"length\":"
                + contents.length() + "}\n" + contents;
    }

    private static ClientMessage asked(long offset, String contents) {
        return new ClientMessage.Asked("", new UploadRequest.Data(ID, offset, contents.length()));
    }

    private static ClientMessage part(String contents) {
        return new ClientMessage.UploadPart(ByteBuffer.wrap(bytes(contents)));
    }

    private static List<ClientMessage> messagesOf(String latin1) {
        Splits.Outcome outcome = Splits.everySplit(JsonLineFramer::new, bytes(latin1));
        assertThat(outcome.faults()).isEmpty();
        return outcome.messages();
    }
}
