package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;

class ByteAccumulatorTest {
    @Test
    void takesUpToItsLimitAndNothingOverIt() {
        ByteAccumulator held = new ByteAccumulator(4);
        assertThat(held.append(in("abc"), 3)).isTrue();
        ByteBuffer two = in("de");
        assertThat(held.append(two, 2)).isFalse();
        assertThat(two.remaining()).isEqualTo(2);
        assertThat(held.append(two, 1)).isTrue();
        assertThat(two.remaining()).isEqualTo(1);
        assertThat(held.append(two, 1)).isFalse();
        assertThat(held.append(two, 0)).isTrue();
        assertThat(held.take()).isEqualTo(Bytes.utf8("abcd"));
    }

    @Test
    void holdsNothingOnceItWasTakenOrCleared() {
        ByteAccumulator held = new ByteAccumulator(100_000);
        for (int size : new int[] {1, 64, 8 * 1024, 8 * 1024 + 1, 100_000}) {
            assertThat(held.append(in("x".repeat(size)), size)).isTrue();
            assertThat(held.length()).isEqualTo(size);
            assertThat(held.take().size()).isEqualTo(size);
            assertThat(held.isEmpty()).isTrue();
            assertThat(held.append(in("x".repeat(size)), size)).isTrue();
            held.clear();
            assertThat(held.take()).isEqualTo(Bytes.EMPTY);
        }
    }

    @Test
    void keepsTheOrderWhileItGrows() {
        ByteAccumulator held = new ByteAccumulator(10_000);
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < 9_000; i++) {
            String piece = i + ",";
            all.append(piece);
            assertThat(held.append(in(piece), piece.length())).isTrue();
        }
        assertThat(held.take()).isEqualTo(Bytes.utf8(all.toString()));
    }

    @Test
    void takesNothingWhereNothingFits() {
        ByteAccumulator held = new ByteAccumulator(0);
        assertThat(held.append(in("a"), 1)).isFalse();
        assertThat(held.append(in(""), 0)).isTrue();
        assertThat(held.isEmpty()).isTrue();
    }

    private static ByteBuffer in(String text) {
        return Bytes.utf8(text).view();
    }
}
