package recess.common.codec;

import java.nio.ByteBuffer;
import java.time.Duration;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.text.CleanText;
import recess.common.text.FileNames;

/**
 * Frames one file: name, NUL, contents, NUL NUL; or name, LF, contents, NUL.
 *
 * <p>Contents that hold NUL NUL, or end in NUL, look like an end too early. So the end counts only when nothing follows
 * it for a while: a file that the framing cannot carry is refused, never cut short.
 */
public final class NulUploadFramer implements Decoder {
    /** What parts name and contents, and what ends the file. */
    public enum Shape {
        /** The name ends with NUL, the file with two. */
        NUL(NulUploadFramer.NUL, 2, "send the name, NUL, the contents, NUL NUL", "NUL NUL"),
        /** The name ends with LF, the file with NUL. */
        LINE(NulUploadFramer.LF, 1, "send the name, LF, the contents, NUL", "NUL");

        private final byte nameEnd;
        private final int nuls;
        private final String asItShouldBe;
        private final String fileEnd;

        Shape(byte nameEnd, int nuls, String asItShouldBe, String fileEnd) {
            this.nameEnd = nameEnd;
            this.nuls = nuls;
            this.asItShouldBe = asItShouldBe;
            this.fileEnd = fileEnd;
        }
    }

    private enum State {
        NAME,
        CONTENTS,
        ENDED,
        DONE
    }

    private static final byte NUL = 0;
    private static final byte LF = 10;

    private final Shape shape;
    private final Duration settle;
    private final ByteAccumulator name = new ByteAccumulator(FileNames.MAX_BYTES);

    private State state = State.NAME;
    private boolean nulHeld;
    private boolean lineFeedLast;

    /** @param settle how long nothing may follow the end until it counts */
    public NulUploadFramer(Duration settle) {
        this(Shape.NUL, settle);
    }

    /** The same for either shape. */
    public NulUploadFramer(Shape shape, Duration settle) {
        this.shape = shape;
        this.settle = settle;
    }

    @Override
    public Decoded next(ByteBuffer in) {
        return switch (state) {
            case NAME -> name(in);
            case CONTENTS -> contents(in);
            case ENDED -> in.hasRemaining() ? notClean() : Decoded.NeedMore.NEED_MORE;
            case DONE -> {
                in.position(in.limit());
                yield Decoded.NeedMore.NEED_MORE;
            }
        };
    }

    @Override
    public long patienceNanos() {
        return state == State.ENDED ? settle.toNanos() : FOREVER;
    }

    @Override
    public Decoded quiet() {
        return state == State.ENDED ? done() : Decoded.NeedMore.NEED_MORE;
    }

    @Override
    public Decoded end() {
        return switch (state) {
            case NAME -> nameCutShort();
            case CONTENTS -> cutShort("before " + shape.fileEnd);
            case ENDED -> done();
            case DONE -> Decoded.NeedMore.NEED_MORE;
        };
    }

    @Override
    public Progress progress() {
        return switch (state) {
            case NAME -> name.isEmpty() ? Progress.BETWEEN_MESSAGES : Progress.MID_TRANSFER;
            case CONTENTS -> Progress.MID_TRANSFER;
            case ENDED, DONE -> Progress.BETWEEN_MESSAGES;
        };
    }

    private Decoded name(ByteBuffer in) {
        int end = in.position();
        while (end < in.limit() && in.get(end) != NUL && in.get(end) != shape.nameEnd && !lineFeedLast) {
            lineFeedLast = in.get(end) == LF;
            end++;
        }
        if (!name.append(in, end - in.position())) {
            return refused("file name too long (limit " + FileNames.MAX_BYTES + " bytes): " + shape.asItShouldBe);
        }
        if (!in.hasRemaining()) {
            return Decoded.NeedMore.NEED_MORE;
        }
        if (in.get() != shape.nameEnd) {
            return refused(endsOtherwise());
        }
        // A C program's string may have both its line feed and its NUL.
        String sent = withoutLineEnd(name.take().asUtf8());
        if (sent.isEmpty()) {
            return refused("no file name (0 bytes before its end): " + shape.asItShouldBe);
        }
        state = State.CONTENTS;
        return new Decoded.Message(new ClientMessage.UploadBegun(sent));
    }

    private Decoded nameCutShort() {
        if (name.isEmpty()) {
            return Decoded.NeedMore.NEED_MORE;
        }
        return lineFeedLast ? refused(endsOtherwise()) : cutShort("after " + name.length() + " bytes of a name");
    }

    private String endsOtherwise() {
        String sent = CleanText.quote(withoutLineEnd(name.take().asUtf8()));
        return "the name " + sent
                + switch (shape) {
                    case NUL ->
                        " ends with a line feed, and here it has to end with NUL (the listener upload/line takes it so): ";
                    case LINE ->
                        " ends with NUL, and here it has to end with LF (the listener upload/nul takes it so): ";
                }
                + shape.asItShouldBe;
    }

    private static String withoutLineEnd(String name) {
        int end = name.endsWith("\n") ? name.length() - 1 : name.length();
        return name.substring(0, end > 0 && end < name.length() && name.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /** A NUL is held back until the next byte tells whether it is content or the first half of the end. */
    private Decoded contents(ByteBuffer in) {
        if (!in.hasRemaining()) {
            return Decoded.NeedMore.NEED_MORE;
        }
        if (nulHeld) {
            nulHeld = false;
            if (in.get(in.position()) == 0) {
                in.get();
                state = State.ENDED;
                return next(in);
            }
            return part(ByteBuffer.allocate(1));
        }
        int at = shape.nuls == 1 ? firstNul(in) : endOfCertainContents(in);
        ByteBuffer before = in.slice(in.position(), at - in.position());
        in.position(at);
        if (in.hasRemaining()) {
            in.get();
            nulHeld = shape.nuls == 2;
            state = nulHeld ? State.CONTENTS : State.ENDED;
        }
        return before.hasRemaining() ? part(before) : next(in);
    }

    private static int firstNul(ByteBuffer in) {
        int at = in.position();
        while (at < in.limit() && in.get(at) != 0) {
            at++;
        }
        return at;
    }

    /** Where the first NUL stands that is not followed by something else, and so may belong to the end. */
    private static int endOfCertainContents(ByteBuffer in) {
        int at = in.position();
        while (at < in.limit() && !(in.get(at) == 0 && (at + 1 == in.limit() || in.get(at + 1) == 0))) {
            at++;
        }
        return at;
    }

    private Decoded done() {
        state = State.DONE;
        return new Decoded.Message(new ClientMessage.UploadEnded());
    }

    private static Decoded part(ByteBuffer bytes) {
        return new Decoded.Message(new ClientMessage.UploadPart(bytes.asReadOnlyBuffer()));
    }

    private Decoded refused(String sentence) {
        state = State.DONE;
        return new Decoded.Broken(FaultCode.NAME_REFUSED.because(sentence));
    }

    private Decoded cutShort(String where) {
        state = State.DONE;
        return new Decoded.Broken(FaultCode.UPLOAD_CUT_SHORT.because(
                "not saved: the input ended " + where + ", so the file is not whole"));
    }

    private Decoded notClean() {
        state = State.DONE;
        return new Decoded.Broken(
                FaultCode.UPLOAD_NOT_CLEAN.because("not saved: bytes follow " + shape.fileEnd + ", so the file holds "
                        + (shape == Shape.NUL ? "NUL NUL or ends in NUL" : "NUL")
                        + ", which this way of sending cannot carry"));
    }
}
