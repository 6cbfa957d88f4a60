package recess.common.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MovePaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 3);
    private final MovePace pace = new MovePace(now::get);

    @Test
    void letsFiveMovesASecondBeMadeHoweverManyWaitAtOnce() {
        for (int move = 0; move < 5; move++) {
            assertThat(pace.admit()).isZero();
        }
        for (int again = 0; again < 100; again++) {
            assertThat(pace.admit()).as("what waits does not count").isEqualTo(SECOND / 5);
        }
        now.addAndGet(SECOND / 5 - 1);
        assertThat(pace.admit()).isEqualTo(1);
        now.addAndGet(1);
        assertThat(pace.admit()).isZero();
        assertThat(pace.admit()).isEqualTo(SECOND / 5);
    }

    @Test
    void givesUpAMoveThatNobodyWantsAnyMore() throws Exception {
        for (int move = 0; move < 5; move++) {
            pace.admit();
        }
        AtomicBoolean unwanted = new AtomicBoolean();
        AtomicBoolean made = new AtomicBoolean(true);
        Thread waiting = Thread.ofVirtual().start(() -> made.set(pace.await(unwanted::get)));
        unwanted.set(true);
        pace.wake();
        waiting.join();
        assertThat(made).isFalse();
    }
}
