package recess.common.codec;

import recess.common.message.Fault;
import recess.common.message.FaultCode;

/** A line that is no request: what its sender is told. */
final class JsonRefusal extends Exception {
    private final transient Fault fault;

    /** @param id the request's mark, as far as it could be read; empty for none */
    JsonRefusal(FaultCode code, String sentence, String id) {
        super(sentence, null, false, false);
        this.fault = new Fault(code, sentence, id);
    }

    Fault fault() {
        return fault;
    }
}
