package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;

class FlowFramerTest {
    @Test
    void passesEveryByteOnInOrder() {
        StringBuilder all = new StringBuilder();
        for (char b = 255; b > 0; b--) {
            all.append(b);
        }
        byte[] input = bytes(all + "\0\0\u00FF\u00FF\r\n");
        assertThat(Splits.everySplit(FlowFramer::new, input).messages())
                .containsExactly(new ClientMessage.Flow(Bytes.copyOf(input)));
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(Splits.everySplit(FlowFramer::new, new byte[0]).messages()).isEmpty();
    }

    @Test
    void holdsNothingBack() {
        FlowFramer framer = new FlowFramer();
        assertThat(Splits.next(framer, bytes("a")).messages()).hasSize(1);
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(framer.end()).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }
}
