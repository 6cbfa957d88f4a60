package recess.server.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Platform threads that wait for the disk. A virtual thread that waits for it holds its carrier thread, and two of them
 * would stop every game on a machine with two cores.
 */
public final class DiskPool implements AutoCloseable {
    private final ThreadPoolExecutor threads;

    /**
     * Starts threads, which do not keep the program alive.
     *
     * @param name what they are called, each with a number behind it
     * @param size how many
     */
    public DiskPool(String name, int size) {
        AtomicInteger started = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Thread.ofPlatform()
                        .daemon()
                        .name(name + "-" + started.incrementAndGet())
                        .unstarted(work));
    }

    /** How much work waits for a thread. */
    public int waiting() {
        return threads.getQueue().size();
    }

    /** Work that waits for the disk. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Work that waits for the disk and has no result. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException;
    }

    /**
     * Runs work on one of the threads, and waits for its result.
     *
     * @throws IOException what the work threw; or where the pool is closed
     */
    public <T> T call(Work<T> work) throws IOException {
        return await(later(work));
    }

    /**
     * Runs work on one of the threads, and waits for its result.
     *
     * @throws IOException what the work threw; or where the pool is closed
     */
    public void run(Task work) throws IOException {
        await(after(CompletableFuture.completedFuture(true), work));
    }

    /** Runs work on one of the threads after other work has succeeded; returns at once. */
    public CompletableFuture<Boolean> after(CompletableFuture<?> before, Task work) {
        return before.thenCompose(_ -> later(() -> {
            work.run();
            return true;
        }));
    }

    /**
     * Runs work on one of the threads; returns at once.
     *
     * @return completed with an {@link IOException} where the work throws, or the pool is closed
     */
    public <T> CompletableFuture<T> later(Work<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                try {
                    result.complete(work.run());
                } catch (IOException | RuntimeException e) {
                    result.completeExceptionally(e);
                } catch (Error e) {
                    // The caller must not wait forever.
                    result.completeExceptionally(new IOException(e.toString(), e));
                    throw e;
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new IOException("the store is closed", e));
        }
        return result;
    }

    /**
     * Waits for work, however long it takes. Interrupts do not cut it short: half a write is worse than a late stop.
     *
     * @throws IOException what the work threw
     */
    public static <T> T await(Future<T> result) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException bug) {
                        throw bug;
                    }
                    throw new IOException(
                            e.getCause() == null ? "" : e.getCause().getMessage(), e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits up to 5 s for work that has been submitted. */
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
}
