package recess.common.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "1ms,1",
        "100ms,100",
        "30s,30000",
        "5m,300000",
        "60m,3600000",
        "3600s,3600000",
        "007s,7000",
        "1h,3600000",
        "2m30s,150000",
        "1m0s1ms,60001"
    })
    void readsTimes(String text, long millis) {
        assertThat(Quantity.time(text, MILLISECOND, HOUR)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "0s", "0ms", "0m"})
    void readsZeroWithAndWithoutAUnit(String text) {
        assertThat(Quantity.time(text, Duration.ZERO, HOUR)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "-5s",
                "+5s",
                "5 s",
                " 5s",
                "5.5s",
                "5S",
                "5h",
                "30s2m",
                "5m5m",
                "2m30",
                "5min",
                "0h",
                "0",
                "0ms",
                "3601s",
                "61m",
                "3600001ms",
                "999999999999m",
                "1234567890123s",
                "５s",
                "5s\n"
            })
    void refusesOtherTimesAndNamesThem(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.time(text, MILLISECOND, HOUR))
                .withMessage("'" + text + "' is no time from 1ms to 1h (such as 100ms, 30s, 2m30s)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "1ms", "100ms", "30s", "3m", "2m30s", "1h", "24h", "1h1m1s1ms"})
    void showsTimesAsTheyAreRead(String text) {
        assertThat(Quantity.shown(Quantity.time(text, Duration.ZERO, Duration.ofDays(1))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1023", "1KiB", "1025", "64MiB", "4GiB", "4095MiB"})
    void showsSizesAsTheyAreRead(String text) {
        assertThat(Quantity.shown(Quantity.size(text, 0, Long.MAX_VALUE))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1024,1024", "1B,1", "64KiB,65536", "1MiB,1048576", "4GiB,4294967296", "007,7"})
    void readsSizes(String text, long bytes) {
        assertThat(Quantity.size(text, 1, Long.MAX_VALUE)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "KiB", "-1", "1.5MiB", "1 KiB", "1K", "1kB", "1KB", "1TiB", "1kib", "1234567890123", "٣"
            })
    void refusesOtherSizesAndNamesThem(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.size(text, 1, Long.MAX_VALUE))
                .withMessage(
                        "'" + text + "' is no size from 1 to " + Long.MAX_VALUE + " bytes (such as 1024, 64KiB, 1MiB)");
    }

    @Test
    void takesSizesWithinTheirLimitsOnly() {
        assertThat(Quantity.size("1KiB", 1024, 2048)).isEqualTo(1024);
        assertThat(Quantity.size("2KiB", 1024, 2048)).isEqualTo(2048);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.size("1023", 1024, 2048));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.size("2049", 1024, 2048));
        assertThatIllegalArgumentException()
                .as("more than a long holds")
                .isThrownBy(() -> Quantity.size("999999999999GiB", 0, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "65535,65535", "007,7"})
    void readsWholeNumbers(String text, int number) {
        assertThat(Quantity.number(text, 1, 65_535)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "+1", "1.0", "1e3", "x", " 1", "4294967297", "999999999", "１"})
    void refusesOtherNumbersAndNamesThem(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.number(text, 1, 65_535))
                .withMessage("'" + text + "' is no whole number from 1 to 65535");
    }
}
