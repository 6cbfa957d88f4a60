package recess.common.message;

/**
 * What the server can say. A dialect spells each in its own way; what is one message reaches the client in one write.
 */
public sealed interface ServerMessage
        permits EchoReply, Fault, GameText, LobbyEvent, LobbyReply, ServerMessage.Notice, UploadReply {
    /**
     * One line for a person to read, which the conversation survives: what was wrong with a guess, that the server
     * is about to stop.
     *
     * @param text one line, already safe to show, without a line end
     */
    record Notice(String text) implements ServerMessage {
        public Notice {
            if (text.isEmpty() || text.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a notice is one line");
            }
        }
    }
}
