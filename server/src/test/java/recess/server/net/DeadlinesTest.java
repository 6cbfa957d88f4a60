package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Decoder.FOREVER;
import static recess.common.codec.Decoder.Progress.BETWEEN_MESSAGES;
import static recess.common.codec.Decoder.Progress.MID_BLOCK;
import static recess.common.codec.Decoder.Progress.MID_LINE;
import static recess.common.codec.Decoder.Progress.MID_TRANSFER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import recess.common.codec.Decoder;
import recess.common.codec.Decoder.Progress;
import recess.server.net.Deadlines.Cause;
import recess.server.session.Turn;

/** With the promised limits. Times are seconds since the connection was opened. */
class DeadlinesTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /** All of this happens while the monotonic clock overflows, as it may. */
    private static final long OPENED = Long.MAX_VALUE - 5 * SECOND;

    private final Deadlines deadlines = new Deadlines(ConnectionLimits.DEFAULT, OPENED);

    @Test
    void waitForTheFirstByteForAMinute() {
        assertNext(BETWEEN_MESSAGES, Cause.NO_INPUT, 60);
    }

    @Test
    void waitForTheFirstWholeMessageOfAProgramForTenSeconds() {
        Deadlines json = new Deadlines(ConnectionLimits.LOBBY_JSON, OPENED);
        json.received(1, OPENED + 9 * SECOND);
        assertThat(next(json, MID_LINE, FOREVER))
                .isEqualTo(new Deadlines.Deadline(Cause.NO_INPUT, OPENED, 10 * SECOND));
        json.messageEnded();
        assertThat(next(json, BETWEEN_MESSAGES, FOREVER))
                .isEqualTo(new Deadlines.Deadline(Cause.IDLE, OPENED + 9 * SECOND, 90 * SECOND));
    }

    @Test
    void waitForTheNextByteForFiveMinutes() {
        received(7);
        assertNext(BETWEEN_MESSAGES, Cause.IDLE, 307);
        received(300);
        assertNext(BETWEEN_MESSAGES, Cause.IDLE, 600);
        assertNext(MID_BLOCK, Cause.IDLE, 600);
    }

    @Test
    void giveALineHalfAMinuteFromItsFirstByte() {
        for (int second = 10; second < 40; second += 5) {
            received(second);
            assertNext(MID_LINE, Cause.LINE, 40);
        }
    }

    @Test
    void giveEachLineTimeOfItsOwn() {
        received(10);
        assertNext(MID_LINE, Cause.LINE, 40);
        received(30);
        deadlines.messageEnded();
        assertNext(BETWEEN_MESSAGES, Cause.IDLE, 330);
        received(50);
        assertNext(MID_LINE, Cause.LINE, 80);
    }

    @Test
    void giveALineThatBeginsWhereAnotherEndsTimeOfItsOwn() {
        received(10);
        assertNext(MID_LINE, Cause.LINE, 40);
        received(35);
        deadlines.messageEnded();
        assertNext(MID_LINE, Cause.LINE, 65);
    }

    @Test
    void giveALineTimeOfItsOwnAfterOneThatWasTakenBack() {
        received(10);
        assertNext(MID_LINE, Cause.LINE, 40);
        received(11);
        assertNext(BETWEEN_MESSAGES, Cause.IDLE, 311);
        received(100);
        assertNext(MID_LINE, Cause.LINE, 130);
    }

    @Test
    void giveAQuietLineItsPauseOnly() {
        received(10);
        Duration pause = Duration.ofMillis(300);
        assertThat(next(deadlines, MID_LINE, pause.toNanos()))
                .isEqualTo(new Deadlines.Deadline(Cause.QUIET, OPENED + 10 * SECOND, pause.toNanos()));
        assertThat(next(deadlines, MID_LINE, 0))
                .isEqualTo(new Deadlines.Deadline(Cause.QUIET, OPENED + 10 * SECOND, 0));
    }

    @Test
    void preferALimitThatComesBeforeThePause() {
        received(10);
        assertThat(next(deadlines, MID_LINE, Duration.ofHours(1).toNanos()).cause())
                .isEqualTo(Cause.LINE);
    }

    @Test
    void makeAFileKeepItsPace() {
        deadlines.received(64 * 1024, OPENED + 10 * SECOND);
        assertNext(MID_TRANSFER, Cause.PACE, 10 + 31);
        deadlines.received(64 * 1024, OPENED + 20 * SECOND);
        assertNext(MID_TRANSFER, Cause.PACE, 20 + 31);
    }

    @Test
    void letAFileOfOneKibibyteASecondGoOnForever() {
        for (int second = 0; second < 120; second++) {
            deadlines.received(1024, OPENED + second * SECOND);
            assertThat(next(deadlines, MID_TRANSFER, FOREVER).atNanos() - OPENED)
                    .isGreaterThan((second + 1) * SECOND);
        }
    }

    @Test
    void cutAFileThatIsTooSlowFromTheStart() {
        for (int second = 0; second < 30; second++) {
            deadlines.received(512, OPENED + second * SECOND);
            assertNext(MID_TRANSFER, Cause.PACE, 30);
        }
    }

    @Test
    void giveEachFileAPaceOfItsOwn() {
        deadlines.received(1, OPENED);
        assertNext(MID_TRANSFER, Cause.PACE, 30);
        deadlines.messageEnded();
        assertThat(next(deadlines, BETWEEN_MESSAGES, FOREVER).cause()).isEqualTo(Cause.IDLE);
        deadlines.received(1, OPENED + 100 * SECOND);
        assertNext(MID_TRANSFER, Cause.PACE, 130);
    }

    @Test
    void doNotCountAgainstAFileTheTimeThatWeTookOurselves() {
        deadlines.received(1, OPENED);
        deadlines.served(20 * SECOND);
        assertNext(MID_TRANSFER, Cause.PACE, 50);
        deadlines.received(1, OPENED + 21 * SECOND);
        deadlines.served(40 * SECOND);
        assertNext(MID_TRANSFER, Cause.PACE, 90);
    }

    @Test
    void doNotCountTheTimeThatAnAnswerTook() {
        received(10);
        deadlines.messageEnded();
        deadlines.served(20 * SECOND);
        assertNext(BETWEEN_MESSAGES, Cause.IDLE, 330);
        received(100);
        assertNext(BETWEEN_MESSAGES, Cause.IDLE, 400);
    }

    @Test
    void standStillInTheServersTurnAndBeginAgainWithTheClients() {
        long hour = 3600 * SECOND;
        assertThat(deadlines.next(BETWEEN_MESSAGES, FOREVER, Turn.SERVER, OPENED + hour))
                .isEqualTo(new Deadlines.Deadline(Cause.NO_INPUT, OPENED + hour, 60 * SECOND));
        Turn again = new Turn.ClientSince(OPENED + hour);
        assertThat(deadlines.next(BETWEEN_MESSAGES, FOREVER, again, OPENED + hour + SECOND))
                .isEqualTo(new Deadlines.Deadline(Cause.NO_INPUT, OPENED + hour, 60 * SECOND));
        deadlines.received(1, OPENED + 2 * hour);
        assertThat(deadlines.next(MID_LINE, FOREVER, again, OPENED + 2 * hour))
                .isEqualTo(new Deadlines.Deadline(Cause.LINE, OPENED + 2 * hour, 30 * SECOND));
        assertThat(deadlines.next(MID_LINE, FOREVER, Turn.SERVER, OPENED + 3 * hour))
                .isEqualTo(new Deadlines.Deadline(Cause.LINE, OPENED + 3 * hour, 30 * SECOND));
    }

    @Test
    void endALineThatIsQuietInTheServersTurnToo() {
        received(10);
        assertThat(deadlines.next(MID_LINE, SECOND, Turn.SERVER, OPENED + 3600 * SECOND))
                .isEqualTo(new Deadlines.Deadline(Cause.QUIET, OPENED + 10 * SECOND, SECOND));
    }

    @Test
    void keepAFileToItsPaceWhoeversTurnItIs() {
        deadlines.received(1, OPENED);
        assertThat(deadlines
                        .next(MID_TRANSFER, FOREVER, Turn.SERVER, OPENED + 3600 * SECOND)
                        .atNanos())
                .isEqualTo(OPENED + 30 * SECOND);
    }

    private static Deadlines.Deadline next(Deadlines deadlines, Progress progress, long patienceNanos) {
        return deadlines.next(progress, patienceNanos, Turn.CLIENT, OPENED);
    }

    private void received(int second) {
        deadlines.received(1, OPENED + second * SECOND);
    }

    private void assertNext(Progress progress, Cause cause, int second) {
        Deadlines.Deadline next = next(deadlines, progress, FOREVER);
        assertThat(next.cause()).isEqualTo(cause);
        assertThat((next.atNanos() - OPENED) / (double) SECOND).isEqualTo(second);
    }

    @Test
    void greetsOnceWhoSaysNothing() {
        deadlines.greet(true);
        assertThat(next(deadlines, Decoder.Progress.BETWEEN_MESSAGES, Decoder.FOREVER))
                .isEqualTo(new Deadlines.Deadline(Deadlines.Cause.GREETING, OPENED, Deadlines.GREETING_NANOS));
        deadlines.greet(false);
        assertThat(next(deadlines, Decoder.Progress.BETWEEN_MESSAGES, Decoder.FOREVER)
                        .cause())
                .isEqualTo(Deadlines.Cause.NO_INPUT);
    }

    @Test
    void doesNotGreetWhoHasSpoken() {
        deadlines.greet(true);
        deadlines.received(1, OPENED + 1);
        assertThat(next(deadlines, Decoder.Progress.BETWEEN_MESSAGES, Decoder.FOREVER)
                        .cause())
                .isEqualTo(Deadlines.Cause.IDLE);
    }
}
