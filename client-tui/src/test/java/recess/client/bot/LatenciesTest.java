package recess.client.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void tellsTheSmallestTimeThatAShareOfTheAnswersTookAtMost() {
        Latencies latencies = new Latencies();
        assertThat(latencies.percentile(50)).isZero();
        for (int i = 5000; i >= 1; i--) {
            latencies.add(i);
        }
        assertThat(latencies.count()).isEqualTo(5000);
        assertThat(latencies.percentile(50)).isEqualTo(2500);
        assertThat(latencies.percentile(99)).isEqualTo(4950);
        assertThat(latencies.percentile(100)).isEqualTo(5000);
        assertThat(latencies.percentile(1)).isEqualTo(50);
    }

    @Test
    void tellsTheOnlyTimeThereIs() {
        Latencies latencies = new Latencies();
        latencies.add(7);
        assertThat(latencies.percentile(1)).isEqualTo(7);
        assertThat(latencies.percentile(99)).isEqualTo(7);
    }
}
