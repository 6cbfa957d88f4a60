package recess.client.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;
import recess.client.upload.DroppedPaths;
import recess.client.upload.UploadQueue;
import recess.client.upload.UploadText;

/** How far the uploads are, in lines. Not thread-safe. */
final class UploadLines {
    private final Optional<UploadQueue> queue;
    private final Consumer<String> print;
    private final Map<Integer, UploadText> texts = new TreeMap<>();
    private final Map<Integer, Optional<UploadState>> states = new TreeMap<>();

    /** @param queue empty where there is nobody to send files to */
    UploadLines(Optional<UploadQueue> queue, Consumer<String> print) {
        this.queue = queue;
        this.print = print;
    }

    /** Files to send, as they were typed. */
    void add(String paths) {
        if (queue.isEmpty()) {
            print.accept("error offline: files can be sent only to a server");
            return;
        }
        for (Path path : DroppedPaths.parse(paths)) {
            // Nothing has been heard of it yet.
            states.putIfAbsent(queue.get().add(path), Optional.empty());
        }
    }

    void cancel(int id) {
        queue.ifPresent(uploads -> uploads.cancel(id));
    }

    void resume(int id) {
        queue.ifPresent(uploads -> uploads.resume(id));
    }

    /** Prints what is new about one. */
    void moved(UploadState state) {
        states.put(state.id(), Optional.of(state));
        texts.computeIfAbsent(state.id(), _ -> new UploadText())
                .line(state)
                .ifPresent(line -> print.accept("* " + line));
    }

    /** Prints all of them as they are. */
    void all() {
        List<String> lines = states.isEmpty()
                ? List.of("no uploads")
                : states.values().stream()
                        .flatMap(Optional::stream)
                        .map(state -> new UploadText()
                                .line(state)
                                .orElse("upload " + state.id() + " " + state.name() + ": waits for its turn"))
                        .toList();
        lines.forEach(print);
    }

    boolean anyUnderWay() {
        return states.values().stream()
                .anyMatch(state -> state.isEmpty() || !state.get().phase().isOver());
    }

    boolean anyFailed() {
        return states.values().stream().flatMap(Optional::stream).anyMatch(state -> state.phase() == Phase.FAILED);
    }
}
