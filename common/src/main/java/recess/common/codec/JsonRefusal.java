package recess.common.codec;

import recess.common.message.Fault;

/** A line that is no request: what its sender is told. */
final class JsonRefusal extends Exception {
    private final transient Fault fault;

    JsonRefusal(Fault fault) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
