package recess.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineRateTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long START = Long.MAX_VALUE - MINUTE / 2;

    private final LineRate rate = new LineRate(30);

    @Test
    void letsASourceHaveSoManyLinesAMinute() {
        assertThat(admitted("10.0.0.1", 29, START)).isEqualTo(29);
        assertThat(admitted("10.0.0.1", 1, START)).isEqualTo(1);
        assertThat(admitted("10.0.0.1", 1, START + MINUTE - 1)).isZero();
        assertThat(admitted("10.0.0.2", 31, START)).isEqualTo(30);
    }

    @Test
    void sumsUpOnceWhatItHeldBackWhenTheMinuteIsOver() {
        admitted("10.0.0.1", 42, START);
        admitted("10.0.0.2", 30, START);
        assertThat(rate.summaries(START + MINUTE - 1)).isEmpty();
        assertThat(rate.summaries(START + MINUTE))
                .containsExactly("10.0.0.1: 12 more lines within a minute not shown (limit 30, see --log-lines)");
        assertThat(rate.summaries(START + MINUTE)).isEmpty();
    }

    @Test
    void beginsAnewAfterTheMinute() {
        admitted("10.0.0.1", 42, START);
        rate.summaries(START + MINUTE);
        assertThat(admitted("10.0.0.1", 42, START + MINUTE)).isEqualTo(30);
    }

    @Test
    void sumsUpWhatItStillHoldsBackAtTheEnd() {
        admitted("10.0.0.1", 31, START);
        admitted("10.0.0.2", 30, START);
        assertThat(rate.lastSummaries())
                .containsExactly("10.0.0.1: 1 more lines within a minute not shown (limit 30, see --log-lines)");
    }

    @Test
    void hasNoLimitWhereNoneIsWanted() {
        LineRate unlimited = new LineRate(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(unlimited.admits("10.0.0.1", START)).isTrue();
        }
        assertThat(unlimited.lastSummaries()).isEmpty();
    }

    private int admitted(String source, int lines, long nowNanos) {
        int admitted = 0;
        for (int i = 0; i < lines; i++) {
            admitted += rate.admits(source, nowNanos) ? 1 : 0;
        }
        return admitted;
    }
}
