package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.NulUploadFramer;
import recess.common.message.Bytes;
import recess.common.message.ServerMessage;
import recess.common.message.UploadReply;

/** The course's upload with a name in a line: name, LF, contents, NUL; what is answered, the listener's words say. */
public record LineUploadDialect(DialectSettings settings) implements Dialect {
    @Override
    public Decoder newDecoder() {
        return new NulUploadFramer(NulUploadFramer.Shape.LINE, settings.settle());
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return message instanceof UploadReply.Stored ? Bytes.EMPTY : Bytes.utf8(PlainText.of(message));
    }

    @Override
    public boolean carriesNotices() {
        return false;
    }

    @Override
    public int readBytes() {
        return 64 * 1024;
    }
}
