package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.LineFramer.Unended.AFTER_A_PAUSE;
import static recess.common.codec.LineFramer.Unended.AT_EACH_READ;
import static recess.common.codec.Splits.bytes;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.ClientMessage;

class UnendedLineTest {
    @Test
    void endsALineAfterThePauseWhileNoLineEndWasEverSent() {
        LineFramer framer = framer(AFTER_A_PAUSE);
        for (String number : new String[] {"50", "75"}) {
            Splits.next(framer, bytes(number));
            assertThat(framer.patienceNanos()).isEqualTo(Duration.ofMillis(300).toNanos());
            assertThat(framer.quiet()).isEqualTo(line(number));
            assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\0", "\u00FF\u00F1", "\u00FF"})
    void waitsForeverForTheEndOnceALineEndOrATelnetCommandWasSent(String sent) {
        LineFramer framer = framer(AFTER_A_PAUSE);
        Splits.next(framer, bytes(sent));
        if (sent.equals("\u00FF")) {
            Splits.next(framer, bytes("\u00F1"));
        }
        Splits.next(framer, bytes("50"));
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.end()).isEqualTo(line("50"));
    }

    @ParameterizedTest
    @EnumSource
    void waitsForeverForTheFirstByteOfALine(LineFramer.Unended unended) {
        LineFramer framer = framer(unended);
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        Splits.next(framer, bytes("5\n"));
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
    }

    @Test
    void takesEachReadForAMessageWhereWordsAreBare() {
        LineFramer framer = framer(AT_EACH_READ);
        for (String number : new String[] {"50", "75"}) {
            Splits.next(framer, bytes(number));
            assertThat(framer.patienceNanos()).isZero();
            assertThat(framer.quiet()).isEqualTo(line(number));
        }
    }

    @Test
    void goesOnTakingEachReadForAMessageAfterALineEnd() {
        LineFramer framer = framer(AT_EACH_READ);
        assertThat(Splits.next(framer, bytes("50\n75")).lines()).containsExactly("50");
        assertThat(framer.patienceNanos()).isZero();
        assertThat(framer.quiet()).isEqualTo(line("75"));
    }

    /** A program may send its number and its line end in two sends, and need a while between them. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\r\0", "\0", "\n\0", "\r\n\0\0"})
    void takesALineEndThatComesLateForThatOfTheLineBefore(String end) {
        for (LineFramer.Unended unended : LineFramer.Unended.values()) {
            for (int cut = 0; cut <= end.length(); cut++) {
                LineFramer framer = framer(unended);
                Splits.next(framer, bytes("50"));
                assertThat(framer.quiet()).isEqualTo(line("50"));
                assertThat(Splits.next(framer, bytes(end.substring(0, cut))).lines())
                        .isEmpty();
                assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
                assertThat(Splits.next(framer, bytes(end.substring(cut))).lines())
                        .isEmpty();
                assertThat(Splits.next(framer, bytes("75\n\n")).lines()).containsExactly("75", "");
            }
        }
    }

    @Test
    void forgivesOneLateLineEndAndNoMore() {
        LineFramer framer = framer(AT_EACH_READ);
        Splits.next(framer, bytes("50"));
        assertThat(framer.quiet()).isEqualTo(line("50"));
        assertThat(Splits.next(framer, bytes("\n\n")).lines()).containsExactly("");
        Splits.next(framer, bytes("51"));
        assertThat(framer.quiet()).isEqualTo(line("51"));
        assertThat(Splits.next(framer, bytes("52\n\n")).lines()).containsExactly("52", "");
    }

    /** Whoever waits would otherwise ask again at once, and again, and never read. */
    @ParameterizedTest
    @EnumSource
    void waitsForeverForWhatFollowsAByteOrderMark(LineFramer.Unended unended) {
        LineFramer framer = framer(unended);
        Splits.next(framer, bytes("\u00EF\u00BB\u00BF"));
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        Splits.next(framer, bytes("50"));
        assertThat(framer.quiet()).isEqualTo(line("50"));
    }

    @ParameterizedTest
    @EnumSource
    void makesNothingOfSilence(LineFramer.Unended unended) {
        assertThat(framer(unended).quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(framer(unended).end()).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }

    @Test
    void makesNothingOfSilenceInALineThatIsTooLong() {
        LineFramer framer = framer(AFTER_A_PAUSE);
        Splits.next(framer, bytes("x".repeat(1025)));
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }

    private static LineFramer framer(LineFramer.Unended unended) {
        return new LineFramer(LineLimits.DEFAULT, unended, () -> 0);
    }

    private static Decoded line(String text) {
        return new Decoded.Message(new ClientMessage.Line(text));
    }
}
