package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.util.Random;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

class NulFramerTest {
    private static final int LIMIT = 8;

    @Test
    void endsABlockAtEachNul() {
        assertThat(everySplit("hello\0bye\0").blocks()).containsExactly(block("hello"), block("bye"));
        assertThat(everySplit("\0\0a\0").blocks()).containsExactly(block(""), block(""), block("a"));
    }

    @Test
    void takesWhatIsLeftAtTheEndOfInputForABlock() {
        assertThat(everySplit("a\0bye").blocks()).containsExactly(block("a"), block("bye"));
        assertThat(everySplit("a\0").blocks()).containsExactly(block("a"));
        assertThat(everySplit("").blocks()).isEmpty();
    }

    @Test
    void keepsEveryOtherByte() {
        StringBuilder all = new StringBuilder();
        for (char b = 1; b < 256; b++) {
            all.append(b);
        }
        NulFramer framer = new NulFramer(255);
        assertThat(Splits.next(framer, bytes(all + "\0")).blocks()).containsExactly(block(all.toString()));
    }

    @Test
    void takesABlockUpToItsLimitAndNoLonger() {
        assertThat(everySplit("1234567\0").blocks()).containsExactly(block("1234567"));
        assertThat(everySplit("12345678\0").blocks()).containsExactly(block("12345678"));
        Splits.Outcome over = everySplit("a\000123456789\0");
        assertThat(over.messages()).containsExactly(new ClientMessage.Block(block("a")));
        assertThat(over.brokenBy()).isEqualTo(FaultCode.MESSAGE_TOO_LONG);
        assertThat(over.faults().getFirst().sentence()).isEqualTo("message too long (limit 8 bytes)");
    }

    @Test
    void waitsForTheNulHoweverLongItTakes() {
        NulFramer framer = new NulFramer(LIMIT);
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        Splits.next(framer, bytes("a"));
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_BLOCK);
        assertThat(Splits.next(framer, bytes("b\0")).blocks()).containsExactly(block("ab"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
    }

    @Test
    void makesTheSameOfAnyBytesAtAnySplit() {
        Random random = new Random(21);
        for (int round = 0; round < 100; round++) {
            byte[] input = new byte[random.nextInt(40)];
            for (int i = 0; i < input.length; i++) {
                input[i] = (byte) random.nextInt(4);
            }
            assertThat(Splits.everySplit(() -> new NulFramer(LIMIT), input)).isNotNull();
        }
    }

    private static Splits.Outcome everySplit(String latin1) {
        return Splits.everySplit(() -> new NulFramer(LIMIT), bytes(latin1));
    }

    private static Bytes block(String latin1) {
        return Bytes.copyOf(bytes(latin1));
    }
}
