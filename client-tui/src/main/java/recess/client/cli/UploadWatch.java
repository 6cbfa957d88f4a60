package recess.client.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import recess.client.link.LinkEvent;
import recess.client.link.UploadState;
import recess.client.upload.UploadText;

/** Tells of uploads in lines, and waits until they are over. Thread-safe. */
final class UploadWatch implements Consumer<LinkEvent> {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<Integer, UploadText> texts = new HashMap<>();
    private final Set<Integer> over = new HashSet<>();
    private int worst = ExitCode.OK;
    private long movedNanos = System.nanoTime();

    UploadWatch(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public synchronized void accept(LinkEvent event) {
        if (!(event instanceof LinkEvent.UploadMoved(UploadState state))) {
            return;
        }
        texts.computeIfAbsent(state.id(), _ -> new UploadText()).line(state).ifPresent(err::println);
        if (state.phase() != UploadState.Phase.PAUSED) {
            movedNanos = System.nanoTime();
        }
        if (state.phase().isOver()) {
            over.add(state.id());
            if (state.phase() == UploadState.Phase.DONE) {
                out.println("stored " + state.storedName() + " " + state.sizeBytes() + " " + state.sha256());
            } else {
                worst = Math.max(worst, isAboutTheFile(state) ? ExitCode.NO_INPUT : ExitCode.REFUSED);
            }
            notifyAll();
        }
    }

    /**
     * Waits until so many are over, and says how it went.
     *
     * @param maxOutage how long nothing may move; then it is over too
     */
    synchronized int await(int count, Duration maxOutage) throws InterruptedException {
        while (over.size() < count) {
            long left = maxOutage.toNanos() - (System.nanoTime() - movedNanos);
            if (left <= 0) {
                err.println("recess: nothing could be sent for " + maxOutage.toMinutes()
                        + " min, so this is given up: the same command goes on from there");
                return ExitCode.NO_SERVER;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return worst;
    }

    /** Nothing was sent, not even its digest worked out: the file was not there. */
    private static boolean isAboutTheFile(UploadState state) {
        return state.sha256().isEmpty();
    }
}
