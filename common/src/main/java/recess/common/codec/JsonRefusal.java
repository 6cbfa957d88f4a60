package recess.common.codec;

import recess.common.message.Fault;

/** A line that is no request: what its sender is told. */
final class JsonRefusal extends Exception {
    private final transient Fault fault;
    private final long blockBytes;

    JsonRefusal(Fault fault) {
        this(fault, 0);
    }

    /** @param blockBytes how many bytes follow the line that are no line themselves, 0 or more */
    JsonRefusal(Fault fault, long blockBytes) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
        this.blockBytes = blockBytes;
    }

    /** Where it ends the connection, nobody can tell what the bytes are that follow. */
    Fault fault() {
        return fault;
    }

    long blockBytes() {
        return blockBytes;
    }
}
