package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AnswerBudgetTest {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    // Near its end, where a careless comparison of monotonic times overflows.
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - WINDOW.toNanos() / 2);
    private final AnswerBudget budget = new AnswerBudget(64, WINDOW, clock::get);

    @Test
    void spendsAllItHasAndNoMore() {
        assertThat(budget.spend(63)).isTrue();
        assertThat(budget.spend(2)).isFalse();
        assertThat(budget.spend(1)).isTrue();
        assertThat(budget.spend(1)).isFalse();
    }

    @Test
    void hasEachByteBackOneWindowAfterItWasSpent() {
        assertThat(budget.spend(60)).isTrue();
        clock.addAndGet(WINDOW.toNanos() - 1);
        assertThat(budget.spend(4)).isTrue();
        assertThat(budget.spend(1)).isFalse();
        clock.addAndGet(1);
        assertThat(budget.spend(60)).isTrue();
        assertThat(budget.spend(1)).isFalse();
    }

    @Test
    void spendsNoMoreThanItHasInAnyWindow() {
        record Spent(long atNanos, int bytes) {}
        Random random = new Random(11);
        List<Spent> all = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            clock.addAndGet(random.nextLong(Duration.ofSeconds(1).toNanos()));
            int bytes = random.nextInt(3, 24);
            if (!budget.spend(bytes)) {
                refused++;
                continue;
            }
            all.add(new Spent(clock.get(), bytes));
            int within = all.stream()
                    .filter(spent -> clock.get() - spent.atNanos() < WINDOW.toNanos())
                    .mapToInt(Spent::bytes)
                    .sum();
            assertThat(within).isLessThanOrEqualTo(64);
        }
        assertThat(refused).as("it was put to the test").isPositive();
        assertThat(all.size()).as("it was put to use").isGreaterThan(100);
    }
}
