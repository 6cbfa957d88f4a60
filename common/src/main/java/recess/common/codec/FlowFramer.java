package recess.common.codec;

import java.nio.ByteBuffer;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;

/** Frames nothing and holds nothing: each byte is passed on as it comes. */
public final class FlowFramer implements Decoder {
    @Override
    public Decoded next(ByteBuffer in) {
        return in.hasRemaining()
                ? new Decoded.Message(new ClientMessage.Flow(Bytes.drain(in)))
                : Decoded.NeedMore.NEED_MORE;
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
        return Decoded.NeedMore.NEED_MORE;
    }

    @Override
    public Progress progress() {
        return Progress.BETWEEN_MESSAGES;
    }
}
