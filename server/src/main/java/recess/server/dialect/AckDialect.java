package recess.server.dialect;

import recess.common.codec.BurstFramer;
import recess.common.codec.Decoder;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.ServerMessage;

/** The course's first echo server: a message is what one send brings, and {@code OK} says that it has arrived. */
public record AckDialect(DialectSettings settings) implements Dialect {
    private static final Bytes OK = Bytes.utf8("OK");

    @Override
    public Decoder newDecoder() {
        return new BurstFramer(settings.maxMessageBytes(), settings.burstPause(), settings.budget());
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return message instanceof EchoReply.Received ? OK : Bytes.utf8(PlainText.of(message));
    }

    @Override
    public boolean carriesNotices() {
        return false;
    }
}
