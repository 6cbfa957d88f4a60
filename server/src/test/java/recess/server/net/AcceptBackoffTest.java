package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AcceptBackoffTest {
    private final AcceptBackoff backoff = new AcceptBackoff();

    @Test
    void doublesThePauseUpToASecond() {
        assertThat(Stream.generate(backoff::failed).limit(10).map(Duration::toMillis))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1000L, 1000L, 1000L);
    }

    @Test
    void beginsAnewOnceItWorked() {
        Stream.generate(backoff::failed)
                .limit(10)
                .forEach(pause -> assertThat(pause).isPositive());
        backoff.worked();
        assertThat(backoff.failed()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void reportsOnceAMinute() {
        long start = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();
        assertThat(backoff.report(start)).isTrue();
        assertThat(backoff.report(start)).isFalse();
        assertThat(backoff.report(start + Duration.ofMinutes(1).toNanos() - 1)).isFalse();
        assertThat(backoff.report(start + Duration.ofMinutes(1).toNanos())).isTrue();
        assertThat(backoff.report(start + Duration.ofMinutes(1).toNanos() + 1)).isFalse();
    }
}
