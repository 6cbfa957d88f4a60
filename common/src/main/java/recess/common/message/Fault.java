package recess.common.message;

/**
 * Something that the peer is told went wrong.
 *
 * @param code what kind of thing
 * @param sentence what happened, the value and the limit: one line, already safe to show
 * @param requestId the mark of the request that it is about; empty where it is about none
 * @param details where it is, and more, as values
 */
public record Fault(FaultCode code, String sentence, String requestId, Facts details) implements ServerMessage {
    public Fault {
        if (sentence.isEmpty() || sentence.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a fault is told in one line");
        }
    }

    /** The same about the request that was marked with {@code id}. */
    public Fault about(String id) {
        return new Fault(code, sentence, id, details);
    }

    /** The same with one detail more. */
    public Fault with(String name, Object value) {
        return new Fault(code, sentence, requestId, details.with(name, value));
    }
}
