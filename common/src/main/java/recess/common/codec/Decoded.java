package recess.common.codec;

import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;

/** What a {@link Decoder} made of the bytes it was given. */
public sealed interface Decoded {
    /** A whole message. */
    record Message(ClientMessage message) implements Decoded {}

    /** Bytes that the protocol itself owes the peer, whatever the conversation: telnet's replies. */
    record Answer(Bytes bytes) implements Decoded {}

    /** The peer broke the protocol in a way that ends the connection. */
    record Broken(Fault fault) implements Decoded {
        public Broken {
            if (!fault.code().endsConnection()) {
                throw new IllegalArgumentException(fault.code() + " does not end a connection");
            }
        }
    }

    /** No message yet; every byte given has been taken. */
    enum NeedMore implements Decoded {
        NEED_MORE
    }
}
