package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

/** Text of two bytes a character, and what only resembles it. */
class Utf16SignTest {
    private static final String SENTENCE = "this looks like UTF-16; send UTF-8 or ASCII text";

    @ParameterizedTest
    @ValueSource(strings = {"50", "50\n", "7\r\n", "name ann\n", "ab", "5\n"})
    void recognisesUtf16(String text) {
        for (byte[] utf16 : new byte[][] {
            text.getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)
        }) {
            Splits.Outcome outcome = Splits.everySplit(() -> framer(LineFramer.Unended.AFTER_A_PAUSE), utf16);
            assertThat(outcome.messages()).isEmpty();
            assertThat(outcome.brokenBy()).isEqualTo(FaultCode.WRONG_PROTOCOL);
            assertThat(outcome.faults().getFirst().sentence()).isEqualTo(SENTENCE);
        }
    }

    @Test
    void recognisesAMarkedTextOfOneDigit() {
        for (String marked : new String[] {"\u00FF\u00FE5\0", "\u00FE\u00FF\0005"}) {
            assertThat(Splits.everySplit(() -> framer(LineFramer.Unended.AT_EACH_READ), bytes(marked))
                            .brokenBy())
                    .isEqualTo(FaultCode.WRONG_PROTOCOL);
        }
    }

    /** A C program's string of one letter is the same two bytes as the letter in UTF-16, and means the same. */
    @ParameterizedTest
    @EnumSource
    void takesOneLetterAndItsNulForALineOnceNothingFollows(LineFramer.Unended unended) {
        LineFramer framer = framer(unended);
        for (String letter : new String[] {"e", "t", "a"}) {
            assertThat(Splits.next(framer, bytes(letter + "\0")).messages()).isEmpty();
            assertThat(framer.patienceNanos())
                    .isLessThanOrEqualTo(Duration.ofMillis(20).toNanos());
            assertThat(framer.quiet()).isEqualTo(new Decoded.Message(new ClientMessage.Line(letter)));
            assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
            assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        }
        assertThat(Splits.next(framer, bytes("5\0000\0")).brokenBy()).isEqualTo(FaultCode.WRONG_PROTOCOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5\0\0", "5\0\n", "5\00055\0", "5\0005\n", "5\n\0", "5\r\0", "\u00FF\u00FE5\n", "\u00FE5\n"})
    void takesWhatOnlyBeginsLikeItForText(String text) {
        assertThat(Splits.everySplit(() -> framer(LineFramer.Unended.AFTER_A_PAUSE), bytes(text))
                        .faults())
                .isEmpty();
    }

    @Test
    void looksAtTheBeginningOnly() {
        Splits.Outcome outcome =
                Splits.everySplit(() -> framer(LineFramer.Unended.AFTER_A_PAUSE), bytes("50\n5\0006\0\u00FF\u00FE7\0"));
        assertThat(outcome.lines()).containsExactly("50", "5", "6");
    }

    /** A telnet client may begin with a request that needs no answer, and then say nothing for long. */
    @ParameterizedTest
    @EnumSource
    void waitsForeverBehindATelnetCommandThatBeginsLikeAMark(LineFramer.Unended unended) {
        LineFramer framer = framer(unended);
        Splits.next(framer, bytes("\u00FF\u00FE\u0001"));
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        assertThat(Splits.next(framer, bytes("50\r\n")).lines()).containsExactly("50");
    }

    @ParameterizedTest
    @EnumSource
    void readsATelnetCommandThatComesInPieces(LineFramer.Unended unended) {
        LineFramer framer = framer(unended);
        Splits.next(framer, bytes("\u00FF"));
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(Splits.next(framer, bytes("\u00F6")).answers().asUtf8()).isEqualTo("[yes, Recess is here]\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void waitsForeverBehindAStrayNul(LineFramer.Unended unended) {
        LineFramer framer = framer(unended);
        Splits.next(framer, bytes("\0"));
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"ping\"}\n", "{}"})
    void isRecognisedInJsonToo(String text) {
        for (byte[] utf16 : new byte[][] {
            text.getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)
        }) {
            Splits.Outcome outcome = Splits.everySplit(JsonLineFramer::new, utf16);
            assertThat(outcome.messages()).isEmpty();
            assertThat(outcome.faults().getFirst().sentence()).isEqualTo(SENTENCE);
        }
    }

    private static LineFramer framer(LineFramer.Unended unended) {
        return new LineFramer(LineLimits.DEFAULT, unended, () -> 0);
    }
}
