package recess.client.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void doublesUpToTheLimitAndTakesAtMostHalfAway() {
        for (int seed = 0; seed < 50; seed++) {
            Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), new Random(seed));
            for (long millis : new long[] {500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000}) {
                assertThat(backoff.next()).isBetween(Duration.ofMillis(millis / 2), Duration.ofMillis(millis));
            }
        }
    }

    @Test
    void staysAtTheLimitHoweverOftenItFails() {
        Backoff backoff = new Backoff(Duration.ofDays(1), Duration.ofDays(2), new Random(1));
        for (int i = 0; i < 200; i++) {
            assertThat(backoff.next()).isBetween(Duration.ofHours(12), Duration.ofDays(2));
        }
        assertThat(backoff.failures()).isEqualTo(200);
    }

    @Test
    void beginsAnewOnceItWorked() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), new Random(1));
        backoff.next();
        backoff.next();
        backoff.reset();
        assertThat(backoff.failures()).isZero();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void spreadsThoseWhoFailedTogether() {
        long different = IntStream.range(0, 30)
                .mapToObj(seed -> new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), new Random(seed)).next())
                .distinct()
                .count();
        assertThat(different).isGreaterThan(20);
    }
}
