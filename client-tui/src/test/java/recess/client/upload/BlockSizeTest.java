package recess.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BlockSizeTest {
    private final BlockSize size = new BlockSize();

    @Test
    void growsWhereBlocksArriveQuicklyAndShrinksWhereTheyDoNot() {
        assertThat(size.bytes()).isEqualTo(BlockSize.LEAST_BYTES);
        for (int block = 0; block < 10; block++) {
            took(1);
        }
        assertThat(size.bytes()).isEqualTo(BlockSize.MOST_BYTES);
        took(400);
        assertThat(size.bytes()).as("neither quick nor slow").isEqualTo(BlockSize.MOST_BYTES);
        took(700);
        assertThat(size.bytes()).isEqualTo(BlockSize.MOST_BYTES / 2);
        for (int block = 0; block < 10; block++) {
            took(5000);
        }
        assertThat(size.bytes()).isEqualTo(BlockSize.LEAST_BYTES);
    }

    private void took(long millis) {
        size.took(Duration.ofMillis(millis).toNanos());
    }
}
