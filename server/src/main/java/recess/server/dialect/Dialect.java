package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.message.Bytes;
import recess.common.message.ServerMessage;

/** Translates between the bytes of one kind of client and messages. */
public interface Dialect {
    /** A decoder for one connection. */
    Decoder newDecoder();

    /**
     * Spells a message.
     *
     * @return the bytes that go out in one write; none where this dialect has no word for it
     */
    Bytes encode(ServerMessage message);

    /** Whether a line that the client did not ask for would be read as text, and not as part of its data. */
    boolean carriesNotices();

    /**
     * What is said to somebody who connects and then says nothing: a person, who does not know what to type.
     *
     * @return nothing in dialects that ask first, or that only programs speak
     */
    default Bytes greeting() {
        return Bytes.EMPTY;
    }

    /** How many bytes to read at a time, once a client has sent more than {@link #firstReadBytes} at once. */
    default int readBytes() {
        return 4 * 1024;
    }

    /** How many bytes to read at a time until then: each connection keeps a buffer of that size while it waits. */
    default int firstReadBytes() {
        return 1024;
    }
}
