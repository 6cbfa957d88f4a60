package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.FlowFramer;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.ServerMessage;

/** Bytes without any framing, both ways (RFC 862): telnet's 0xFF and NUL included. */
public record StreamDialect() implements Dialect {
    @Override
    public Decoder newDecoder() {
        return new FlowFramer();
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return message instanceof EchoReply.Returned returned ? returned.bytes() : Bytes.utf8(PlainText.of(message));
    }

    @Override
    public boolean carriesNotices() {
        return false;
    }

    @Override
    public int readBytes() {
        return 8 * 1024;
    }
}
