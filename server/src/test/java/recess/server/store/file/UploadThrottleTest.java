package recess.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UploadThrottleTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 3);
    private final List<Long> rests = new ArrayList<>();
    private final UploadThrottle throttle = new UploadThrottle(now::get, rests::add);
    private final AtomicBoolean playing = new AtomicBoolean();

    @Test
    void restsWhileSomebodyPlaysAndOtherwiseNot() {
        throttle.slowDownWhile(playing::get);
        work(2);
        assertThat(rests).isEmpty();
        playing.set(true);
        work(250);
        work(2);
        assertThat(rests).containsExactly(100 * MILLI, 10 * MILLI);
        playing.set(false);
        work(300);
        work(2);
        assertThat(rests).hasSize(2);
    }

    @Test
    void neverRestsWhereNobodyCouldPlay() {
        work(1000);
        assertThat(rests).isEmpty();
    }

    private void work(int millis) {
        long startedNanos = now.get();
        now.addAndGet(millis * MILLI);
        throttle.rest(startedNanos);
    }
}
