package recess.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineRateTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long START = Long.MAX_VALUE - MINUTE / 2;

    private static final InetAddress ONE = InetAddress.ofLiteral("10.0.0.1");
    private static final InetAddress OTHER = InetAddress.ofLiteral("10.0.0.2");

    private final LineRate rate = new LineRate(30);

    @Test
    void letsASourceHaveSoManyLinesAMinute() {
        assertThat(admitted(ONE, 29, START)).isEqualTo(29);
        assertThat(admitted(ONE, 1, START)).isEqualTo(1);
        assertThat(admitted(ONE, 1, START + MINUTE / 30 - 1)).isZero();
        assertThat(admitted(ONE, 2, START + MINUTE / 30)).isEqualTo(1);
        assertThat(admitted(OTHER, 31, START)).isEqualTo(30);
    }

    @Test
    void sumsUpOnceWhatItHasHeldBackForAMinute() {
        admitted(ONE, 42, START);
        admitted(OTHER, 30, START);
        assertThat(rate.summaries(START + MINUTE - 1)).isEmpty();
        assertThat(rate.summaries(START + MINUTE))
                .containsExactly(
                        "10.0.0.1: 12 more lines within a minute not logged (limit 30 an address, see --log-lines)");
        assertThat(rate.summaries(START + MINUTE)).isEmpty();
    }

    /** Whatever comes when: written and counted together are what was published. */
    @Test
    void countsEveryLineThatIsNotWritten() {
        Random random = new Random(5);
        long published = 0;
        long written = 0;
        long counted = 0;
        long now = START;
        for (int i = 0; i < 10_000; i++) {
            now += random.nextLong(MINUTE / 15);
            counted += counted(rate.summaries(now));
            int lines = random.nextInt(8);
            published += lines;
            written += admitted(ONE, lines, now);
        }
        assertThat(written + counted + counted(rate.lastSummaries())).isEqualTo(published);
        assertThat(written).isLessThan(published);
    }

    @Test
    void letsAnAddressThatHasBeenQuietForAMinuteHaveAsManyAgain() {
        admitted(ONE, 42, START);
        rate.summaries(START + MINUTE);
        assertThat(admitted(ONE, 42, START + MINUTE)).isEqualTo(30);
    }

    @Test
    void sumsUpWhatItStillHoldsBackAtTheEnd() {
        admitted(ONE, 31, START);
        admitted(OTHER, 30, START);
        assertThat(rate.lastSummaries())
                .containsExactly(
                        "10.0.0.1: 1 more line within a minute not logged (limit 30 an address, see --log-lines)");
    }

    @Test
    void hasNoLimitWhereNoneIsWanted() {
        LineRate unlimited = new LineRate(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(unlimited.admits(ONE, START)).isTrue();
        }
        assertThat(unlimited.lastSummaries()).isEmpty();
    }

    private int admitted(InetAddress source, int lines, long nowNanos) {
        int admitted = 0;
        for (int i = 0; i < lines; i++) {
            admitted += rate.admits(source, nowNanos) ? 1 : 0;
        }
        return admitted;
    }

    private static long counted(List<String> summaries) {
        return summaries.stream()
                .mapToLong(line -> Long.parseLong(line.split(" ", 3)[1]))
                .sum();
    }
}
