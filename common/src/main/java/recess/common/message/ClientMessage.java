package recess.common.message;

import java.nio.ByteBuffer;

/** What a client can say. The text in it is as the client sent it: foreign, and not yet safe to show. */
public sealed interface ClientMessage {
    /** One line or word that somebody typed or a script sent, without what ended it; may be empty. */
    record Line(String text) implements ClientMessage {}

    /** One message of bytes that mean nothing to the server, without what ended it; may be empty. */
    record Block(Bytes bytes) implements ClientMessage {}

    /** A piece of a stream of bytes, or of a message that goes on: where one piece ends says nothing. Never empty. */
    record Flow(Bytes bytes) implements ClientMessage {}

    /** A file begins: its name, as the client sent it, never empty. */
    record UploadBegun(String name) implements ClientMessage {}

    /**
     * The next bytes of the file that has begun, or of the block that was asked for with {@link UploadRequest.Data}. Never
     * empty.
     *
     * @param bytes of use until this message has been received: the buffer behind them is used again for what comes next
     */
    record UploadPart(ByteBuffer bytes) implements ClientMessage {}

    /** The file that has begun, or the block, is complete. */
    record UploadEnded() implements ClientMessage {}

    /**
     * Something is asked of the lobby.
     *
     * @param id what the answer is marked with, as JSON; empty for none
     */
    record Asked(String id, LobbyRequest request) implements ClientMessage {}

    /** Something that could not be read as a message, and after which the conversation goes on. */
    record Unreadable(Fault fault) implements ClientMessage {
        public Unreadable {
            if (fault.code().endsConnection()) {
                throw new IllegalArgumentException(fault.code() + " ends the connection");
            }
        }
    }
}
