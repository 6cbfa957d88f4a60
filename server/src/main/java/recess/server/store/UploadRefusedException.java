package recess.server.store;

import recess.common.message.Fault;

/** An upload that the store does not take, and what its sender is told. */
public final class UploadRefusedException extends Exception {
    private final transient Fault fault;

    public UploadRefusedException(Fault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    UploadRefusedException(Fault fault, Throwable cause) {
        super(fault.sentence(), cause);
        this.fault = fault;
    }

    /** What the sender is told. */
    public Fault fault() {
        return fault;
    }
}
