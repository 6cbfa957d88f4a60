package recess.common.codec;

import java.nio.ByteBuffer;
import recess.common.message.ClientMessage;

/** Frames blocks of any bytes but NUL, each ended by one NUL. */
public final class NulFramer implements Decoder {
    private final int maxMessageBytes;
    private final ByteAccumulator held;

    /** @param maxMessageBytes the longest block, without its NUL, in bytes */
    public NulFramer(int maxMessageBytes) {
        this(maxMessageBytes, HoldBudget.unlimited());
    }

    /**
     * @param maxMessageBytes the longest block, without its NUL, in bytes
     * @param budget what all connections together may hold
     */
    public NulFramer(int maxMessageBytes, HoldBudget budget) {
        this.maxMessageBytes = maxMessageBytes;
        this.held = new ByteAccumulator(maxMessageBytes, budget);
    }

    @Override
    public Decoded next(ByteBuffer in) {
        int nul = in.position();
        while (nul < in.limit() && in.get(nul) != 0) {
            nul++;
        }
        if (!held.append(in, nul - in.position())) {
            return BurstFramer.refused(held, maxMessageBytes);
        }
        if (!in.hasRemaining()) {
            return Decoded.NeedMore.NEED_MORE;
        }
        in.get();
        return new Decoded.Message(new ClientMessage.Block(held.take()));
    }

    @Override
    public long patienceNanos() {
        return FOREVER;
    }

    @Override
    public Decoded quiet() {
        return Decoded.NeedMore.NEED_MORE;
    }

    @Override
    public Decoded end() {
        return held.isEmpty() ? Decoded.NeedMore.NEED_MORE : new Decoded.Message(new ClientMessage.Block(held.take()));
    }

    @Override
    public void close() {
        held.release();
    }

    @Override
    public Progress progress() {
        return held.isEmpty() ? Progress.BETWEEN_MESSAGES : Progress.MID_BLOCK;
    }
}
