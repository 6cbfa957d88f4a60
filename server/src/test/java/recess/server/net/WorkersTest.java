package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class WorkersTest {
    @Test
    void serveEveryClientAtOnceOnVirtualThreads() throws ExecutionException, InterruptedException {
        assertThat(allMeet(new Workers.Virtual(), 50)).hasSize(50).allMatch(Thread::isVirtual);
    }

    @Test
    void serveAsManyClientsAtOnceAsAPoolHasThreads() throws ExecutionException, InterruptedException {
        assertThat(allMeet(new Workers.Pool(3), 3))
                .hasSize(3)
                .noneMatch(Thread::isVirtual)
                .allMatch(Thread::isDaemon);
        assertThat(mostAtOnce(new Workers.Pool(3), 30)).isLessThanOrEqualTo(3);
    }

    @Test
    void serveOneClientAfterTheOtherInTheirOrder() throws ExecutionException, InterruptedException {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService workers = new Workers.Iterative().start()) {
            for (int i = 0; i < 100; i++) {
                int number = i;
                workers.execute(() -> order.add(number));
            }
        }
        assertThat(order).hasSize(100).isSorted();
        assertThat(mostAtOnce(new Workers.Iterative(), 30)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001})
    void refuseAnUnreasonableNumberOfThreads(int threads) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Workers.Pool(threads));
    }

    @Test
    void takeAReasonableNumberOfThreads() {
        assertThat(new Workers.Pool(1).threads()).isEqualTo(1);
        assertThat(new Workers.Pool(1000).threads()).isEqualTo(1000);
    }

    /** The threads of clients that all wait for each other: it ends only where all are served at once. */
    private static List<Thread> allMeet(Workers kind, int clients) throws ExecutionException, InterruptedException {
        CyclicBarrier meeting = new CyclicBarrier(clients);
        List<Future<Thread>> all = new ArrayList<>();
        try (ExecutorService workers = kind.start()) {
            for (int i = 0; i < clients; i++) {
                all.add(workers.submit(() -> met(meeting)));
            }
        }
        List<Thread> threads = new ArrayList<>();
        for (Future<Thread> one : all) {
            threads.add(one.get());
        }
        return threads;
    }

    private static Thread met(CyclicBarrier meeting)
            throws BrokenBarrierException, InterruptedException, TimeoutException {
        meeting.await(60, TimeUnit.SECONDS);
        return Thread.currentThread();
    }

    private static int mostAtOnce(Workers kind, int clients) {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService workers = kind.start()) {
            for (int i = 0; i < clients; i++) {
                workers.execute(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                });
            }
        }
        return most.get();
    }
}
