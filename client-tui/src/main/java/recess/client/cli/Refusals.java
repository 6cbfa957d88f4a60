package recess.client.cli;

import recess.common.message.ErrorCode;
import recess.common.message.LobbyAnswer;

/** What stands in the way, where an answer is another than expected. */
final class Refusals {
    private Refusals() {}

    static String sentence(LobbyAnswer answer) {
        return answer instanceof LobbyAnswer.Refused(ErrorCode code, String sentence, var _)
                ? sentence + " (" + code.code() + ")"
                : "the server answers something else than expected ("
                        + answer.getClass().getSimpleName() + ")";
    }
}
