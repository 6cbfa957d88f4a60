package recess.common.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void areEqualWhenTheirContentsAre() {
        assertThat(Bytes.utf8("50"))
                .isEqualTo(Bytes.copyOf(new byte[] {'5', '0'}))
                .hasSameHashCodeAs(Bytes.utf8("50"));
        assertThat(Bytes.utf8("50")).isNotEqualTo(Bytes.utf8("51")).isNotEqualTo(Bytes.utf8("5"));
        assertThat(Bytes.utf8("")).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void doNotChangeWithTheArrayTheyCameFrom() {
        byte[] origin = {1, 2};
        Bytes bytes = Bytes.copyOf(origin);
        origin[0] = 9;
        assertThat(bytes.toArray()).containsExactly(1, 2);
    }

    @Test
    void doNotChangeWithTheCopyTheyGive() {
        Bytes bytes = Bytes.copyOf(new byte[] {1, 2});
        bytes.toArray()[0] = 9;
        assertThat(bytes.toArray()).containsExactly(1, 2);
        assertThatThrownBy(() -> bytes.view().put((byte) 9)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void giveAViewOfTheirOwnToEachWhoAsks() {
        Bytes bytes = Bytes.utf8("50");
        bytes.view().get();
        assertThat(bytes.view().remaining()).isEqualTo(2);
    }

    @Test
    void drainABufferFromItsPositionToItsLimit() {
        ByteBuffer in = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).position(1).limit(3);
        assertThat(Bytes.drain(in)).isEqualTo(Bytes.copyOf(new byte[] {2, 3}));
        assertThat(in.hasRemaining()).isFalse();
    }

    @Test
    void takeSoManyAndLeaveTheRest() {
        ByteBuffer in = ByteBuffer.wrap(new byte[] {1, 2, 3});
        assertThat(Bytes.take(in, 0)).isEqualTo(Bytes.EMPTY);
        assertThat(Bytes.take(in, 2)).isEqualTo(Bytes.copyOf(new byte[] {1, 2}));
        assertThat(in.remaining()).isEqualTo(1);
        assertThatThrownBy(() -> Bytes.take(in, 2)).isInstanceOf(BufferUnderflowException.class);
    }

    @Test
    void growByOneWithoutChanging() {
        Bytes bytes = Bytes.utf8("5");
        assertThat(bytes.plus((byte) 0)).isEqualTo(Bytes.copyOf(new byte[] {'5', 0}));
        assertThat(bytes.size()).isEqualTo(1);
    }

    @Test
    void replaceWhatIsNotUtf8() {
        assertThat(Bytes.copyOf(new byte[] {'a', (byte) 0xFF, 'b'}).asUtf8()).isEqualTo("a\uFFFDb");
        assertThat(Bytes.utf8("é数🎲").asUtf8()).isEqualTo("é数🎲");
    }

    @Test
    void areWrittenInOneCall() throws IOException {
        int[] calls = new int[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] b) throws IOException {
                calls[0]++;
                super.write(b);
            }
        };
        Bytes.utf8("50\n").writeTo(out);
        assertThat(out.toByteArray()).containsExactly('5', '0', '\n');
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void showNothingOfTheirContents() {
        assertThat(Bytes.utf8("\u001B[2J")).hasToString("4 bytes");
    }
}
