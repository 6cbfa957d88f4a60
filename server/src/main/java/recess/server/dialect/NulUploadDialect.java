package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.NulUploadFramer;
import recess.common.message.Bytes;
import recess.common.message.ServerMessage;
import recess.common.message.UploadReply;

/** The course's upload: name, NUL, contents, NUL NUL; the answer is NUL NUL, or one line that says why not. */
public record NulUploadDialect(DialectSettings settings) implements Dialect {
    private static final Bytes STORED = Bytes.copyOf(new byte[2]);

    @Override
    public Decoder newDecoder() {
        return new NulUploadFramer(settings.settle());
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return message instanceof UploadReply.Stored ? STORED : Bytes.utf8(PlainText.of(message));
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
