package recess.server.store;

import java.io.IOException;
import recess.common.message.Fault;
import recess.common.message.FaultCode;

/** The store refuses an upload; the fault says why. */
public final class UploadRefusedException extends Exception {
    private final transient Fault fault;

    public UploadRefusedException(Fault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    /** The disk is full or failing; the cause is for the log. */
    public UploadRefusedException(IOException cause) {
        super(cause);
        this.fault = FaultCode.DISK_FULL.because("not saved: the server's disk is full or failing, ask your teacher");
    }

    /** What the sender is told. */
    public Fault fault() {
        return fault;
    }
}
