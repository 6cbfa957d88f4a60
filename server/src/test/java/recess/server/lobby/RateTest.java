package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Rate rate = new Rate(3, Duration.ofSeconds(3));

    @Test
    void admitsSoManyInAnyWindow() {
        assertThat(rate.admits(0)).isTrue();
        assertThat(rate.admits(SECOND)).isTrue();
        assertThat(rate.admits(2 * SECOND)).isTrue();
        assertThat(rate.admits(3 * SECOND - 1)).isFalse();
        assertThat(rate.waitNanos(3 * SECOND - 1)).isEqualTo(1);
        assertThat(rate.admits(3 * SECOND)).isTrue();
        assertThat(rate.admits(4 * SECOND - 1)).isFalse();
        assertThat(rate.admits(4 * SECOND)).isTrue();
    }

    @Test
    void whatIsNotAdmittedDoesNotCount() {
        for (int i = 0; i < 3; i++) {
            assertThat(rate.admits(0)).isTrue();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(rate.admits(SECOND)).isFalse();
        }
        assertThat(rate.admits(3 * SECOND)).isTrue();
    }
}
