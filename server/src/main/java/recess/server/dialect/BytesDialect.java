package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.NulFramer;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.ServerMessage;

/** Messages of any bytes, each ended by LF; what is sent back has no end. For text that is enciphered. */
public record BytesDialect(DialectSettings settings) implements Dialect {
    private static final byte LF = 10;

    @Override
    public Decoder newDecoder() {
        return NulFramer.endedBy(LF, settings.maxMessageBytes(), settings.budget());
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return message instanceof EchoReply.Returned returned ? returned.bytes() : Bytes.utf8(PlainText.of(message));
    }

    @Override
    public boolean carriesNotices() {
        return false;
    }
}
