package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.LineFramer;
import recess.common.codec.LobbyCommandDecoder;
import recess.common.message.Bytes;
import recess.common.message.Fault;
import recess.common.message.ServerMessage;

/** The lobby for people at telnet or nc, and for scripts of ten lines. */
public record LobbyTextDialect(DialectSettings settings) implements Dialect {
    @Override
    public Decoder newDecoder() {
        return new LobbyCommandDecoder(
                new LineFramer(settings.lines(), LineFramer.Unended.AFTER_A_PAUSE, settings.nanoTime()));
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return Bytes.utf8(
                switch (message) {
                    case Fault fault -> "ERR " + fault.code().code() + " " + fault.sentence() + "\n";
                    case ServerMessage.Notice notice -> "* " + notice.text() + "\n";
                    default -> PlainText.of(message);
                });
    }

    @Override
    public Bytes greeting() {
        return Bytes.utf8("* Recess lobby: name NAME says who you are, help lists what you can do\n");
    }

    @Override
    public boolean carriesNotices() {
        return true;
    }
}
