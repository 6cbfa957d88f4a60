package recess.server.dialect;

import recess.common.message.EchoReply;
import recess.common.message.Fault;
import recess.common.message.GameText;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;
import recess.common.message.UploadReply;

/** Every message in lines: what the text dialects have in common. */
final class PlainText {
    private PlainText() {}

    /** The lines of a message, each with its LF; a prompt that waits for input on its own line has none. */
    static String of(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Notice notice -> notice.text() + "\n";
            case Fault fault -> fault.sentence() + "\n";
            case EchoReply.Received _ -> "OK\n";
            case EchoReply.Returned returned -> returned.bytes().asUtf8() + "\n";
            case GameText(String text, boolean waitsOnLine) -> waitsOnLine ? text : text + "\n";
            case LobbyReply reply -> LobbyText.of(reply.answer());
            case LobbyEvent event -> LobbyText.of(event);
            case UploadReply.Stored stored -> "saved " + stored.storedName() + " (" + stored.sizeBytes() + " bytes)\n";
        };
    }
}
