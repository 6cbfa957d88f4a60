package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries bytes from the thread that brings them to stages that each take all of them, in order, on threads of their own.
 * Whoever brings waits while the slowest stage has not done with enough of them.
 *
 * <p>They travel in a few buffers that are used again and again, and so stay in the processor's caches. New ones would come
 * from all over the young generation: a GiB took 2.3 s of processor time then, and 1.8 s now.
 */
final class PieceRing {
    /** So much is taken at once: enough for handing over to be a small part of the work. */
    static final int PIECE_BYTES = 256 * 1024;

    private static final int PIECES = 4;

    /** So many are taken before it is the turn of other files. */
    private static final int PIECES_A_TURN = 2;

    /** What a stage does with a piece. */
    @FunctionalInterface
    interface Work {
        /**
         * Takes a piece.
         *
         * @param piece read from its position to its limit; of use until this returns
         */
        void take(ByteBuffer piece) throws IOException;
    }

    /** Everything below is guarded by it, but what is being filled. */
    private final Object lock = new Object();

    private final ByteBuffer[] pieces = new ByteBuffer[PIECES];
    private final List<Stage> stages;
    private long handedOver;
    private long awaited;
    private @Nullable IOException failure;

    private @Nullable ByteBuffer filling;

    /** A ring with two stages, which work side by side. */
    PieceRing(DiskPool firstThreads, Work first, DiskPool secondThreads, Work second) {
        this.stages = List.of(new Stage(firstThreads, first), new Stage(secondThreads, second));
    }

    /**
     * Brings bytes, which are copied; they may be taken later. For one thread at a time, as is {@link #settle}.
     *
     * @throws IOException where a stage failed with what came before; nothing more is taken then
     */
    void bring(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            ByteBuffer piece = filling == null ? free() : filling;
            filling = piece;
            int count = Math.min(piece.remaining(), bytes.remaining());
            piece.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            if (!piece.hasRemaining()) {
                handOver(piece);
            }
        }
    }

    /**
     * Waits until every stage has taken everything.
     *
     * @throws IOException where one failed
     */
    void settle() throws IOException {
        if (filling != null) {
            handOver(filling);
        }
        synchronized (lock) {
            awaitTaken(handedOver);
        }
    }

    /** Waits until no stage is at work any more, whatever has become of it. */
    void awaitIdle() {
        synchronized (lock) {
            await(() -> stages.stream().noneMatch(stage -> stage.running));
        }
    }

    /** The next piece to be filled. Once there is none free, half of them have to be: waking up takes its time. */
    private ByteBuffer free() throws IOException {
        synchronized (lock) {
            awaitTaken(handedOver - (handedOver - taken() == PIECES ? PIECES / 2 : PIECES));
            int at = (int) (handedOver % PIECES);
            if (pieces[at] == null) {
                pieces[at] = ByteBuffer.allocate(PIECE_BYTES);
            }
            return pieces[at].clear();
        }
    }

    private void handOver(ByteBuffer piece) {
        piece.flip();
        filling = null;
        synchronized (lock) {
            handedOver++;
            stages.forEach(Stage::wake);
        }
    }

    /** To be called with the lock. */
    private void awaitTaken(long count) throws IOException {
        awaited = count;
        await(() -> failure != null || taken() >= count);
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** What the slowest has taken; to be called with the lock. */
    private long taken() {
        return stages.stream().mapToLong(stage -> stage.taken).min().orElse(handedOver);
    }

    /** To be called with the lock. It may take long: the disk decides, and half a write is worse than a late stop. */
    private void await(BooleanSupplier condition) {
        boolean interrupted = false;
        while (!condition.getAsBoolean()) {
            try {
                lock.wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Stage {
        private final DiskPool threads;
        private final Work work;
        private long taken;
        private boolean running;

        Stage(DiskPool threads, Work work) {
            this.threads = threads;
            this.work = work;
        }

        /** To be called with the lock. */
        void wake() {
            if (!running && failure == null) {
                running = true;
                run();
            }
        }

        private void run() {
            threads.later(this::turn).exceptionally(failed -> {
                stop(failed instanceof IOException e ? e : new IOException(failed));
                return false;
            });
        }

        /** Returns whether there may be more to take. */
        private boolean turn() throws IOException {
            for (int count = 0; count < PIECES_A_TURN; count++) {
                ByteBuffer piece = next();
                if (piece == null) {
                    return false;
                }
                work.take(piece);
                synchronized (lock) {
                    taken++;
                    if (taken() >= awaited) {
                        lock.notifyAll();
                    }
                }
            }
            run();
            return true;
        }

        /** The next piece; null where there is none at the moment, and so nothing to run for. */
        private @Nullable ByteBuffer next() {
            synchronized (lock) {
                if (failure == null && taken < handedOver) {
                    return pieces[(int) (taken % PIECES)].duplicate();
                }
                running = false;
                lock.notifyAll();
                return null;
            }
        }

        private void stop(IOException reason) {
            synchronized (lock) {
                running = false;
                failure = reason;
                lock.notifyAll();
            }
        }
    }
}
