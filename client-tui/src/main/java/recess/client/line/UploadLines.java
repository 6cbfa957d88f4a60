package recess.client.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;
import recess.client.upload.UploadText;

/** How far the uploads are, in lines. Not thread-safe. */
final class UploadLines {
    private final Map<Integer, UploadText> texts = new TreeMap<>();
    private final Map<Integer, Optional<UploadState>> states = new TreeMap<>();

    /** One is in the queue, and has not been heard of yet. */
    void added(int id) {
        states.putIfAbsent(id, Optional.empty());
    }

    /** What is new about one. */
    Optional<String> line(UploadState state) {
        states.put(state.id(), Optional.of(state));
        return texts.computeIfAbsent(state.id(), _ -> new UploadText())
                .line(state)
                .map(line -> "* " + line);
    }

    /** All of them as they are. */
    List<String> all() {
        return states.isEmpty()
                ? List.of("no uploads")
                : states.values().stream()
                        .flatMap(Optional::stream)
                        .map(state -> new UploadText()
                                .line(state)
                                .orElse("upload " + state.id() + " " + state.name() + ": waits for its turn"))
                        .toList();
    }

    boolean anyUnderWay() {
        return states.values().stream()
                .anyMatch(state -> state.isEmpty() || !state.get().phase().isOver());
    }

    boolean anyFailed() {
        return states.values().stream().flatMap(Optional::stream).anyMatch(state -> state.phase() == Phase.FAILED);
    }
}
