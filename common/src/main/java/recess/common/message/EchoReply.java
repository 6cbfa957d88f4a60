package recess.common.message;

/** What the echo services answer. */
public sealed interface EchoReply extends ServerMessage {
    /** The message has arrived. */
    record Received() implements EchoReply {}

    /** The message comes back. */
    record Returned(Bytes bytes) implements EchoReply {}
}
