package recess.common.codec;

import java.nio.ByteBuffer;
import java.time.Duration;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

/**
 * Frames nothing: a message is what comes without a pause. It serves clients that call send once and then wait; a short
 * pause joins what the network has cut into segments.
 */
public final class BurstFramer implements Decoder {
    private final int maxMessageBytes;
    private final Duration pause;
    private final ByteAccumulator held;

    /**
     * @param maxMessageBytes the longest message in bytes
     * @param pause how long nothing may come until a message is complete
     */
    public BurstFramer(int maxMessageBytes, Duration pause) {
        this(maxMessageBytes, pause, HoldBudget.unlimited());
    }

    /**
     * @param maxMessageBytes the longest message in bytes
     * @param pause how long nothing may come until a message is complete
     * @param budget what all connections together may hold
     */
    public BurstFramer(int maxMessageBytes, Duration pause, HoldBudget budget) {
        this.maxMessageBytes = maxMessageBytes;
        this.pause = pause;
        this.held = new ByteAccumulator(maxMessageBytes, budget);
    }

    @Override
    public Decoded next(ByteBuffer in) {
        if (!held.append(in, in.remaining())) {
            return refused(held, maxMessageBytes);
        }
        return Decoded.NeedMore.NEED_MORE;
    }

    @Override
    public long patienceNanos() {
        return held.isEmpty() ? FOREVER : pause.toNanos();
    }

    @Override
    public Decoded quiet() {
        return end();
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

    static Decoded refused(ByteAccumulator held, int maxMessageBytes) {
        held.clear();
        return new Decoded.Broken(
                held.isRefusedByBudget()
                        ? FaultCode.MEMORY_BUSY.because("busy with long messages, try again in a moment")
                        : FaultCode.MESSAGE_TOO_LONG.because("message too long (limit " + maxMessageBytes + " bytes)"));
    }
}
