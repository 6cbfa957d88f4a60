package recess.common.message;

/**
 * Something that the peer is told went wrong.
 *
 * @param code what kind of thing
 * @param sentence what happened, the value and the limit: one line, already safe to show
 * @param requestId the mark of the request that it is about; empty where it is about none
 */
public record Fault(FaultCode code, String sentence, String requestId) implements ServerMessage {
    public Fault {
        if (sentence.isEmpty() || sentence.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a fault is told in one line");
        }
    }
}
