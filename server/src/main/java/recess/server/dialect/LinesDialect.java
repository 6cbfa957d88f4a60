package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.LineFramer;
import recess.common.message.Bytes;
import recess.common.message.ServerMessage;

/** Lines of text both ways: for people at telnet or nc, and for scripts that send and read lines. */
public record LinesDialect(DialectSettings settings) implements Dialect {
    @Override
    public Decoder newDecoder() {
        return new LineFramer(settings.lines(), LineFramer.Unended.AFTER_A_PAUSE, settings.nanoTime());
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return Bytes.utf8(PlainText.of(message));
    }

    @Override
    public boolean carriesNotices() {
        return true;
    }
}
