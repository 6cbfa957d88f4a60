package recess.common.codec;

import java.io.ByteArrayOutputStream;
import java.util.function.LongSupplier;
import recess.common.limit.TokenBucket;
import recess.common.message.Bytes;

/**
 * The telnet protocol's part of a connection, byte by byte: separates data from commands (RFC 854), refuses every option
 * (RFC 855) by the rules of RFC 1143, and never opens a negotiation itself.
 *
 * <p>It skips sub-negotiations, and gives up on one longer than 1 KiB. It answers with at most 64 bytes in any 10 s, so that
 * nobody can make it talk for ever; what is over that stays unanswered.
 */
final class Telnet {
    /** What one byte amounted to. */
    enum Event {
        /** The byte is data. */
        DATA,
        /** The byte is part of a command, and there is nothing to do. */
        NOTHING,
        /** EC: the last character typed goes (RFC 854, page 13). */
        ERASE_CHARACTER,
        /** EL, or IP after Ctrl-C: the line typed so far goes (RFC 854, page 13). */
        ERASE_LINE,
        /** A sub-negotiation that does not end. */
        OVERLONG
    }

    static final int MAX_SUBNEGOTIATION_BYTES = 1024;
    /** With the bytes that come back meanwhile, 64 in any 10 s at most. */
    static final int MAX_ANSWER_BYTES_AT_ONCE = 54;

    static final int ANSWER_BYTES_PER_SECOND = 1;

    private static final byte SE = (byte) 240;
    private static final byte IP = (byte) 244;
    private static final byte AYT = (byte) 246;
    private static final byte EC = (byte) 247;
    private static final byte EL = (byte) 248;
    private static final byte SB = (byte) 250;
    private static final byte WILL = (byte) 251;
    private static final byte WONT = (byte) 252;
    private static final byte DO = (byte) 253;
    private static final byte DONT = (byte) 254;
    private static final byte IAC = (byte) 255;

    private static final Bytes I_AM_HERE = Bytes.utf8("[yes, Recess is here]\r\n");

    private enum State {
        DATA,
        COMMAND,
        OPTION,
        SUBNEGOTIATION,
        SUBNEGOTIATION_COMMAND
    }

    private final TokenBucket answerBytes = TokenBucket.refilledBy(ANSWER_BYTES_PER_SECOND, MAX_ANSWER_BYTES_AT_ONCE);
    private final LongSupplier nanoTime;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream(0);

    private State state = State.DATA;
    private byte verb;
    private int subnegotiationBytes;
    private boolean spoken;

    /** @param nanoTime a monotonic clock, in nanoseconds */
    Telnet(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes the next byte. On {@link Event#DATA} the byte itself is the data (IAC IAC stands for one 0xFF, RFC 854). */
    Event accept(byte b) {
        return switch (state) {
            case DATA -> data(b);
            case COMMAND -> command(b);
            case OPTION -> option(b);
            case SUBNEGOTIATION -> subnegotiation(b);
            case SUBNEGOTIATION_COMMAND -> subnegotiationCommand(b);
        };
    }

    /** Whether the peer has sent an IAC, and so is a telnet client. */
    boolean spoken() {
        return spoken;
    }

    boolean hasAnswers() {
        return answers.size() > 0;
    }

    /** What is owed to the peer; afterwards nothing is. */
    Bytes takeAnswers() {
        Bytes taken = Bytes.copyOf(answers.toByteArray());
        answers.reset();
        return taken;
    }

    private Event data(byte b) {
        if (b != IAC) {
            return Event.DATA;
        }
        spoken = true;
        state = State.COMMAND;
        return Event.NOTHING;
    }

    private Event command(byte b) {
        state = State.DATA;
        return switch (b) {
            case IAC -> Event.DATA;
            case EC -> Event.ERASE_CHARACTER;
            case EL, IP -> Event.ERASE_LINE;
            case AYT -> {
                answer(I_AM_HERE);
                yield Event.NOTHING;
            }
            case WILL, WONT, DO, DONT -> {
                verb = b;
                state = State.OPTION;
                yield Event.NOTHING;
            }
            case SB -> {
                subnegotiationBytes = 0;
                state = State.SUBNEGOTIATION;
                yield Event.NOTHING;
            }
            default -> Event.NOTHING;
        };
    }

    /**
     * RFC 1143, section 7, for a side that never asks: a request that changes nothing is not answered, so that no loop
     * can start. WONT to DO TIMING-MARK (RFC 860) is what lets a telnet client show output again after Ctrl-C.
     */
    private Event option(byte b) {
        state = State.DATA;
        if (verb == DO) {
            answer(IAC, WONT, b);
        } else if (verb == WILL) {
            answer(IAC, DONT, b);
        }
        // DONT and WONT: nothing is on, so nothing changes.
        return Event.NOTHING;
    }

    private Event subnegotiation(byte b) {
        if (b == IAC) {
            state = State.SUBNEGOTIATION_COMMAND;
            return Event.NOTHING;
        }
        return skip();
    }

    private Event subnegotiationCommand(byte b) {
        if (b == IAC) {
            state = State.SUBNEGOTIATION;
            return skip();
        }
        if (b == SE) {
            state = State.DATA;
            return Event.NOTHING;
        }
        // Another command inside a sub-negotiation: its end was lost. What follows is read as that command.
        return command(b);
    }

    private Event skip() {
        if (subnegotiationBytes >= MAX_SUBNEGOTIATION_BYTES) {
            return Event.OVERLONG;
        }
        subnegotiationBytes++;
        return Event.NOTHING;
    }

    private void answer(byte... option) {
        answer(Bytes.copyOf(option));
    }

    /** What is over the limit stays unanswered. */
    private void answer(Bytes bytes) {
        if (answerBytes.take(bytes.size(), nanoTime.getAsLong())) {
            answers.writeBytes(bytes.toArray());
        }
    }
}
