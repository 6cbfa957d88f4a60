package recess.server.lobby;

import recess.common.message.LobbyAnswer;

/** What somebody asked for cannot be done: thrown where that is found out, and answered where it was asked. */
final class Refusal extends Exception {
    private final String code;

    /**
     * @param code a stable name for the reason
     * @param sentence what is wrong and what would be right: one line, safe to show
     */
    Refusal(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    LobbyAnswer answer() {
        return new LobbyAnswer.Refused(code, String.valueOf(getMessage()));
    }
}
