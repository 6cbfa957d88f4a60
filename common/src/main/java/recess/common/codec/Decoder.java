package recess.common.codec;

import java.nio.ByteBuffer;

/**
 * Turns the bytes of one connection into messages, as they come.
 *
 * <p>The caller asks {@link #next} again and again until it says {@link Decoded.NeedMore}, then reads more bytes. When
 * none come for {@link #patienceNanos} it asks {@link #quiet}, when none will ever come {@link #end}; each of them again
 * and again until it says {@link Decoded.NeedMore} too.
 */
public interface Decoder {
    /** A patience without end. */
    long FOREVER = Long.MAX_VALUE;

    /** What an unfinished message is, which decides how long it may take to finish. */
    enum Progress {
        /** Nothing of the next message has come. */
        BETWEEN_MESSAGES,
        /** Part of a line: somebody, or a broken script, has stopped before its end. */
        MID_LINE,
        /** Part of a block of bytes: the sender decides when it ends. */
        MID_BLOCK,
        /** Part of a file: it has to keep a pace. */
        MID_TRANSFER
    }

    /**
     * Takes bytes out of {@code in} up to the end of the next message, or all of them.
     *
     * @param in read from its position to its limit
     */
    Decoded next(ByteBuffer in);

    /**
     * How long to wait for more bytes before {@link #quiet} is asked.
     *
     * @return nanoseconds, 0 where what came in one read is a message; {@link #FOREVER} where silence means nothing
     */
    long patienceNanos();

    /**
     * No bytes came for {@link #patienceNanos}: the message that this ends. After {@link Decoded.NeedMore} the patience is
     * {@link #FOREVER}, so that nobody asks in circles.
     */
    Decoded quiet();

    /** No bytes will come any more: what the rest amounts to. */
    Decoded end();

    /** What is held of an unfinished message. */
    Progress progress();

    /** Nothing more is asked: gives back what is shared with other connections. May be called more than once. */
    default void close() {}
}
