package recess.server.net;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who serves connections: the three kinds of server that the course compares, which run the same code. */
public sealed interface Workers {
    /** A virtual thread for each connection. */
    record Virtual() implements Workers {}

    /** One thread for all: a client is served when the one before it is done, as by the course's first server. */
    record Iterative() implements Workers {}

    /**
     * A few threads, and connections that wait for one of them.
     *
     * @param threads so many connections are served at once; 1 to 1,000
     */
    record Pool(int threads) implements Workers {
        /** The most threads that are taken for reasonable. */
        public static final int MAX_THREADS = 1000;

        public Pool {
            if (threads < 1 || threads > MAX_THREADS) {
                throw new IllegalArgumentException(threads + " threads");
            }
        }
    }

    /** Starts them. */
    default ExecutorService start() {
        return switch (this) {
            case Virtual _ ->
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("connection-", 1).factory());
            case Iterative _ -> pool(1);
            case Pool(int threads) -> pool(threads);
        };
    }

    private static ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("worker-", 1).factory());
    }
}
