package recess.common.codec;

import recess.common.message.Fault;
import recess.common.message.FaultCode;

/** A line that is no message: what its sender is told. */
final class JsonRefusal extends Exception {
    private final transient Fault fault;
    private final long blockBytes;

    JsonRefusal(Fault fault) {
        this(fault, 0);
    }

    private JsonRefusal(Fault fault, long blockBytes) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
        this.blockBytes = blockBytes;
    }

    /**
     * That of a message one of whose fields is missing, or not as it has to be.
     *
     * @param why in a sentence that is safe to show
     */
    static JsonRefusal of(String field, String why) {
        return new JsonRefusal(FaultCode.BAD_REQUEST.because(why).with("field", field));
    }

    /** The same about the request that is marked with {@code id}. */
    JsonRefusal about(String id) {
        return new JsonRefusal(fault.about(id), blockBytes);
    }

    /** The same, where so many bytes follow the line that are no line themselves. */
    JsonRefusal before(long bytes) {
        return new JsonRefusal(fault, bytes);
    }

    /** The same, after which nothing more can be read: bytes may follow that are no lines. */
    JsonRefusal unframed() {
        return new JsonRefusal(FaultCode.UPLOAD_UNFRAMED
                .because(fault.sentence() + "; which bytes that follow are a file cannot be told, bye")
                .about(fault.requestId()));
    }

    /** Where it ends the connection, nobody can tell what the bytes are that follow. */
    Fault fault() {
        return fault;
    }

    long blockBytes() {
        return blockBytes;
    }
}
