package recess.client.upload;

import java.util.Set;
import recess.client.link.Link;
import recess.common.message.LobbyAnswer;

/** The server does not want it. */
final class Refusal extends Exception {
    /**
     * What goes away by itself. An offset is wrong where the server was still writing what had come before a cut when it was
     * asked how far it is.
     */
    private static final Set<String> PASSING =
            Set.of("upload-busy", "uploads-busy", "wrong-offset", "busy", "stopping", Link.OFFLINE);

    private final String code;

    private Refusal(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    static Refusal of(LobbyAnswer answer) {
        return answer instanceof LobbyAnswer.Refused(String code, String sentence, var _)
                ? new Refusal(code, sentence)
                : new Refusal("unexpected", "the server answers something else than expected");
    }

    static Refusal because(String code, String sentence) {
        return new Refusal(code, sentence);
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    boolean mayPass() {
        return PASSING.contains(code);
    }
}
