package recess.server.bench;

import java.io.IOException;
import java.nio.ByteBuffer;

/** One client's side of a conversation in which it speaks, is answered, and speaks again, without end. */
interface Script {
    /** Whether what has to come first is over: from now on each answer counts. */
    boolean isOpened();

    /** What is said next; nothing where the server speaks first. */
    ByteBuffer next();

    /**
     * Looks at what has come since the client spoke.
     *
     * @return whether it is the whole answer
     * @throws IOException where it is a wrong one
     */
    boolean isAnswered(ByteBuffer reply) throws IOException;
}
