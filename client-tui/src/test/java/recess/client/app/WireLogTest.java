package recess.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import recess.client.link.WireEntry;
import recess.common.message.Bytes;

class WireLogTest {
    @Test
    void keepsTheLatestAsFarAsTheyFitInSoManyBytesAndTheLastOneAnyway() {
        WireLog log = WireLog.EMPTY;
        for (int i = 0; i < 10; i++) {
            log = log.with(entry(i, 30), Duration.ZERO, 100);
        }
        assertThat(log.kept()).hasSize(3);
        assertThat(log.messages()).hasSize(3);
        assertThat(log.messages().getLast().number()).isEqualTo(9);
        assertThat(log.forgotten()).isEqualTo(7);
        log = log.with(entry(10, 1_000), Duration.ZERO, 100);
        assertThat(log.kept()).hasSize(1);
        assertThat(log.forgotten()).isEqualTo(10);
    }

    @Test
    void keepsNoMoreThanSoMany() {
        WireLog log = WireLog.EMPTY;
        for (int i = 0; i < WireLog.MAX_KEPT + 5; i++) {
            log = log.with(entry(i, 10), Duration.ZERO, WireLog.MAX_BYTES);
        }
        assertThat(log.kept()).hasSize(WireLog.MAX_KEPT);
        assertThat(log.forgotten()).isEqualTo(5);
    }

    private static WireEntry entry(int second, int bytes) {
        return new WireEntry(
                Instant.ofEpochSecond(second), WireEntry.Direction.RECEIVED, Bytes.utf8("x".repeat(bytes - 1) + "\n"));
    }
}
