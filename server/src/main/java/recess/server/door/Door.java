package recess.server.door;

import java.net.InetSocketAddress;
import java.util.SequencedMap;

/** A door that is open. Thread-safe. */
public interface Door extends AutoCloseable {
    /** {@code door/KIND}, as a listener would be called. */
    String name();

    /** Where, with the port that it has. */
    InetSocketAddress address();

    /**
     * What to write on the board, in order: what somebody wants to do, and the line to copy for it.
     *
     * @param host this machine, as others reach it
     */
    SequencedMap<String, String> board(String host);

    /** Lets nobody in any more; whoever is there stays. */
    void shut();

    /** Lets nobody in any more, gives the visitors a moment to be gone, and closes. Harmless when repeated. */
    @Override
    void close();
}
