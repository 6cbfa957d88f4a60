package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.LineFramer;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.Fault;
import recess.common.message.GameText;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;
import recess.common.message.UploadReply;

/**
 * Bare words: no line end either way, one read is one message. For clients that compare the whole of one {@code recv} with a
 * word, as the course's do.
 */
public record WordsDialect(DialectSettings settings) implements Dialect {
    @Override
    public Decoder newDecoder() {
        return new LineFramer(settings.lines(), LineFramer.Unended.AT_EACH_READ, settings.nanoTime());
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return switch (message) {
            case GameText(String text, boolean _) -> Bytes.utf8(text);
            // The last line before the connection ends: a person reads it, and no word follows it.
            case Fault fault -> Bytes.utf8(fault.sentence() + "\n");
            case ServerMessage.Notice _, EchoReply _, LobbyReply _, LobbyEvent _, UploadReply _ ->
                Bytes.utf8(PlainText.of(message).stripTrailing());
        };
    }

    /** What comes in one read is a message, so that a smaller buffer would cut a long one. */
    @Override
    public int firstReadBytes() {
        return readBytes();
    }

    @Override
    public boolean carriesNotices() {
        return true;
    }
}
