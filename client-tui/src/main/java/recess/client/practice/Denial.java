package recess.client.practice;

import recess.common.message.LobbyAnswer;
import recess.common.message.RefusalCode;

/** A request that is refused, with the code that a server would use. */
final class Denial extends Exception {
    private final RefusalCode code;

    Denial(RefusalCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    LobbyAnswer answer() {
        return new LobbyAnswer.Refused(code, String.valueOf(getMessage()));
    }
}
