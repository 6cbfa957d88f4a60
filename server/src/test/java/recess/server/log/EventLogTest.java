package recess.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

@Timeout(10)
class EventLogTest {
    private static final Source SOURCE = new Source(1, "guess/lines", InetAddress.getLoopbackAddress(), 50_123);
    private static final int STAMP_LENGTH = "2026-01-01 00:00:00.000 ".length();

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void writesEachEventAsOneStampedLineInTheirOrder() {
        try (EventLog log = new EventLog(lines::add, 0)) {
            for (int i = 0; i < 1000; i++) {
                log.publish(new ServerEvent.Received(SOURCE, Integer.toString(i)));
            }
        }
        assertThat(lines).allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} #1 .*"));
        assertThat(lines)
                .extracting(line -> line.substring(STAMP_LENGTH))
                .containsExactlyElementsOf(IntStream.range(0, 1000)
                        .mapToObj(i -> "#1 guess/lines 127.0.0.1:50123 received '" + i + "'")
                        .toList());
    }

    @Test
    void neverMakesAPublisherWaitForASlowReader() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        int published = 40_000;
        try (EventLog log = new EventLog(
                line -> {
                    reading.countDown();
                    await(slow);
                    count.incrementAndGet();
                    if (line.contains("not logged")) {
                        lines.add(line.substring(STAMP_LENGTH));
                    }
                },
                0)) {
            log.publish(new ServerEvent.Connected(SOURCE));
            assertThat(reading.await(5, TimeUnit.SECONDS)).isTrue();
            // It would wait for ever here, for nobody reads.
            for (int i = 1; i < published; i++) {
                log.publish(new ServerEvent.Connected(SOURCE));
            }
            slow.countDown();
        }
        int lost = published - (count.get() - 1);
        assertThat(lost).isPositive();
        assertThat(lines).containsExactly(lost + " events not logged: the log could not keep up");
    }

    @Test
    void sumsUpWhatOneAddressHadTooMuchToSay() {
        try (EventLog log = new EventLog(lines::add, 30)) {
            for (int i = 0; i < 42; i++) {
                log.publish(new ServerEvent.Connected(SOURCE));
            }
            log.publish(new ServerEvent.Stopped());
        }
        assertThat(lines).hasSize(32);
        assertThat(lines.get(30)).as("of no address").endsWith(" stopped");
        assertThat(lines.get(31)).contains(" 127.0.0.1: 12 more lines within a minute not logged");
    }

    @Test
    void writesWhatIsQueuedBeforeItCloses() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        EventLog log = new EventLog(
                line -> {
                    await(slow);
                    lines.add(line);
                },
                0);
        for (int i = 0; i < 10; i++) {
            log.publish(new ServerEvent.Stopped());
        }
        Thread closer = Thread.ofPlatform().start(log::close);
        slow.countDown();
        closer.join();
        assertThat(lines).hasSize(10);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
