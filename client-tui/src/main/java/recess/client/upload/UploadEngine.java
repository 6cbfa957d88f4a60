package recess.client.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import recess.client.files.LineFile;
import recess.client.link.Backoff;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.UploadState.Phase;
import recess.client.upload.Upload.Wish;

/** The queue: uploads one file at a time, on a thread of its own, and tries again after each cut. */
public final class UploadEngine implements UploadQueue {
    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final Duration MAX_DELAY = Duration.ofSeconds(10);

    private final Server server;
    private final Announcer announcer;
    private final Journal journal;
    private final Consumer<LinkEvent> listener;
    private final Map<Integer, Upload> uploads = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("upload").daemon().factory());
    private final Object wakeUp = new Object();
    private boolean isClosed;
    private int wakes;

    /**
     * An empty queue.
     *
     * @param unfinished where unfinished uploads are kept, for another run
     * @param listener told on a thread of the queue or the caller's, one at a time for each upload
     */
    public UploadEngine(Server server, Announcer announcer, LineFile unfinished, Consumer<LinkEvent> listener) {
        this.server = server;
        this.announcer = announcer;
        this.journal = new Journal(unfinished, server);
        this.listener = event -> {
            if (!isClosed()) {
                listener.accept(event);
            }
        };
    }

    @Override
    public int add(Path file) {
        Upload upload;
        synchronized (this) {
            upload = new Upload(uploads.size() + 1, file.toAbsolutePath().normalize(), listener);
            uploads.put(upload.id(), upload);
        }
        enqueue(upload);
        return upload.id();
    }

    @Override
    public void stop(int id) {
        Upload upload = find(id);
        if (upload == null || upload.phase().isOver()) {
            return;
        }
        upload.wish(Wish.STOP);
        if (upload.phase() == Phase.QUEUED) {
            upload.enter(Phase.STOPPED, "");
        }
        wake();
    }

    @Override
    public void cancel(int id) {
        Upload upload = find(id);
        if (upload == null) {
            return;
        }
        if (upload.phase() == Phase.STOPPED) {
            upload.wish(Wish.DISCARD);
            enqueue(upload);
        } else if (!upload.phase().isOver()) {
            upload.wish(Wish.DISCARD);
            wake();
        }
    }

    @Override
    public void resume(int id) {
        Upload upload = find(id);
        if (upload == null) {
            return;
        }
        switch (upload.phase()) {
            case STOPPED, FAILED, CANCELLED -> {
                upload.wish(Wish.SEND);
                enqueue(upload);
            }
            case QUEUED, HASHING, SENDING, PAUSED -> wake();
            case DONE -> {}
        }
    }

    @Override
    public void close() {
        List<Upload> all;
        synchronized (this) {
            isClosed = true;
            all = new ArrayList<>(uploads.values());
        }
        all.forEach(upload -> upload.wish(Wish.STOP));
        worker.shutdownNow();
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    private synchronized @Nullable Upload find(int id) {
        return uploads.get(id);
    }

    private void enqueue(Upload upload) {
        synchronized (this) {
            if (isClosed) {
                return;
            }
            upload.enter(Phase.QUEUED, "");
            worker.execute(() -> bring(upload));
        }
    }

    /** Tries until the file is stored, refused, stopped or cancelled. */
    private void bring(Upload upload) {
        if (upload.phase() != Phase.QUEUED) {
            // It was stopped while it waited, or resumed twice.
            return;
        }
        Backoff backoff = new Backoff(FIRST_DELAY, MAX_DELAY, new Random());
        Attempt attempt = new Attempt(server, announcer, journal, upload);
        Map<FileVersion, String> digests = new HashMap<>();
        try {
            while (!upload.isUnwanted()) {
                int seen = wakes();
                String why;
                try {
                    attempt.run(digests);
                    return;
                } catch (Refusal e) {
                    if (!e.mayPass()) {
                        fail(upload, e);
                        return;
                    }
                    why = e.sentence();
                } catch (IOException e) {
                    why = String.valueOf(e.getMessage());
                }
                if (!upload.isUnwanted()) {
                    upload.enter(Phase.PAUSED, why);
                    sleep(backoff.next(), seen);
                }
            }
            unwanted(upload, attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(Upload upload, Refusal e) throws InterruptedException {
        if (upload.isUnwanted()) {
            unwanted(upload, new Attempt(server, announcer, journal, upload));
        } else {
            upload.enter(Phase.FAILED, e.sentence());
        }
    }

    private void unwanted(Upload upload, Attempt attempt) throws InterruptedException {
        if (isClosed()) {
            return;
        }
        if (upload.wish() == Wish.STOP) {
            upload.enter(Phase.STOPPED, "");
        } else {
            attempt.cancel();
            upload.enter(Phase.CANCELLED, "");
        }
    }

    private int wakes() {
        synchronized (wakeUp) {
            return wakes;
        }
    }

    private void wake() {
        synchronized (wakeUp) {
            wakes++;
            wakeUp.notifyAll();
        }
    }

    /** Waits, unless {@code wake} was called since {@code seen}. */
    private void sleep(Duration delay, int seen) throws InterruptedException {
        long deadline = System.nanoTime() + delay.toNanos();
        synchronized (wakeUp) {
            for (long left = delay.toNanos(); left > 0 && wakes == seen; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(wakeUp, left);
            }
        }
    }
}
