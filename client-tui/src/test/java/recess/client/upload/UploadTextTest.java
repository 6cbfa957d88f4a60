package recess.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;

class UploadTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "999, 999 bytes",
        "1000, 1.0 KiB",
        "1536, 1.5 KiB",
        "10240, 10 KiB",
        "209715200, 200 MiB",
        "1048575, 1.0 MiB",
        "9223372036854775807, 8388608 TiB"
    })
    void shortensSizes(long bytes, String text) {
        assertThat(UploadText.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min 0 s", "3599, 59 min 59 s", "3600, 1 h 0 min", "90061, 25 h 1 min"})
    void shortensTimes(long seconds, String text) {
        assertThat(UploadText.time(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void saysOneLineForEachTenthAndEachPhase() {
        UploadText text = new UploadText();
        List<String> lines = new ArrayList<>();
        text.line(state(Phase.HASHING, 0, "")).ifPresent(lines::add);
        text.line(state(Phase.HASHING, 500, "")).ifPresent(lines::add);
        for (int done = 0; done < 1000; done += 10) {
            text.line(state(Phase.SENDING, done, "")).ifPresent(lines::add);
        }
        text.line(state(Phase.PAUSED, 1000, "cut")).ifPresent(lines::add);
        text.line(state(Phase.PAUSED, 1000, "cut")).ifPresent(lines::add);
        text.line(state(Phase.DONE, 1000, "")).ifPresent(lines::add);
        assertThat(lines).hasSize(13).contains("upload 1 a.txt: paused: cut");
        assertThat(lines.get(2)).isEqualTo("upload 1 a.txt: 10% of 1.0 KiB, 512 bytes/s, 8 s left");
    }

    @Test
    void tellsTheRateOfTheLastSecondsOnly() {
        Rate rate = new Rate();
        long second = 1_000_000_000L;
        rate.restart(0, 0);
        assertThat(rate.bytesPerSecond()).isZero();
        assertThat(rate.eta(100)).isEmpty();
        for (int i = 1; i <= 10; i++) {
            rate.moved(i * 1000L, i * second);
        }
        assertThat(rate.bytesPerSecond()).isEqualTo(1000);
        for (int i = 11; i <= 20; i++) {
            rate.moved(10_000 + (i - 10) * 10L, i * second);
        }
        assertThat(rate.bytesPerSecond()).isEqualTo(10);
        assertThat(rate.eta(100)).contains(Duration.ofSeconds(10));
    }

    private static UploadState state(Phase phase, long done, String why) {
        return new UploadState(
                1, "a.txt", 1000, done, 512, Optional.of(Duration.ofSeconds(8)), phase, why, "", "a.txt");
    }
}
