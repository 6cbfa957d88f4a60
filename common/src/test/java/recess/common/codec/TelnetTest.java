package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;

class TelnetTest {
    private static final int SE = 240;
    private static final int AYT = 246;
    private static final int SB = 250;
    private static final int WILL = 251;
    private static final int WONT = 252;
    private static final int DO = 253;
    private static final int DONT = 254;
    private static final int IAC = 255;

    private static final int ECHO = 1;
    private static final int SUPPRESS_GO_AHEAD = 3;
    private static final int TIMING_MARK = 6;
    private static final int TERMINAL_TYPE = 24;
    private static final int NAWS = 31;
    private static final int TERMINAL_SPEED = 32;
    private static final int NEW_ENVIRON = 39;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong clock = new AtomicLong();

    @Test
    void answersEachOfPuttysRequestsOnceAndNeverMore() {
        byte[] requests = of(
                IAC,
                WILL,
                NAWS,
                IAC,
                WILL,
                TERMINAL_SPEED,
                IAC,
                WILL,
                TERMINAL_TYPE,
                IAC,
                WILL,
                NEW_ENVIRON, //
                IAC,
                DO,
                ECHO,
                IAC,
                WILL,
                SUPPRESS_GO_AHEAD,
                IAC,
                DO,
                SUPPRESS_GO_AHEAD);
        Splits.Outcome outcome = Splits.everySplit(this::framer, requests);
        assertThat(outcome.lines()).isEmpty();
        assertThat(outcome.answers().toArray())
                .containsExactly(of(
                        IAC,
                        DONT,
                        NAWS,
                        IAC,
                        DONT,
                        TERMINAL_SPEED,
                        IAC,
                        DONT,
                        TERMINAL_TYPE,
                        IAC,
                        DONT,
                        NEW_ENVIRON, //
                        IAC,
                        WONT,
                        ECHO,
                        IAC,
                        DONT,
                        SUPPRESS_GO_AHEAD,
                        IAC,
                        WONT,
                        SUPPRESS_GO_AHEAD));
    }

    @Test
    void answersNothingThatChangesNothing() {
        assertThat(answersTo(IAC, DONT, ECHO, IAC, WONT, TERMINAL_TYPE, IAC, WONT, NAWS))
                .isEmpty();
        assertThat(answersTo(IAC, DONT, NAWS)).isEmpty();
    }

    /** The telnet of inetutils shows nothing after Ctrl-C until this is answered. */
    @Test
    void answersTheTimingMarkBehindAnInterrupt() {
        int interrupt = 244;
        Splits.Outcome outcome =
                Splits.everySplit(this::framer, of('4', '9', IAC, interrupt, IAC, DO, TIMING_MARK, '5', '0', '\n'));
        assertThat(outcome.lines()).containsExactly("50");
        assertThat(outcome.answers().toArray()).containsExactly(of(IAC, WONT, TIMING_MARK));
    }

    @Test
    void saysThatItIsHereWhenAsked() {
        Splits.Outcome outcome = Splits.everySplit(this::framer, of('5', IAC, AYT, '0', '\n'));
        assertThat(outcome.lines()).containsExactly("50");
        assertThat(outcome.answers().asUtf8()).isEqualTo("[yes, Recess is here]\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50\r\n", "\u00C3\u00A9\n", "50"})
    void neverSpeaksFirst(String input) {
        assertThat(Splits.everySplit(this::framer, bytes(input)).answers()).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void takesADoubledIacForData() {
        Splits.Outcome outcome = Splits.everySplit(this::framer, of('5', IAC, IAC, '0', '\n'));
        assertThat(outcome.lines()).containsExactly("5\uFFFD0");
        assertThat(outcome.answers()).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void skipsCommandsItDoesNotKnow() {
        assertThat(Splits.everySplit(this::framer, of('5', IAC, 241, '0', IAC, 249, IAC, 7, '\n'))
                        .lines())
                .containsExactly("50");
    }

    @Test
    void skipsAWindowSizeThatNobodyAskedFor() {
        assertThat(Splits.everySplit(this::framer, of('5', IAC, SB, NAWS, 0, IAC, IAC, 0, 50, IAC, SE, '0', '\n'))
                        .lines())
                .containsExactly("50");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024})
    void skipsASubnegotiationUpToTheLimit(int length) {
        assertThat(Splits.everySplit(this::framer, bytes("5" + subnegotiation(length) + "0\n"))
                        .lines())
                .containsExactly("50");
    }

    @Test
    void givesUpOnASubnegotiationOverTheLimit() {
        assertThat(Splits.everySplit(this::framer, bytes(subnegotiation(1025))).brokenBy())
                .isEqualTo(FaultCode.TELNET_OVERLONG);
    }

    @Test
    void goesOnWithTheCommandThatCutsASubnegotiationShort() {
        Splits.Outcome outcome =
                Splits.everySplit(this::framer, of(IAC, SB, TERMINAL_TYPE, 'x', IAC, DO, ECHO, '5', '0', '\n'));
        assertThat(outcome.lines()).containsExactly("50");
        assertThat(outcome.answers().toArray()).containsExactly(of(IAC, WONT, ECHO));
    }

    @Test
    void answersNoMoreThanItsShareAtOnce() {
        assertThat(Splits.next(framer(), bytes(text(IAC, DO, ECHO).repeat(1000)))
                        .answers()
                        .size())
                .isEqualTo(54);
        assertThat(Splits.next(framer(), bytes(text(IAC, AYT).repeat(1000)))
                        .answers()
                        .size())
                .isEqualTo(46);
    }

    @Test
    void answersOneMoreByteEachSecondAndSoNeverMoreThanSixtyFourInTenSeconds() {
        LineFramer framer = framer();
        byte[] flood = bytes(text(IAC, DO, ECHO).repeat(30));
        int answered = Splits.next(framer, flood).answers().size();
        clock.addAndGet(3 * SECOND - 1);
        assertThat(Splits.next(framer, flood).answers().size()).isZero();
        clock.addAndGet(1);
        answered += Splits.next(framer, flood).answers().size();
        assertThat(answered).isEqualTo(54 + 3);
        clock.addAndGet(7 * SECOND - 1);
        answered += Splits.next(framer, flood).answers().size();
        assertThat(answered).isLessThanOrEqualTo(64);
    }

    private LineFramer framer() {
        return new LineFramer(LineLimits.DEFAULT, LineFramer.Unended.AFTER_A_PAUSE, clock::get);
    }

    private byte[] answersTo(int... input) {
        return Splits.everySplit(this::framer, of(input)).answers().toArray();
    }

    private static String subnegotiation(int length) {
        return text(IAC, SB) + "x".repeat(length) + text(IAC, SE);
    }

    private static byte[] of(int... bytes) {
        return bytes(text(bytes));
    }

    private static String text(int... bytes) {
        return new String(bytes, 0, bytes.length);
    }
}
