package recess.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    @Test
    void knowsWhenItsAgesLookDifferent() {
        WireLog log = WireLog.EMPTY.with(entry(0, 10), Duration.ZERO, WireLog.MAX_BYTES);
        assertThat(WireLog.EMPTY.agesChangeIn(Duration.ZERO)).isEmpty();
        assertThat(log.agesChangeIn(Duration.ofMillis(2_300))).contains(Duration.ofMillis(1_700));
        assertThat(log.agesChangeIn(Duration.ofMillis(12_300))).contains(Duration.ofMillis(7_700));
        assertThat(log.agesChangeIn(Duration.ofSeconds(130))).contains(Duration.ofSeconds(50));
        assertThat(log.shownAge(log.messages().getFirst(), Duration.ofMillis(19_999)))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void leavesOutWhatOnlyAsksWhetherTheOtherIsThere() {
        WireLog log = WireLog.EMPTY;
        for (String text : List.of(
                "{\"type\":\"ping\",\"id\":-1}\n", "one\n", "{\"type\":\"pong\",\"id\":-1}\ntwo\n", "three\n")) {
            WireEntry entry = new WireEntry(Instant.EPOCH, WireEntry.Direction.RECEIVED, Bytes.utf8(text));
            log = log.with(entry, Duration.ZERO, WireLog.MAX_BYTES);
        }
        assertThat(log.latest(9).messages())
                .extracting(message -> message.bytes().asUtf8())
                .containsExactly("one\n", "two\n", "three\n");
        assertThat(log.latest(2).messages()).hasSize(2);
    }

    private static WireEntry entry(int second, int bytes) {
        return new WireEntry(
                Instant.ofEpochSecond(second), WireEntry.Direction.RECEIVED, Bytes.utf8("x".repeat(bytes - 1) + "\n"));
    }
}
