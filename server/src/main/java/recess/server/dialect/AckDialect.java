package recess.server.dialect;

import java.time.Duration;
import recess.common.codec.Decoder;
import recess.common.codec.NulFramer;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.ServerMessage;

/**
 * The course's first echo server: {@code OK} says that the message has arrived. The message ends at a NUL; but who sends none,
 * as the first of the course's clients, waits for {@code OK} all the same, and gets it when nothing more comes for a moment.
 */
public record AckDialect(DialectSettings settings) implements Dialect {
    /** Behind the last piece of a message without a NUL: the course's clients pause for a second between two pieces. */
    private static final Duration LAST_PIECE = Duration.ofSeconds(5);

    private static final Bytes OK = Bytes.utf8("OK");

    @Override
    public Decoder newDecoder() {
        return new NulFramer(settings.maxMessageBytes(), settings.budget(), settings.burstPause(), LAST_PIECE);
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
