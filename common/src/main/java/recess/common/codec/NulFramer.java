package recess.common.codec;

import java.nio.ByteBuffer;
import java.time.Duration;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

/**
 * Frames blocks of any bytes but NUL, each ended by one NUL; or of any but another byte that ends them instead.
 *
 * <p>For clients that send no NUL, a pause may hand out what has come as a piece of the message. The message goes on then: the
 * NUL, the end of input, or a longer pause ends it, with a block of what came behind the last piece.
 */
public final class NulFramer implements Decoder {
    private static final byte NUL = 0;

    private final byte end;
    private final int maxMessageBytes;
    private final long pieceNanos;
    private final long endNanos;
    private final ByteAccumulator held;

    private int handedOut;
    private boolean inPieces;

    /**
     * @param maxMessageBytes the longest block, without its NUL, in bytes
     * @param budget what all connections together may hold
     */
    public NulFramer(int maxMessageBytes, HoldBudget budget) {
        this(NUL, maxMessageBytes, budget, FOREVER, FOREVER);
    }

    /**
     * @param maxMessageBytes the longest message, without its NUL, in bytes
     * @param budget what all connections together may hold
     * @param piece how long nothing may come until what has come is handed out
     * @param end how long nothing may come until a message that was handed out in pieces ends without a NUL
     */
    public NulFramer(int maxMessageBytes, HoldBudget budget, Duration piece, Duration end) {
        this(NUL, maxMessageBytes, budget, piece.toNanos(), end.toNanos());
    }

    private NulFramer(byte end, int maxMessageBytes, HoldBudget budget, long pieceNanos, long endNanos) {
        this.end = end;
        this.maxMessageBytes = maxMessageBytes;
        this.pieceNanos = pieceNanos;
        this.endNanos = endNanos;
        this.held = new ByteAccumulator(maxMessageBytes, budget);
    }

    /** Blocks that end with another byte. */
    public static NulFramer endedBy(byte end, int maxMessageBytes, HoldBudget budget) {
        return new NulFramer(end, maxMessageBytes, budget, FOREVER, FOREVER);
    }

    @Override
    public Decoded next(ByteBuffer in) {
        int nul = in.position();
        while (nul < in.limit() && in.get(nul) != end) {
            nul++;
        }
        int count = nul - in.position();
        if (count > maxMessageBytes - handedOut - held.length() || !held.append(in, count)) {
            return refused();
        }
        if (!in.hasRemaining()) {
            return Decoded.NeedMore.NEED_MORE;
        }
        in.get();
        return whole();
    }

    @Override
    public long patienceNanos() {
        if (held.isEmpty()) {
            return inPieces ? endNanos : FOREVER;
        }
        return pieceNanos;
    }

    @Override
    public Decoded quiet() {
        if (held.isEmpty()) {
            return end();
        }
        if (pieceNanos == FOREVER) {
            return Decoded.NeedMore.NEED_MORE;
        }
        inPieces = true;
        handedOut += held.length();
        return new Decoded.Message(new ClientMessage.Flow(held.take()));
    }

    @Override
    public Decoded end() {
        return held.isEmpty() && !inPieces ? Decoded.NeedMore.NEED_MORE : whole();
    }

    @Override
    public void close() {
        held.release();
    }

    @Override
    public Progress progress() {
        return held.isEmpty() ? Progress.BETWEEN_MESSAGES : Progress.MID_BLOCK;
    }

    private Decoded whole() {
        inPieces = false;
        handedOut = 0;
        Bytes rest = held.isEmpty() ? Bytes.EMPTY : held.take();
        return new Decoded.Message(new ClientMessage.Block(rest));
    }

    private Decoded refused() {
        held.clear();
        return new Decoded.Broken(
                held.isRefusedByBudget()
                        ? FaultCode.MEMORY_BUSY.because("busy with long messages, try again in a moment")
                        : FaultCode.MESSAGE_TOO_LONG.because("message too long (limit " + maxMessageBytes + " bytes)"));
    }
}
