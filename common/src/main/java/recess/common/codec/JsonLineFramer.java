package recess.common.codec;

import java.nio.ByteBuffer;
import java.util.Optional;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadRequest;

/**
 * Frames JSON lines: one object a line, ended by LF (RFC 8259 for the object; a CR before the LF is white space). A line
 * that cannot be read is answered, and the next one is read; but three in a row that are too long, or so many bad ones in
 * all, end the connection. Blank lines, and NULs between lines, mean nothing.
 *
 * <p>The line {@code upload.data} says how many bytes follow it. They are handed out as they come, and are never taken for
 * lines: where a line cannot tell how many there are, nothing more is read.
 */
public final class JsonLineFramer implements Decoder {
    /** The longest line, without its LF, in bytes. */
    public static final int MAX_LINE_BYTES = 64 * 1024;

    static final int MAX_LONG_LINES_IN_A_ROW = 3;
    static final int MAX_ERRORS = 20;

    /** As long as the longest beginning that tells another protocol. */
    private static final int START_BYTES = 16;

    private static final byte NUL = 0;
    private static final byte LF = 10;
    private static final String TOO_LONG = "line too long (limit " + MAX_LINE_BYTES + " bytes)";
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final BlockFramer block = new BlockFramer();
    private final BlockMarker marker = new BlockMarker();
    private final ByteAccumulator line = new ByteAccumulator(MAX_LINE_BYTES);
    private final byte[] start = new byte[START_BYTES];
    private int startLength;
    private boolean startKnown;
    private boolean discarding;
    private int longLinesInARow;
    private int errors;

    @Override
    public Decoded next(ByteBuffer in) {
        if (!startKnown) {
            Optional<Fault> wrong = wrongProtocol(in);
            if (wrong.isPresent()) {
                return new Decoded.Broken(wrong.get());
            }
        }
        while (block.isOpen() || in.hasRemaining()) {
            Decoded decoded = block.isOpen() ? block.next(in) : nextLine(in);
            if (decoded != Decoded.NeedMore.NEED_MORE || block.isOpen()) {
                return decoded;
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
        if (!block.isOpen()) {
            return finishHeld();
        }
        long missing = block.leftBytes();
        return missing == 0
                ? block.next(NOTHING)
                : new Decoded.Broken(FaultCode.UPLOAD_CUT_SHORT.because(
                        "the input ended " + missing + " bytes before the block did: what came is kept"));
    }

    @Override
    public Progress progress() {
        if (block.isOpen()) {
            return Progress.MID_TRANSFER;
        }
        return line.isEmpty() && !discarding ? Progress.BETWEEN_MESSAGES : Progress.MID_LINE;
    }

    /** Reads to the end of the line, or as far as there are bytes. */
    private Decoded nextLine(ByteBuffer in) {
        skipNulsBetweenLines(in);
        int end = in.position();
        while (end < in.limit() && in.get(end) != LF) {
            end++;
        }
        int count = end - in.position();
        boolean complete = end < in.limit();
        if (complete && in.hasArray() && count <= MAX_LINE_BYTES && line.isEmpty() && !discarding) {
            // A line that came whole is read where it stands.
            int from = in.arrayOffset() + in.position();
            in.position(end + 1);
            return finish(in.array(), from, from + count);
        }
        Decoded decoded = discarding ? discard(in, count) : take(in, count);
        if (decoded != Decoded.NeedMore.NEED_MORE || !complete) {
            return decoded;
        }
        in.get();
        if (discarding) {
            discarding = false;
            return Decoded.NeedMore.NEED_MORE;
        }
        return finishHeld();
    }

    /** A C program may send the NUL of its string, or the rest of its buffer, behind the LF. */
    private void skipNulsBetweenLines(ByteBuffer in) {
        while (line.isEmpty() && !discarding && in.hasRemaining() && in.get(in.position()) == NUL) {
            in.get();
        }
    }

    private Decoded take(ByteBuffer in, int count) {
        if (line.append(in, count)) {
            return Decoded.NeedMore.NEED_MORE;
        }
        marker.begin();
        if (marker.isIn(line.take().view()) || marker.isIn(in.slice(in.position(), count))) {
            return unframed();
        }
        discarding = true;
        longLinesInARow++;
        return longLinesInARow >= MAX_LONG_LINES_IN_A_ROW
                ? new Decoded.Broken(FaultCode.LINE_ENDLESS.because(TOO_LONG + ", the third in a row"))
                : error(FaultCode.LINE_TOO_LONG.because(TOO_LONG));
    }

    private Decoded discard(ByteBuffer in, int count) {
        if (count > 0 && marker.isIn(in.slice(in.position(), count))) {
            return unframed();
        }
        in.position(in.position() + count);
        return Decoded.NeedMore.NEED_MORE;
    }

    private static Decoded unframed() {
        return new Decoded.Broken(new JsonRefusal(FaultCode.LINE_TOO_LONG.because(TOO_LONG))
                .unframed()
                .fault());
    }

    private Decoded finishHeld() {
        byte[] held = line.content();
        int length = line.length();
        line.clear();
        return finish(held, 0, length);
    }

    private Decoded finish(byte[] bytes, int from, int to) {
        if (isBlank(bytes, from, to)) {
            return Decoded.NeedMore.NEED_MORE;
        }
        longLinesInARow = 0;
        try {
            ClientMessage.Asked asked = JsonRequests.read(bytes, from, to);
            if (asked.request() instanceof UploadRequest.Data data) {
                block.expect(data.length());
            }
            return new Decoded.Message(asked);
        } catch (JsonRefusal e) {
            if (e.fault().code().endsConnection()) {
                return new Decoded.Broken(e.fault());
            }
            block.drop(e.blockBytes());
            return error(e.fault());
        }
    }

    private static boolean isBlank(byte[] line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Looks at the first bytes that ever come, which tell a browser or the like: no line of ours begins as theirs do. */
    private Optional<Fault> wrongProtocol(ByteBuffer in) {
        for (int i = in.position(); i < in.limit() && !startKnown; i++) {
            start[startLength++] = in.get(i);
            startKnown = in.get(i) == LF || startLength == start.length;
        }
        if (WrongProtocol.isUtf16(start, startLength)) {
            return Optional.of(FaultCode.WRONG_PROTOCOL.because(WrongProtocol.UTF_16_SENTENCE));
        }
        boolean nulSecond = startLength > 1 && start[1] == 0;
        return WrongProtocol.of(start, nulSecond ? 1 : startLength, nulSecond)
                .map(protocol -> FaultCode.WRONG_PROTOCOL.because(
                        "this is a Recess lobby and you sent " + protocol + ": send one JSON object a line"));
    }

    private Decoded error(Fault fault) {
        errors++;
        return errors > MAX_ERRORS
                ? new Decoded.Broken(FaultCode.TOO_MANY_ERRORS.because("more than " + MAX_ERRORS + " errors, bye"))
                : new Decoded.Message(new ClientMessage.Unreadable(fault));
    }
}
