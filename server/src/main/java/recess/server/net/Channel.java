package recess.server.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import recess.common.message.Bytes;

/**
 * The bytes of one connection, both ways and in order: a TCP socket, or whatever else carries them. One thread at a time reads,
 * one at a time writes, and any thread may end or close it, which wakes them.
 */
interface Channel {
    /** No limit on the wait. */
    int NO_TIMEOUT = 0;

    /** Where the peer is. */
    InetAddress address();

    /** The peer's port there, 1 to 65535. */
    int port();

    /**
     * Makes it ready for use; called once, before the first read or write.
     *
     * @throws IOException where the peer has gone already
     */
    void open() throws IOException;

    /**
     * Waits for bytes.
     *
     * @param from where in the buffer they go, which has room for one at least
     * @param timeoutMillis how long to wait, 1 or more; {@link #NO_TIMEOUT} for as long as it takes
     * @return how many came; -1 at the end of input, whichever side has ended it
     * @throws SocketTimeoutException where none came in time
     * @throws IOException where the connection is lost, or closed
     */
    int read(byte[] buffer, int from, int timeoutMillis) throws IOException;

    /**
     * Writes all of it; waits until the operating system has taken it.
     *
     * @throws IOException where the connection is lost, or closed
     */
    void write(Bytes bytes) throws IOException;

    /** Ends the input from this side. */
    void endInput() throws IOException;

    /** Tells the peer that nothing more comes, behind what has been written. */
    void endOutput() throws IOException;

    /** Whether the input has been ended from this side, or all is closed. */
    boolean isInputEnded();

    /** Closes both ways, and lets go of it; never fails. */
    void close();
}
