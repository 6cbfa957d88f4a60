package recess.client.link;

import java.io.IOException;
import java.time.Duration;

/** Makes connections to servers. Thread-safe. */
public interface Dialer {
    /**
     * Connects; blocks.
     *
     * @throws java.net.UnknownHostException where there is nothing to connect to, and will not be
     * @throws IOException where it does not succeed now
     */
    Wire dial(Server server, Duration within) throws IOException;

    /** What the threads of a link and of its connections are made by: they may wait in what this dialer makes. */
    Thread.Builder threads();
}
