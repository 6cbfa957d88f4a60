package recess.server.bench;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Screens that are awaited, each until it shows what the lobby has answered. Thread-safe. */
final class FirstScreens {
    /** What is written over something else is sent in pieces, but this is whole: no letter of it was there before. */
    private static final String ANSWERED = "No rooms yet.";

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch missing;

    FirstScreens(int count) {
        this.missing = new CountDownLatch(count);
    }

    Screen next() {
        return new Screen();
    }

    /** @throws IOException where not all are there within a minute */
    void await() throws IOException {
        try {
            if (!missing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(missing.getCount() + " visitors see nothing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What one of them is sent; for one thread at a time. */
    final class Screen {
        private final StringBuilder drawn = new StringBuilder();
        private boolean isThere;

        void draw(String more) {
            if (isThere) {
                return;
            }
            drawn.append(more);
            if (drawn.indexOf(ANSWERED) >= 0) {
                isThere = true;
                drawn.setLength(0);
                missing.countDown();
            }
        }
    }
}
