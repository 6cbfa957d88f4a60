package recess.server.lobby;

import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread at a time do something. The same thread may come in again. */
final class Guard {
    /** Something that is found out. */
    @FunctionalInterface
    interface Question<T, X extends Exception> {
        T answer() throws X;
    }

    /** Something that is done. */
    @FunctionalInterface
    interface Step<X extends Exception> {
        void take() throws X;
    }

    private final ReentrantLock lock = new ReentrantLock();

    <T, X extends Exception> T ask(Question<T, X> question) throws X {
        lock.lock();
        try {
            return question.answer();
        } finally {
            lock.unlock();
        }
    }

    <X extends Exception> void run(Step<X> step) throws X {
        lock.lock();
        try {
            step.take();
        } finally {
            lock.unlock();
        }
    }
}
