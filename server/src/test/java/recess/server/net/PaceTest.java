package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final long START = Long.MAX_VALUE - 45 * SECOND;
    private static final int WINDOW_BYTES = 30 * 1024;

    private final Pace pace = new Pace(1024, WINDOW, START);

    @Test
    void letsASteadyPaceGoOnForever() {
        for (long second = 0; second < 10_000; second++) {
            long now = START + second * SECOND;
            assertThat(pace.deadlineNanos() - now).as("after %d s", second).isPositive();
            pace.received(1024, now);
        }
    }

    @Test
    void cutsHalfThePaceWhenTheFirstWindowIsOver() {
        for (int second = 0; second < 30; second++) {
            pace.received(512, START + second * SECOND);
            assertThat(pace.deadlineNanos() - START).isEqualTo(WINDOW.toNanos());
        }
    }

    @Test
    void cutsSilenceWhenTheFirstWindowIsOver() {
        assertThat(pace.deadlineNanos() - START).isEqualTo(WINDOW.toNanos());
    }

    @Test
    void cutsAStallOneWindowAfterItBegan() {
        for (int second = 0; second <= 10; second++) {
            pace.received(1_000_000, START + second * SECOND);
        }
        long stalledFor = pace.deadlineNanos() - (START + 10 * SECOND);
        assertThat(stalledFor).isBetween(WINDOW.toNanos(), WINDOW.toNanos() + SECOND);
    }

    @Test
    void takesJustEnoughForEnough() {
        pace.received(WINDOW_BYTES - 1, START + 29 * SECOND);
        assertThat(pace.deadlineNanos() - START).isEqualTo(30 * SECOND);
        pace.received(1, START + 29 * SECOND);
        assertThat(pace.deadlineNanos() - START).isEqualTo(60 * SECOND);
    }

    @Test
    void cutsExactlyWhereAWindowHasTooLittle() {
        record Arrival(long atNanos, int bytes) {}
        Random random = new Random(50);
        int cuts = 0;
        for (int round = 0; round < 300; round++) {
            Pace tried = new Pace(1024, WINDOW, START);
            List<Arrival> arrivals = new ArrayList<>();
            long now = START;
            int size = 700 + random.nextInt(1200);
            while (now - START < 200 * SECOND) {
                now += random.nextLong(2 * SECOND);
                long cut = tried.deadlineNanos();
                long judged = now - cut >= 0 ? cut : now;
                long inWindow = arrivals.stream()
                        .filter(a -> judged - a.atNanos() <= WINDOW.toNanos())
                        .mapToLong(Arrival::bytes)
                        .sum();
                long inWindowAndSlot = arrivals.stream()
                        .filter(a -> judged - a.atNanos() <= WINDOW.toNanos() + SECOND)
                        .mapToLong(Arrival::bytes)
                        .sum();
                if (now - cut >= 0) {
                    assertThat(inWindow).as("cut with a reason").isLessThan(WINDOW_BYTES);
                    cuts++;
                    break;
                }
                if (judged - START >= WINDOW.toNanos() + SECOND) {
                    assertThat(inWindowAndSlot).as("not cut, with a reason").isGreaterThanOrEqualTo(WINDOW_BYTES);
                }
                int bytes = random.nextInt(2 * size);
                tried.received(bytes, now);
                arrivals.add(new Arrival(now, bytes));
            }
        }
        assertThat(cuts).as("both outcomes were tried").isBetween(30, 270);
    }

    @Test
    void refusesAPaceOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0, WINDOW, START));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(1, Duration.ofNanos(999_999), START));
    }
}
