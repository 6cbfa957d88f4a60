package recess.server.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The platform threads that wait for the disk, so that no virtual thread does: it would hold its carrier, and two of
 * them would stop every game on a machine with two cores.
 */
final class DiskPool implements AutoCloseable {
    private final ThreadPoolExecutor threads;

    DiskPool(String name, int size) {
        this.threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /** How much work waits for a thread. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Work that waits for the disk. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, SQLException;
    }

    /**
     * Does the work on one of the threads, and waits for it.
     *
     * @throws IOException what the work threw, an {@link SQLException} as its cause; or where the pool is closed
     */
    <T> T call(Work<T> work) throws IOException {
        Future<T> result;
        try {
            result = threads.submit(work::run);
        } catch (RejectedExecutionException e) {
            throw new IOException("the store is closed", e);
        }
        return await(result);
    }

    /**
     * Waits for work, however long it takes: the disk decides when it is done, and half a write is worse than a late stop.
     *
     * @throws IOException what the work threw, an {@link SQLException} as its cause
     */
    static <T> T await(Future<T> result) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Does the work on one of the threads, later; returns at once.
     *
     * @return completed with an {@link IOException} where the work throws, or the pool is closed
     */
    <T> CompletableFuture<T> later(Work<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                try {
                    result.complete(work.run());
                } catch (IOException | SQLException | RuntimeException e) {
                    result.completeExceptionally(new IOException(e.getMessage(), e));
                } catch (Error e) {
                    // Whoever waits must not wait for ever.
                    result.completeExceptionally(new IOException(e.toString(), e));
                    throw e;
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new IOException("the store is closed", e));
        }
        return result;
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException io -> new IOException(io.getMessage(), io);
            case SQLException sql -> new IOException("database: " + sql.getMessage(), sql);
            case Error error -> throw error;
            case RuntimeException bug -> throw bug;
            case null, default -> new IOException(e);
        };
    }
}
