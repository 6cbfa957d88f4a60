package recess.common.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    // Near its end, where a careless comparison of monotonic times overflows.
    private long now = Long.MAX_VALUE - SECOND / 2;

    private final TokenBucket bucket = new TokenBucket(5, Duration.ofSeconds(1));

    @Test
    void givesAllItHasAtOnceAndNoMore() {
        for (int i = 0; i < 5; i++) {
            assertThat(bucket.take(now)).as("token " + i).isTrue();
        }
        assertThat(bucket.take(now)).isFalse();
        assertThat(bucket.waitNanos(now)).isEqualTo(SECOND / 5);
    }

    @Test
    void hasOneMoreWheneverAShareOfTheWindowHasPassed() {
        takeAll();
        now += SECOND / 5 - 1;
        assertThat(bucket.take(now)).isFalse();
        assertThat(bucket.waitNanos(now)).isEqualTo(1);
        now += 1;
        assertThat(bucket.take(now)).isTrue();
        assertThat(bucket.take(now)).isFalse();
    }

    @Test
    void isFullAgainAfterTheWindowAndHoldsNoMore() {
        takeAll();
        now += SECOND - 1;
        assertThat(bucket.isFull(now)).isFalse();
        now += 10 * SECOND;
        assertThat(bucket.isFull(now)).isTrue();
        takeAll();
        assertThat(bucket.take(now)).isFalse();
    }

    @Test
    void countsNothingThatItRefuses() {
        takeAll();
        for (int i = 0; i < 100; i++) {
            assertThat(bucket.take(now)).isFalse();
        }
        now += SECOND / 5;
        assertThat(bucket.take(now)).isTrue();
    }

    @Test
    void givesManyAtOnceOrNone() {
        assertThat(bucket.take(4, now)).isTrue();
        assertThat(bucket.take(2, now)).isFalse();
        assertThat(bucket.take(1, now)).isTrue();
        assertThat(bucket.take(0, now)).isTrue();
    }

    @Test
    void tellsWhoMayNotBeRefusedHowLongToWait() {
        TokenBucket lines = TokenBucket.refilledBy(50, 200);
        for (int i = 0; i < 200; i++) {
            assertThat(lines.takeInAdvance(now)).as("line " + i).isZero();
        }
        assertThat(lines.takeInAdvance(now)).isEqualTo(SECOND / 50);
        assertThat(lines.takeInAdvance(now)).isEqualTo(2 * SECOND / 50);
        now += 4 * SECOND + 2 * SECOND / 50;
        for (int i = 0; i < 200; i++) {
            assertThat(lines.takeInAdvance(now)).as("line " + i).isZero();
        }
    }

    @Test
    void neverHoldsUpWhoKeepsToTheRate() {
        TokenBucket lines = TokenBucket.refilledBy(50, 1);
        for (int i = 0; i < 10_000; i++) {
            assertThat(lines.takeInAdvance(now)).isZero();
            now += SECOND / 50;
        }
    }

    @Test
    void givesNoMoreThanItHoldsAndWhatHasComeBack() {
        Random random = new Random(11);
        long start = now;
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            now += random.nextLong(SECOND / 5);
            int tokens = random.nextInt(1, 4);
            if (bucket.take(tokens, now)) {
                taken += tokens;
                assertThat(taken).isLessThanOrEqualTo((int) (5 + (now - start) * 5 / SECOND));
            } else {
                refused++;
            }
        }
        assertThat(refused).as("it was put to the test").isPositive();
        assertThat(taken).as("it was put to use").isGreaterThan(500);
    }

    private void takeAll() {
        assertThat(bucket.take(5, now)).isTrue();
    }
}
