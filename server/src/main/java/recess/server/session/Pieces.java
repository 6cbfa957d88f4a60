package recess.server.session;

import java.io.IOException;
import recess.common.message.Bytes;

/** Bytes that follow a message, a piece at a time, so that never more than one of them is held. */
@FunctionalInterface
public interface Pieces {
    /**
     * The next piece.
     *
     * @return no bytes behind the last
     * @throws IOException where there should be more and is not: the connection cannot go on then, for its peer counts
     */
    Bytes next() throws IOException;
}
