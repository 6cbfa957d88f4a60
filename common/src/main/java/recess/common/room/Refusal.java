package recess.common.room;

import recess.common.message.LobbyAnswer;
import recess.common.message.RefusalCode;

/** What somebody asked for cannot be done: thrown where that is found out, and answered where it was asked. */
public final class Refusal extends Exception {
    private final RefusalCode code;

    /**
     * Refuses.
     *
     * @param sentence what is wrong and what would be right: one line, safe to show
     */
    public Refusal(RefusalCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** By which programs decide. */
    public RefusalCode code() {
        return code;
    }

    /** What is wrong and what would be right. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The same as an answer. */
    public LobbyAnswer.Refused answer() {
        return new LobbyAnswer.Refused(code, sentence());
    }
}
