package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

class NulUploadFramerTest {
    private static final Duration SETTLE = Duration.ofMillis(200);

    @Test
    void framesNameContentsAndEnd() {
        assertWhole("a.txt", "hello\r\n\u00FF\u00FE");
    }

    @Test
    void framesAnEmptyFile() {
        assertWhole("a.txt", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0a", "a\0b", "\0a\0b\0c", "a\0b\0\u0001"})
    void keepsSingleNulsInsideContents(String contents) {
        assertWhole("a.bin", contents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0\0b", "\0\0a", "a\0\0\0b", "a\0", "\0", "a\0\0", "\0\0", "a\0b\0\0\0"})
    void refusesContentsThatItCannotTellFromTheirEnd(String contents) {
        Splits.Outcome outcome = everySplit("a.bin\0" + contents + "\0\0");
        assertThat(outcome.brokenBy()).isEqualTo(FaultCode.UPLOAD_NOT_CLEAN);
        assertThat(outcome.messages()).doesNotContain(new ClientMessage.UploadEnded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.txt", "a.txt\0", "a.txt\0hello", "a.txt\0hello\0", "a.txt\0\0"})
    void saysThatTheFileIsCutShortWhenTheInputEndsTooEarly(String input) {
        Splits.Outcome outcome = everySplit(input);
        assertThat(outcome.brokenBy()).isEqualTo(FaultCode.UPLOAD_CUT_SHORT);
        assertThat(outcome.messages()).doesNotContain(new ClientMessage.UploadEnded());
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(everySplit("").messages()).isEmpty();
        assertThat(everySplit("").faults()).isEmpty();
    }

    @Test
    void takesANameUpToItsLimitAndNoLonger() {
        assertWhole("n", "x");
        assertWhole("n".repeat(255), "x");
        assertThat(everySplit("n".repeat(256) + "\0x\0\0").brokenBy()).isEqualTo(FaultCode.NAME_REFUSED);
        assertThat(everySplit("\0x\0\0").brokenBy()).isEqualTo(FaultCode.NAME_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt\nhello\0", "a.txt\r\nhello\0\0", "a.txt\n", "a.txt\n\n", "a.txt\nx\0y\0\0"})
    void saysWhatIsWrongWithANameThatEndsWithALineFeed(String input) {
        Splits.Outcome outcome = everySplit(input);
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.brokenBy()).isEqualTo(FaultCode.NAME_REFUSED);
        assertThat(outcome.faults().getFirst().sentence())
                .isEqualTo(
                        "the name 'a.txt' ends with a line feed, and here it has to end with NUL (the listener upload/line takes it so):"
                                + " send the name, NUL, the contents, NUL NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt\n", "a.txt\r\n"})
    void takesANameThatACProgramHasReadFromALine(String name) {
        assertThat(everySplit(name + "\0x\0\0").messages())
                .containsExactly(new ClientMessage.UploadBegun("a.txt"), part("x"), new ClientMessage.UploadEnded());
        assertThat(everySplit("\n\0x\0\0").brokenBy()).isEqualTo(FaultCode.NAME_REFUSED);
        assertThat(everySplit("\r\n\0x\0\0").brokenBy()).isEqualTo(FaultCode.NAME_REFUSED);
    }

    @Test
    void readsANameOfSeveralBytesACharacterAtAnySplit() {
        String name = "résumé 数 🎲.txt";
        String latin1 = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(everySplit(latin1 + "\0x\0\0").messages()).first().isEqualTo(new ClientMessage.UploadBegun(name));
    }

    @Test
    void countsTheEndOnlyOnceNothingFollowsIt() {
        NulUploadFramer framer = new NulUploadFramer(SETTLE);
        assertThat(Splits.next(framer, bytes("a\0b\0\0")).messages())
                .containsExactly(new ClientMessage.UploadBegun("a"), part("b"));
        assertThat(framer.patienceNanos()).isEqualTo(SETTLE.toNanos());
        assertThat(framer.quiet()).isEqualTo(new Decoded.Message(new ClientMessage.UploadEnded()));
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.end()).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }

    @Test
    void waitsForeverInsideAFile() {
        NulUploadFramer framer = new NulUploadFramer(SETTLE);
        for (String piece : new String[] {"a", "\0", "b", "\0"}) {
            Splits.next(framer, bytes(piece));
            assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
            assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        }
    }

    @Test
    void ignoresWhateverFollowsAFault() {
        NulUploadFramer framer = new NulUploadFramer(SETTLE);
        assertThat(Splits.next(framer, bytes("\0")).faults()).hasSize(1);
        assertThat(Splits.next(framer, bytes("a\0b\0\0")).messages()).isEmpty();
        assertThat(framer.end()).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }

    @ParameterizedTest
    @CsvSource({
        "'',BETWEEN_MESSAGES",
        "a,MID_TRANSFER",
        "a!,MID_TRANSFER",
        "a!b!,MID_TRANSFER",
        "a!b!!,BETWEEN_MESSAGES"
    })
    void hasToKeepAPaceFromTheNameToTheEnd(String input, Decoder.Progress progress) {
        NulUploadFramer framer = new NulUploadFramer(SETTLE);
        Splits.next(framer, bytes(input.replace('!', '\0')));
        assertThat(framer.progress()).isEqualTo(progress);
    }

    @Test
    void makesTheSameOfAnyFileAtAnySplit() {
        Random random = new Random(22);
        for (int round = 0; round < 200; round++) {
            StringBuilder contents = new StringBuilder();
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                contents.append((char) random.nextInt(3));
            }
            boolean clean = !contents.toString().endsWith("\0") && contents.indexOf("\0\0") < 0;
            if (clean) {
                assertWhole("a", contents.toString());
            } else {
                assertThat(everySplit("a\0" + contents + "\0\0").brokenBy()).isEqualTo(FaultCode.UPLOAD_NOT_CLEAN);
            }
        }
    }

    private static void assertWhole(String name, String contents) {
        List<ClientMessage> expected = new ArrayList<>(List.of(new ClientMessage.UploadBegun(name)));
        if (!contents.isEmpty()) {
            expected.add(part(contents));
        }
        expected.add(new ClientMessage.UploadEnded());
        Splits.Outcome outcome = everySplit(name + "\0" + contents + "\0\0");
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.messages()).isEqualTo(expected);
    }

    private static Splits.Outcome everySplit(String latin1) {
        return Splits.everySplit(() -> new NulUploadFramer(SETTLE), bytes(latin1));
    }

    private static ClientMessage part(String latin1) {
        return new ClientMessage.UploadPart(ByteBuffer.wrap(bytes(latin1)));
    }
}
