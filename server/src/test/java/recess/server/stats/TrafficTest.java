package recess.server.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "16384, 0",
        "16385, 1",
        "32768, 1",
        "32769, 2",
        "1000000, 6",
        "2147483648, 17",
        "4294967296, 18",
        "4294967297, 19",
        "9223372036854775807, 19"
    })
    void countsAReplyInTheBucketWhoseBoundItDoesNotPass(long nanos, int bucket) {
        Traffic traffic = new Traffic();
        traffic.replied(nanos);
        assertThat(traffic.repliesByBound()[bucket]).isEqualTo(1);
        assertThat(Arrays.stream(traffic.repliesByBound()).sum()).isEqualTo(1);
        assertThat(nanos / 1e9).isLessThanOrEqualTo(Traffic.boundsSeconds()[bucket]);
        assertThat(bucket == 0 || nanos / 1e9 > Traffic.boundsSeconds()[bucket - 1])
                .isTrue();
    }

    @Test
    void addsUpWhatManyThreadsCount() throws InterruptedException {
        Traffic traffic = new Traffic();
        Thread[] threads = new Thread[8];
        Arrays.setAll(
                threads,
                _ -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        traffic.read(2);
                        traffic.wrote(3);
                        traffic.replied(1_000);
                    }
                }));
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(traffic.bytesIn()).isEqualTo(160_000);
        assertThat(traffic.bytesOut()).isEqualTo(240_000);
        assertThat(traffic.messages()).isEqualTo(80_000);
        assertThat(traffic.replySeconds()).isEqualTo(0.08);
    }
}
