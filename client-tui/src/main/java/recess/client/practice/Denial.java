package recess.client.practice;

import recess.common.message.LobbyAnswer;

/** A request that is refused, with the code that a server would use. */
final class Denial extends Exception {
    private final String code;

    Denial(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    LobbyAnswer answer() {
        return new LobbyAnswer.Refused(code, String.valueOf(getMessage()));
    }
}
