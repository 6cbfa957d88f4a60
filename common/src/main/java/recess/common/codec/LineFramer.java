package recess.common.codec;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;

/**
 * Frames lines of UTF-8 text, from people at telnet and from scripts that send no line end at all.
 *
 * <p>LF, CR LF, CR NUL (RFC 854, page 11) and CR each end one line, at any split of the bytes; what comes after a CR may come
 * much later. A NUL ends a line that has something in it and is nothing otherwise: C programs send the NUL of their string, or
 * their whole buffer, behind the line end. The line end behind a line that was taken without one belongs to that line, however
 * late it comes. Backspace, DEL, and telnet's EC and EL edit the line. A byte-order mark is dropped from the first line.
 */
public final class LineFramer implements Decoder {
    /** When a line without an end is one all the same. */
    public enum Unended {
        /**
         * When nothing more comes for a while, as long as the connection has never sent a line end or an IAC: a
         * script that sends {@code 50} and waits is answered, a person who thinks in the middle of a line is not.
         */
        AFTER_A_PAUSE,
        /** At once: what comes in one read is a message. */
        AT_EACH_READ
    }

    /** The bytes of one short text come together; a machine that is busy may need a moment. */
    private static final long TOGETHER_NANOS = Duration.ofMillis(20).toNanos();

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private static final byte NUL = 0;
    private static final byte BACKSPACE = 8;
    private static final byte LF = 10;
    private static final byte CR = 13;
    private static final byte CTRL_U = 21;
    private static final byte DEL = 127;

    private final LineLimits limits;
    private final Unended unended;
    private final Telnet telnet;
    private final Utf16Sign utf16 = new Utf16Sign();

    private final LineBuffer line;
    private boolean afterCr;
    private boolean lineEndMayFollow;
    private boolean sawLineEnd;
    private boolean firstLine = true;
    private int discarded;
    private boolean tooLong;

    /** @param nanoTime a monotonic clock, in nanoseconds, for the limit on telnet's answers */
    public LineFramer(LineLimits limits, Unended unended, LongSupplier nanoTime) {
        this.limits = limits;
        this.unended = unended;
        this.telnet = new Telnet(nanoTime);
        this.line = new LineBuffer(limits.maxBytes());
    }

    @Override
    public Decoded next(ByteBuffer in) {
        while (utf16.hasReleased() || in.hasRemaining()) {
            Decoded decoded =
                    utf16.isOpen() ? atTheStart(in.get()) : step(utf16.hasReleased() ? utf16.nextReleased() : in.get());
            if (decoded != Decoded.NeedMore.NEED_MORE) {
                return decoded;
            }
            if (telnet.hasAnswers()) {
                return new Decoded.Answer(telnet.takeAnswers());
            }
        }
        return Decoded.NeedMore.NEED_MORE;
    }

    @Override
    public long patienceNanos() {
        boolean begun = utf16.isHolding() || (line.length() > 0 && !isByteOrderMark());
        if (!begun) {
            return FOREVER;
        }
        return switch (unended) {
            case AT_EACH_READ -> 0;
            case AFTER_A_PAUSE -> {
                if (utf16.isInDoubt()) {
                    yield TOGETHER_NANOS;
                }
                yield sawLineEnd || telnet.spoken() ? FOREVER : limits.pause().toNanos();
            }
        };
    }

    @Override
    public Decoded quiet() {
        if (utf16.isHolding()) {
            utf16.pause();
            Decoded held = next(NOTHING);
            if (held != Decoded.NeedMore.NEED_MORE || patienceNanos() == FOREVER) {
                return held;
            }
        }
        Decoded unendedLine = rest();
        lineEndMayFollow = unendedLine != Decoded.NeedMore.NEED_MORE;
        return unendedLine;
    }

    @Override
    public Decoded end() {
        if (utf16.isHolding()) {
            utf16.pause();
        }
        Decoded held = next(NOTHING);
        return held == Decoded.NeedMore.NEED_MORE ? rest() : held;
    }

    @Override
    public Progress progress() {
        return line.length() > 0 || tooLong || utf16.isHolding() ? Progress.MID_LINE : Progress.BETWEEN_MESSAGES;
    }

    /** Until it is known whether the bytes are UTF-16, nothing else is made of them. */
    private Decoded atTheStart(byte b) {
        return utf16.take(b)
                ? new Decoded.Broken(FaultCode.WRONG_PROTOCOL.because(WrongProtocol.UTF_16_SENTENCE))
                : Decoded.NeedMore.NEED_MORE;
    }

    private Decoded step(byte b) {
        return switch (telnet.accept(b)) {
            case DATA -> data(b);
            case NOTHING -> Decoded.NeedMore.NEED_MORE;
            case ERASE_CHARACTER -> eraseCharacter();
            case ERASE_LINE -> eraseLine();
            case OVERLONG ->
                new Decoded.Broken(FaultCode.TELNET_OVERLONG.because(
                        "telnet sub-negotiation too long (limit " + Telnet.MAX_SUBNEGOTIATION_BYTES + " bytes)"));
        };
    }

    private Decoded data(byte b) {
        boolean belongsToCr = afterCr && (b == LF || b == NUL);
        boolean belongsToLineBefore = lineEndMayFollow && (b == LF || b == CR);
        afterCr = b == CR;
        lineEndMayFollow &= b == NUL;
        if (belongsToCr || belongsToLineBefore) {
            sawLineEnd = true;
            return Decoded.NeedMore.NEED_MORE;
        }
        return switch (b) {
            case LF, CR, NUL -> lineEnd(b);
            case BACKSPACE, DEL -> eraseCharacter();
            case CTRL_U -> eraseLine();
            default -> append(b);
        };
    }

    private Decoded append(byte b) {
        return !tooLong && line.append(b) ? Decoded.NeedMore.NEED_MORE : discard();
    }

    /** Says once that the line is too long, and drops the rest of it, but not for ever. */
    private Decoded discard() {
        if (!tooLong) {
            tooLong = true;
            // The start of the line is no use without its end, but it may tell who is speaking.
            Optional<Fault> wrong = wrongProtocol(false);
            discarded = line.length() + 1;
            line.clear();
            return wrong.<Decoded>map(Decoded.Broken::new)
                    .orElseGet(() -> new Decoded.Message(new ClientMessage.Unreadable(
                            FaultCode.LINE_TOO_LONG.because("line too long (limit " + limits.maxBytes() + " bytes)"))));
        }
        // Over it already where both limits are the same.
        if (discarded >= limits.maxDiscardedBytes()) {
            return new Decoded.Broken(FaultCode.LINE_ENDLESS.because(
                    "line too long (no end of line in " + limits.maxDiscardedBytes() + " bytes)"));
        }
        discarded++;
        return Decoded.NeedMore.NEED_MORE;
    }

    private Decoded lineEnd(byte end) {
        sawLineEnd = true;
        if (tooLong) {
            tooLong = false;
            discarded = 0;
            firstLine = false;
            return Decoded.NeedMore.NEED_MORE;
        }
        if (end == NUL && line.length() == 0) {
            return Decoded.NeedMore.NEED_MORE;
        }
        return finishLine(end == NUL);
    }

    private Decoded rest() {
        if (line.length() == 0 || isByteOrderMark()) {
            return Decoded.NeedMore.NEED_MORE;
        }
        return finishLine(false);
    }

    private Decoded finishLine(boolean endedByNul) {
        Optional<Fault> wrong = wrongProtocol(endedByNul);
        if (wrong.isPresent()) {
            return new Decoded.Broken(wrong.get());
        }
        String text = line.take(firstLine);
        firstLine = false;
        return new Decoded.Message(new ClientMessage.Line(text));
    }

    private Optional<Fault> wrongProtocol(boolean endedByNul) {
        if (!firstLine) {
            return Optional.empty();
        }
        return WrongProtocol.of(line.content(), line.length(), endedByNul)
                .map(protocol -> FaultCode.WRONG_PROTOCOL.because("this is a Recess text service and you sent "
                        + protocol + ": connect with telnet, nc or a script of your own"));
    }

    private Decoded eraseCharacter() {
        line.eraseCharacter();
        return Decoded.NeedMore.NEED_MORE;
    }

    private Decoded eraseLine() {
        line.clear();
        return Decoded.NeedMore.NEED_MORE;
    }

    private boolean isByteOrderMark() {
        return firstLine && line.isByteOrderMark();
    }
}
