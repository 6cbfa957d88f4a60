package recess.server.bench;

import java.io.IOException;
import java.time.Duration;

/** What clients do to a server. */
interface Load extends AutoCloseable {
    /**
     * What came of it.
     *
     * @param done how many messages or games were finished
     * @param took from the first byte sent to the last received
     * @param latencies one for each that was finished
     */
    record Tally(long done, Duration took, Latencies latencies) {}

    /**
     * Keeps the server busy, and ends with nothing outstanding.
     *
     * @param duration after so long nothing new is begun
     * @throws IOException where the server refuses, hangs up, answers wrongly, or not at all
     */
    Tally run(Duration duration) throws IOException;

    /** Closes the connections. */
    @Override
    void close() throws IOException;
}
