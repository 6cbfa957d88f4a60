package recess.server.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Keeps things in memory. */
public final class MemoryKeptStore implements KeptStore {
    private final Map<Kind, Map<String, List<String>>> kept = new LinkedHashMap<>();

    @Override
    public synchronized CompletableFuture<Boolean> keep(List<Change> changes) {
        for (Change change : changes) {
            Map<String, List<String>> kind = kept.computeIfAbsent(change.kind(), _ -> new LinkedHashMap<>());
            change.fields()
                    .ifPresentOrElse(fields -> kind.put(change.key(), fields), () -> kind.remove(change.key()));
        }
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public synchronized Map<String, List<String>> all(Kind kind) {
        return new LinkedHashMap<>(kept.getOrDefault(kind, Map.of()));
    }
}
