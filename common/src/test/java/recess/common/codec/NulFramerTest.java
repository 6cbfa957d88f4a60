package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

class NulFramerTest {
    private static final int LIMIT = 8;
    private static final Duration PIECE = Duration.ofMillis(20);
    private static final Duration END = Duration.ofSeconds(5);

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
        NulFramer framer = new NulFramer(255, HoldBudget.unlimited());
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
        NulFramer framer = framer();
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        Splits.next(framer, bytes("a"));
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_BLOCK);
        assertThat(Splits.next(framer, bytes("b\0")).blocks()).containsExactly(block("ab"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
    }

    @Test
    void handsOutAPieceAtAPauseAndEndsTheMessageAtItsNul() {
        NulFramer framer = inPieces();
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        Splits.next(framer, bytes("one"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_BLOCK);
        assertThat(framer.patienceNanos()).isEqualTo(PIECE.toNanos());
        assertThat(framer.quiet()).isEqualTo(piece("one"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        assertThat(framer.patienceNanos()).isEqualTo(END.toNanos());
        Splits.next(framer, bytes("two"));
        assertThat(framer.patienceNanos()).isEqualTo(PIECE.toNanos());
        assertThat(framer.quiet()).isEqualTo(piece("two"));
        assertThat(Splits.next(framer, bytes("3\0")).blocks()).containsExactly(block("3"));
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.end()).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }

    @Test
    void endsAMessageInPiecesAtALongerPauseToo() {
        NulFramer framer = inPieces();
        Splits.next(framer, bytes("one"));
        assertThat(framer.quiet()).isEqualTo(piece("one"));
        assertThat(framer.quiet()).isEqualTo(new Decoded.Message(new ClientMessage.Block(Bytes.EMPTY)));
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }

    @Test
    void endsAMessageInPiecesAtTheEndOfInput() {
        NulFramer framer = inPieces();
        Splits.next(framer, bytes("one"));
        assertThat(framer.quiet()).isEqualTo(piece("one"));
        assertThat(framer.end()).isEqualTo(new Decoded.Message(new ClientMessage.Block(Bytes.EMPTY)));
        assertThat(framer.end()).isEqualTo(Decoded.NeedMore.NEED_MORE);
    }

    @Test
    void countsThePiecesOfAMessageTogether() {
        NulFramer framer = inPieces();
        Splits.next(framer, bytes("12345"));
        assertThat(framer.quiet()).isEqualTo(piece("12345"));
        Splits.next(framer, bytes("678"));
        assertThat(framer.quiet()).isEqualTo(piece("678"));
        assertThat(Splits.next(framer, bytes("9")).brokenBy()).isEqualTo(FaultCode.MESSAGE_TOO_LONG);
    }

    @Test
    void framesTheSameInPiecesWhereNothingPauses() {
        assertThat(Splits.everySplit(NulFramerTest::inPieces, bytes("one\0two\0\0three"))
                        .blocks())
                .containsExactly(block("one"), block("two"), block(""), block("three"));
    }

    @Test
    void makesTheSameOfAnyBytesAtAnySplit() {
        Random random = new Random(21);
        for (int round = 0; round < 100; round++) {
            byte[] input = new byte[random.nextInt(40)];
            for (int i = 0; i < input.length; i++) {
                input[i] = (byte) random.nextInt(4);
            }
            assertThat(Splits.everySplit(NulFramerTest::framer, input)).isNotNull();
        }
    }

    private static Splits.Outcome everySplit(String latin1) {
        return Splits.everySplit(NulFramerTest::framer, bytes(latin1));
    }

    private static NulFramer framer() {
        return new NulFramer(LIMIT, HoldBudget.unlimited());
    }

    private static NulFramer inPieces() {
        return new NulFramer(LIMIT, HoldBudget.unlimited(), PIECE, END);
    }

    private static Decoded piece(String latin1) {
        return new Decoded.Message(new ClientMessage.Flow(block(latin1)));
    }

    private static Bytes block(String latin1) {
        return Bytes.copyOf(bytes(latin1));
    }
}
