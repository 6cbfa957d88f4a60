package recess.client.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import recess.client.link.LinkEvent;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;
import recess.common.file.Utf8Path;
import recess.common.text.CleanText;

/** One file in the queue, and its events. Thread-safe. */
final class Upload {
    private static final long TELL_EVERY_NANOS = Duration.ofMillis(100).toNanos();

    private final int id;
    private final Path path;
    private final Consumer<LinkEvent> listener;
    private final Rate rate = new Rate();
    private Phase phase = Phase.QUEUED;
    private String why = "";
    private String sha256 = "";
    private String storedName = "";
    private long size;
    private long done;
    private long toldAt;
    private Wish wish = Wish.SEND;

    /** What the user wants. */
    enum Wish {
        SEND,
        /** Stop sending; the server keeps what it has. */
        STOP,
        /** Stop sending; the server discards what it has. */
        DISCARD
    }

    Upload(int id, Path path, Consumer<LinkEvent> listener) {
        this.id = id;
        this.path = path;
        this.listener = listener;
    }

    int id() {
        return id;
    }

    Path path() {
        return path;
    }

    synchronized Phase phase() {
        return phase;
    }

    /** Whether the user has stopped or cancelled it. */
    synchronized boolean isUnwanted() {
        return wish != Wish.SEND;
    }

    synchronized Wish wish() {
        return wish;
    }

    synchronized void wish(Wish newWish) {
        wish = newWish;
    }

    /** Enters another phase, and says so at once. */
    synchronized void enter(Phase next, String reason) {
        if (phase == Phase.HASHING && (next == Phase.PAUSED || next == Phase.STOPPED)) {
            // What is hashed is not on the server.
            done = 0;
        }
        phase = next;
        why = reason;
        rate.restart(done, System.nanoTime());
        tell();
    }

    synchronized void begin(Phase next, long newSize, long newDone) {
        size = newSize;
        done = newDone;
        enter(next, "");
    }

    synchronized void hashed(String digest) {
        sha256 = digest;
    }

    synchronized void stored(String name) {
        storedName = name;
        done = size;
        enter(Phase.DONE, "");
    }

    /** Records how many bytes are hashed or sent; said ten times a second at most. */
    synchronized void moved(long bytes) {
        long now = System.nanoTime();
        done = bytes;
        rate.moved(bytes, now);
        if (now - toldAt >= TELL_EVERY_NANOS) {
            tell();
        }
    }

    synchronized void tell() {
        toldAt = System.nanoTime();
        boolean moves = phase == Phase.HASHING || phase == Phase.SENDING;
        String name = Utf8Path.name(path);
        listener.accept(new LinkEvent.UploadMoved(new UploadState(
                id,
                CleanText.line(name.isEmpty() ? path.toString() : name),
                size,
                done,
                moves ? rate.bytesPerSecond() : 0,
                moves ? rate.eta(size - done) : Optional.empty(),
                phase,
                why,
                sha256,
                storedName)));
    }
}
