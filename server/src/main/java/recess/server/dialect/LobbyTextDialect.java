package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.LineFramer;
import recess.common.codec.LobbyCommandDecoder;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.Fault;
import recess.common.message.GameText;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;
import recess.common.message.UploadReply;

/** The lobby for people at telnet or nc, and for scripts of ten lines. */
public final class LobbyTextDialect implements Dialect {
    private final DialectSettings settings;
    private final SharedSpelling spelling = new SharedSpelling(LobbyTextDialect::line);

    public LobbyTextDialect(DialectSettings settings) {
        this.settings = settings;
    }

    @Override
    public Decoder newDecoder() {
        return new LobbyCommandDecoder(
                new LineFramer(settings.lines(), LineFramer.Unended.AFTER_A_PAUSE, settings.nanoTime()));
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return spelling.of(message);
    }

    @Override
    public Bytes greeting() {
        return Bytes.utf8("* Recess lobby: name NAME says who you are, help lists what you can do\n");
    }

    @Override
    public boolean carriesNotices() {
        return true;
    }

    private static Bytes line(ServerMessage message) {
        return Bytes.utf8(
                switch (message) {
                    case Fault fault -> "ERR " + fault.code().code() + " " + fault.sentence() + "\n";
                    case ServerMessage.Notice notice -> "* " + notice.text() + "\n";
                    case EchoReply _, GameText _, LobbyReply _, LobbyEvent _, UploadReply _ -> PlainText.of(message);
                });
    }
}
