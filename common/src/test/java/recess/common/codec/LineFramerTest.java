package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

class LineFramerTest {
    private static final LineLimits SMALL = new LineLimits(8, 16, Duration.ofMillis(300));

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\0", "\r", "\0"})
    void takesEachLineEndAsOne(String end) {
        assertThat(linesOf("50" + end + "51" + end)).containsExactly("50", "51");
    }

    @Test
    void takesEachMixtureOfLineEndsAtAnySplit() {
        assertThat(linesOf("a\r\n\nb\0\r\0c\n\rd\r\re\0\0f"))
                .containsExactly("a", "", "b", "", "c", "", "d", "", "e", "f");
    }

    /** What C programs send: the NUL of their string behind the line end, or the whole of a buffer that is full of NULs. */
    @ParameterizedTest
    @ValueSource(strings = {"\n\0", "\r\n\0", "\r\0\0", "\0\0", "\n\0\0\0\0\0", "\r\n\0\0\0\0\0"})
    void makesNothingOfTheNulsBehindALineEnd(String end) {
        assertThat(linesOf("50" + end + "51" + end + end))
                .startsWith("50", "51")
                .doesNotContain("\0");
        assertThat(linesOf("50" + end)).containsExactly("50");
        assertThat(linesOf("\0\0\0\0" + "50" + end)).containsExactly("50");
    }

    @Test
    void makesOneLineOfAWholeBufferOfACProgram() {
        String buffer = "50\n" + "\0".repeat(1021);
        assertThat(Splits.everySplit(() -> framer(SMALL), bytes(buffer + buffer))
                        .lines())
                .containsExactly("50", "50");
    }

    @Test
    void takesAnEmptyLineForWhatItIs() {
        assertThat(linesOf("\n")).containsExactly("");
        assertThat(linesOf("\r\n")).containsExactly("");
        assertThat(linesOf("\r\0")).containsExactly("");
        assertThat(linesOf("50\n\n\0")).containsExactly("50", "");
        assertThat(linesOf("50\n\0\n")).containsExactly("50", "");
    }

    @Test
    void takesWhatIsLeftAtTheEndOfInputForALine() {
        assertThat(linesOf("a\nb")).containsExactly("a", "b");
        assertThat(linesOf("")).isEmpty();
        assertThat(linesOf("a\r")).containsExactly("a");
    }

    @Test
    void takesALineFeedThatComesLongAfterItsCarriageReturnForTheSameLineEnd() {
        LineFramer framer = framer(SMALL);
        assertThat(Splits.next(framer, bytes("50\r")).lines()).containsExactly("50");
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        assertThat(Splits.next(framer, bytes("\n")).lines()).isEmpty();
        assertThat(Splits.next(framer, bytes("\n")).lines()).containsExactly("");
    }

    @Test
    void dropsAByteOrderMarkFromTheFirstLineOnly() {
        String mark = "\u00EF\u00BB\u00BF";
        assertThat(linesOf(mark + "50\n" + mark + "51\n")).containsExactly("50", "\uFEFF51");
        assertThat(linesOf(mark + mark + "50\n")).containsExactly("\uFEFF50");
        assertThat(linesOf("\n" + mark + "50\n")).containsExactly("", "\uFEFF50");
    }

    @Test
    void makesNothingOfAByteOrderMarkAlone() {
        assertThat(linesOf("\u00EF\u00BB\u00BF")).isEmpty();
    }

    @Test
    void replacesInvalidUtf8() {
        assertThat(linesOf("a\u00C3(\n\u00E2\u0082\n\u00F0\u009F\u008E\u00B2\n"))
                .containsExactly("a\uFFFD(", "\uFFFD", "🎲");
    }

    @Test
    void takesALineUpToItsLimitAndNoLonger() {
        assertThat(linesOf("1234567\n12345678\n")).containsExactly("1234567", "12345678");
        assertThat(Splits.everySplit(() -> framer(SMALL), bytes("123456789\nnext\n"))
                        .messages())
                .containsExactly(tooLong(8), new ClientMessage.Line("next"));
    }

    @Test
    void namesThePromisedLimit() {
        LineFramer framer = framer(LineLimits.DEFAULT);
        assertThat(Splits.next(framer, bytes("x".repeat(1024) + "\n")).lines()).hasSize(1);
        assertThat(Splits.next(framer, bytes("x".repeat(1025) + "\n")).messages())
                .containsExactly(tooLong(1024));
    }

    @Test
    void saysOnceThatALineIsTooLongAndDropsTheRest() {
        assertThat(Splits.everySplit(() -> framer(SMALL), bytes("a\n1234567890123456\r\nb\n"))
                        .messages())
                .containsExactly(new ClientMessage.Line("a"), tooLong(8), new ClientMessage.Line("b"));
        assertThat(Splits.everySplit(() -> framer(SMALL), bytes("1234567890")).messages())
                .containsExactly(tooLong(8));
    }

    @Test
    void givesUpOnALineThatGoesOnBeyondTheDiscardLimit() {
        assertThat(messagesOf("x".repeat(15) + "\nb")).containsExactly(tooLong(8), new ClientMessage.Line("b"));
        assertThat(messagesOf("x".repeat(16) + "\nb")).containsExactly(tooLong(8), new ClientMessage.Line("b"));
        assertThat(Splits.everySplit(() -> framer(SMALL), bytes("x".repeat(17) + "\nb"))
                        .brokenBy())
                .isEqualTo(FaultCode.LINE_ENDLESS);
    }

    @Test
    void countsTheDiscardLimitAnewForEachLine() {
        String nearlyEndless = "x".repeat(16) + "\n";
        assertThat(messagesOf(nearlyEndless.repeat(3))).containsExactly(tooLong(8), tooLong(8), tooLong(8));
    }

    @Test
    void givesUpOnAnEndlessLineWhereBothLimitsAreTheSame() {
        LineLimits same = new LineLimits(8, 8, Duration.ofMillis(300));
        assertThat(Splits.everySplit(() -> framer(same), bytes("x".repeat(10))).brokenBy())
                .isEqualTo(FaultCode.LINE_ENDLESS);
    }

    @Test
    void isInTheMiddleOfALineUntilItEnds() {
        LineFramer framer = framer(SMALL);
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        Splits.next(framer, bytes("1"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_LINE);
        Splits.next(framer, bytes("2345678910"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_LINE);
        Splits.next(framer, bytes("\n"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
    }

    @Test
    void makesTheSameOfAnyBytesAtAnySplit() {
        byte[] alphabet = bytes("a5\r\n\0\b\u007F\u0015\u00C3\u00A9\u00FF\u00FB\u00FD\u00FA\u00F0\u001F\u00F7\u00F6");
        Random random = new Random(20);
        for (int round = 0; round < 200; round++) {
            byte[] input = new byte[random.nextInt(40)];
            for (int i = 0; i < input.length; i++) {
                input[i] = alphabet[random.nextInt(alphabet.length)];
            }
            assertThat(Splits.everySplit(() -> framer(SMALL), input)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\b", "\u0015", "\u00FF\u00F1", "\u00FF\u00FA\u001F"})
    void holdsNoMoreThanItsLimitHoweverMuchIsSent(String piece) {
        LineFramer framer = framer(new LineLimits(1024, Integer.MAX_VALUE, Duration.ofMillis(300)));
        byte[] much = bytes(piece.repeat(64 * 1024));
        Splits.next(framer, much);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteBuffer in = ByteBuffer.wrap(much);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 8; i++) {
            in.rewind();
            while (framer.next(in) != Decoded.NeedMore.NEED_MORE) {
                // Whatever it says is not of interest here.
            }
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(much.length);
    }

    private static LineFramer framer(LineLimits limits) {
        return new LineFramer(limits, LineFramer.Unended.AFTER_A_PAUSE, () -> 0);
    }

    private static List<String> linesOf(String latin1) {
        return Splits.everySplit(() -> framer(SMALL), bytes(latin1)).lines();
    }

    private static List<ClientMessage> messagesOf(String latin1) {
        Splits.Outcome outcome = Splits.everySplit(() -> framer(SMALL), bytes(latin1));
        assertThat(outcome.faults()).isEmpty();
        return outcome.messages();
    }

    private static ClientMessage tooLong(int limit) {
        return new ClientMessage.Unreadable(
                FaultCode.LINE_TOO_LONG.because("line too long (limit " + limit + " bytes)"));
    }
}
