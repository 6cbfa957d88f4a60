package recess.common.room;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets one thread at a time do something. The same thread may come in again. */
public final class Guard {
    /** Something that is found out. */
    @FunctionalInterface
    public interface Question<T, X extends Exception> {
        T answer() throws X;
    }

    /** Something that is done. */
    @FunctionalInterface
    public interface Step<X extends Exception> {
        void take() throws X;
    }

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();

    /** Finds something out. */
    public <T, X extends Exception> T ask(Question<T, X> question) throws X {
        lock.lock();
        try {
            return question.answer();
        } finally {
            lock.unlock();
        }
    }

    /** Somebody who {@link #await}s may find that it is so; for who has come in. */
    public void changed() {
        changed.signalAll();
    }

    /** Waits, and lets others in meanwhile, until something is so, or for so long at the most; for who has come in. */
    public void await(BooleanSupplier condition, Duration limit) {
        long left = limit.toNanos();
        try {
            while (!condition.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something. */
    public <X extends Exception> void run(Step<X> step) throws X {
        lock.lock();
        try {
            step.take();
        } finally {
            lock.unlock();
        }
    }
}
