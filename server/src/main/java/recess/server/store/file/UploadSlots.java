package recess.server.store.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import recess.common.message.FaultCode;
import recess.server.share.Origin;
import recess.server.share.Shares;
import recess.server.store.UploadRefusedException;

/**
 * The slots for uploads that run at once. A free slot goes to the waiting sender whose address has the fewest. If none
 * becomes free, the slowest upload of the address with the most is ended. An address ends an upload of its own only if
 * that is very slow. Thread-safe.
 */
final class UploadSlots {
    /** How long an upload is left alone: before that, nothing is known of its pace. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(2);

    /** Below this, an upload gives way to another one of its own address. */
    private static final long SLOW_BYTES_PER_SECOND = 64 * 1024;

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(500).toNanos();

    /** The slot of one sender. */
    final class Slot {
        private final Origin origin;
        private final long enteredNanos = nanoTime.getAsLong();
        private volatile boolean hasGivenWay;
        private final AtomicLong bytes = new AtomicLong();
        private volatile @Nullable UnfinishedFile file;

        private Slot(Origin origin) {
            this.origin = origin;
        }

        /** Says what is sent in it. */
        void carries(UnfinishedFile sent) {
            file = sent;
        }

        /**
         * Counts bytes; for the sender's thread.
         *
         * @throws UploadRefusedException where the slot is another's by now: nothing more may be written
         */
        void came(int count) throws UploadRefusedException {
            if (hasGivenWay) {
                throw refused(
                        "all " + shares.limit() + " places for uploads were taken, and this was the slowest upload"
                                + " of your address: it has given way to another one, try again in a minute");
            }
            bytes.addAndGet(count);
        }

        /** Gives the slot back; does nothing if it was taken away. */
        void leave() {
            lock.lock();
            try {
                if (slots.remove(this)) {
                    shares.gave(origin);
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        private long ageNanos() {
            return nanoTime.getAsLong() - enteredNanos;
        }

        private long bytesPerSecond() {
            return (long) (bytes.get() * 1e9 / Math.max(1, ageNanos()));
        }
    }

    /** A sender who waits for a slot. */
    private static final class Waiting {
        private final Origin origin;

        private Waiting(Origin origin) {
            this.origin = origin;
        }
    }

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Shares shares;
    private final Set<Slot> slots = new LinkedHashSet<>();
    private final List<Waiting> queue = new ArrayList<>();

    /**
     * @param limit how many there are
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    UploadSlots(int limit, LongSupplier nanoTime) {
        this.shares = new Shares(limit);
        this.nanoTime = nanoTime;
    }

    /**
     * Takes a slot, which has to be given back with {@link Slot#leave}.
     *
     * @param patience how long to wait for one
     * @throws UploadRefusedException where none became free
     */
    Slot enter(Origin origin, Duration patience) throws UploadRefusedException {
        lock.lock();
        Waiting waiting = new Waiting(origin);
        try {
            queue.add(waiting);
            awaitTurn(waiting, patience.toNanos());
            Slot slot = new Slot(origin);
            slots.add(slot);
            shares.took(origin);
            return slot;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noneFree(origin);
        } finally {
            queue.remove(waiting);
            changed.signalAll();
            lock.unlock();
        }
    }

    private void awaitTurn(Waiting waiting, long patienceNanos) throws InterruptedException, UploadRefusedException {
        long leftNanos = patienceNanos;
        while (!isNext(waiting)) {
            if (!shares.isFull() || !makeRoomFor(waiting.origin)) {
                if (leftNanos <= 0) {
                    throw noneFree(waiting.origin);
                }
                long turnNanos = Math.min(leftNanos, LOOK_AGAIN_NANOS);
                leftNanos += changed.awaitNanos(turnNanos) - turnNanos;
            }
        }
    }

    /** How many are taken. */
    int taken() {
        lock.lock();
        try {
            return shares.total();
        } finally {
            lock.unlock();
        }
    }

    /** What is being sent in them, and where each sender is. */
    Map<UnfinishedFile, Origin> carried() {
        lock.lock();
        try {
            Map<UnfinishedFile, Origin> all = new LinkedHashMap<>();
            for (Slot slot : slots) {
                UnfinishedFile file = slot.file;
                if (file != null) {
                    all.put(file, slot.origin);
                }
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a slot is free for this sender: the address with the fewest comes first, then the order of arrival. */
    private boolean isNext(Waiting waiting) {
        return !shares.isFull()
                && queue.stream()
                        .min(Comparator.comparingInt(one -> shares.of(one.origin)))
                        .filter(next -> next == waiting)
                        .isPresent();
    }

    /** Takes the slot of a slow upload away; returns false if there is none to take. */
    private boolean makeRoomFor(Origin origin) {
        for (Origin heavy : shares.givingWayTo(origin)) {
            boolean own = heavy.equals(origin);
            Optional<Slot> slowest = slots.stream()
                    .filter(slot -> slot.origin.equals(heavy) && slot.ageNanos() >= LEFT_ALONE.toNanos())
                    .min(Comparator.comparingLong(Slot::bytesPerSecond))
                    .filter(slot -> !own || slot.bytesPerSecond() < SLOW_BYTES_PER_SECOND);
            if (slowest.isPresent()) {
                slowest.get().hasGivenWay = true;
                slowest.get().leave();
                return true;
            }
        }
        return false;
    }

    private UploadRefusedException noneFree(Origin origin) {
        return refused(shares.of(origin) + " of the " + shares.limit() + " uploads that may run at once are from your"
                + " address: try again when one of them is done");
    }

    private UploadRefusedException refused(String why) {
        return new UploadRefusedException(
                FaultCode.UPLOADS_BUSY.because("not saved: " + why).with("limit", (long) shares.limit()));
    }
}
