package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final long TWENTY_MILLIS = Duration.ofMillis(20).toNanos();

    private final Throttle throttle = new Throttle(50, 200, Long.MAX_VALUE - 10);
    private long now = Long.MAX_VALUE - 10;

    @Test
    void letsABurstThroughAndDelaysWhatIsOverIt() {
        for (int i = 0; i < 200; i++) {
            assertThat(throttle.delayNanos(now)).as("line " + i).isZero();
        }
        assertThat(throttle.delayNanos(now)).isEqualTo(TWENTY_MILLIS);
        assertThat(throttle.delayNanos(now)).isEqualTo(2 * TWENTY_MILLIS);
    }

    @Test
    void neverDelaysWhoKeepsToTheRate() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(throttle.delayNanos(now)).isZero();
            now += TWENTY_MILLIS;
        }
    }

    @Test
    void allowsABurstAgainAfterAQuietTime() {
        for (int i = 0; i < 200; i++) {
            throttle.delayNanos(now);
        }
        now += Duration.ofSeconds(4).toNanos();
        for (int i = 0; i < 200; i++) {
            assertThat(throttle.delayNanos(now)).as("line " + i).isZero();
        }
        assertThat(throttle.delayNanos(now)).isPositive();
    }
}
