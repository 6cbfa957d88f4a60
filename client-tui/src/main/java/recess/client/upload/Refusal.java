package recess.client.upload;

import java.util.Optional;
import java.util.Set;
import recess.common.message.ErrorCode;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.RefusalCode;

/** An upload cannot go on: the server refuses the file, or the file has changed. */
final class Refusal extends Exception {
    /**
     * Refusals that pass by themselves. An offset is wrong if the server was still writing what came before a cut when it was asked
     * for the offset.
     */
    private static final Set<ErrorCode> PASSING = Set.of(
            FaultCode.UPLOAD_BUSY,
            FaultCode.UPLOADS_BUSY,
            FaultCode.WRONG_OFFSET,
            FaultCode.STOPPING,
            RefusalCode.BUSY,
            RefusalCode.OFFLINE);

    private final transient Optional<ErrorCode> code;

    private Refusal(Optional<ErrorCode> code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    static Refusal of(LobbyAnswer answer) {
        return answer instanceof LobbyAnswer.Refused(ErrorCode code, String sentence, var _)
                ? new Refusal(Optional.of(code), sentence)
                : because("the server answers something else than expected");
    }

    /** A refusal with a code of the server. */
    static Refusal because(ErrorCode code, String sentence) {
        return new Refusal(Optional.of(code), sentence);
    }

    /** A refusal by this program. */
    static Refusal because(String sentence) {
        return new Refusal(Optional.empty(), sentence);
    }

    boolean is(ErrorCode other) {
        return code.filter(other::equals).isPresent();
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    boolean mayPass() {
        return code.filter(PASSING::contains).isPresent();
    }
}
