package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.NulFramer;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.ServerMessage;

/** Messages of unknown size, each ended by one NUL, both ways. */
public record NulDialect(DialectSettings settings) implements Dialect {
    private static final byte NUL = 0;

    @Override
    public Decoder newDecoder() {
        return new NulFramer(settings.maxMessageBytes(), settings.budget());
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return message instanceof EchoReply.Returned returned
                ? returned.bytes().plus(NUL)
                : Bytes.utf8(PlainText.of(message));
    }

    @Override
    public boolean carriesNotices() {
        return false;
    }
}
