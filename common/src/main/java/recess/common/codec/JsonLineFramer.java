package recess.common.codec;

import java.nio.ByteBuffer;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;

/**
 * Frames JSON lines: one object a line, ended by LF (RFC 8259 for the object; a CR before the LF is white space). A line
 * that cannot be read is answered, and the next one is read; but three in a row that are too long, or so many bad ones in
 * all, end the connection.
 */
public final class JsonLineFramer implements Decoder {
    /** The longest line, without its LF, in bytes. */
    public static final int MAX_LINE_BYTES = 64 * 1024;

    static final int MAX_LONG_LINES_IN_A_ROW = 3;
    static final int MAX_ERRORS = 20;

    private static final byte LF = 10;

    private final ByteAccumulator line = new ByteAccumulator(MAX_LINE_BYTES);
    private boolean discarding;
    private int longLinesInARow;
    private int errors;

    @Override
    public Decoded next(ByteBuffer in) {
        while (in.hasRemaining()) {
            int end = in.position();
            while (end < in.limit() && in.get(end) != LF) {
                end++;
            }
            int count = end - in.position();
            boolean complete = end < in.limit();
            Decoded decoded = discarding ? discard(in, count) : take(in, count);
            if (decoded != Decoded.NeedMore.NEED_MORE) {
                return decoded;
            }
            if (complete) {
                in.get();
                if (discarding) {
                    discarding = false;
                } else if (!line.isEmpty()) {
                    return finish();
                }
            }
        }
        return Decoded.NeedMore.NEED_MORE;
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
        return line.isEmpty() ? Decoded.NeedMore.NEED_MORE : finish();
    }

    @Override
    public Progress progress() {
        return line.isEmpty() && !discarding ? Progress.BETWEEN_MESSAGES : Progress.MID_LINE;
    }

    private Decoded take(ByteBuffer in, int count) {
        if (line.append(in, count)) {
            return Decoded.NeedMore.NEED_MORE;
        }
        line.clear();
        discarding = true;
        longLinesInARow++;
        String sentence = "line too long (limit " + MAX_LINE_BYTES + " bytes)";
        return longLinesInARow >= MAX_LONG_LINES_IN_A_ROW
                ? new Decoded.Broken(FaultCode.LINE_ENDLESS.because(sentence + ", the third in a row"))
                : error(FaultCode.LINE_TOO_LONG.because(sentence));
    }

    private Decoded discard(ByteBuffer in, int count) {
        in.position(in.position() + count);
        return Decoded.NeedMore.NEED_MORE;
    }

    private Decoded finish() {
        longLinesInARow = 0;
        try {
            return new Decoded.Message(JsonRequests.parse(line.take()));
        } catch (JsonRefusal e) {
            return error(e.fault());
        }
    }

    private Decoded error(Fault fault) {
        errors++;
        return errors > MAX_ERRORS
                ? new Decoded.Broken(FaultCode.TOO_MANY_ERRORS.because("more than " + MAX_ERRORS + " errors, bye"))
                : new Decoded.Message(new ClientMessage.Unreadable(fault));
    }
}
