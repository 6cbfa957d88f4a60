package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

class BurstFramerTest {
    private static final int LIMIT = 8;
    private static final Duration PAUSE = Duration.ofMillis(20);

    @Test
    void takesAllThatComesWithoutAPauseForOneBlock() {
        assertThat(everySplit("hello\n\0\u00FF").blocks()).containsExactly(block("hello\n\0\u00FF"));
        assertThat(everySplit("").blocks()).isEmpty();
    }

    @Test
    void endsABlockAtAPause() {
        BurstFramer framer = new BurstFramer(LIMIT, PAUSE);
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        for (String text : new String[] {"ab", "c"}) {
            Splits.next(framer, bytes(text));
            assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_BLOCK);
            assertThat(framer.patienceNanos()).isEqualTo(PAUSE.toNanos());
            assertThat(framer.quiet()).isEqualTo(new Decoded.Message(new ClientMessage.Block(block(text))));
            assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
            assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
            assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        }
    }

    @Test
    void takesABlockUpToItsLimitAndNoLonger() {
        assertThat(everySplit("1234567").blocks()).containsExactly(block("1234567"));
        assertThat(everySplit("12345678").blocks()).containsExactly(block("12345678"));
        assertThat(everySplit("123456789").brokenBy()).isEqualTo(FaultCode.MESSAGE_TOO_LONG);
    }

    private static Splits.Outcome everySplit(String latin1) {
        return Splits.everySplit(() -> new BurstFramer(LIMIT, PAUSE), bytes(latin1));
    }

    private static Bytes block(String latin1) {
        return Bytes.copyOf(bytes(latin1));
    }
}
