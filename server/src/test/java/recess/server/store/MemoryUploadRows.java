package recess.server.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps rows in memory, and fails where it is told to. */
public final class MemoryUploadRows implements UploadRows {
    private final Map<String, StoredFile> stored = new LinkedHashMap<>();
    private final Map<String, Unfinished> unfinished = new LinkedHashMap<>();
    private boolean failing;

    /** From now on nothing more can be stored; or it can again. */
    public synchronized void failToStore(boolean on) {
        failing = on;
    }

    @Override
    public synchronized void begun(Unfinished row) throws IOException {
        if (unfinished.putIfAbsent(row.upload(), row) != null) {
            throw new IOException("there is such a row");
        }
    }

    @Override
    public synchronized List<Unfinished> unfinished() {
        return List.copyOf(unfinished.values());
    }

    @Override
    public synchronized void forget(String upload) {
        unfinished.remove(upload);
    }

    @Override
    public synchronized void stored(StoredFile row) throws IOException {
        if (failing) {
            throw new IOException("told to fail");
        }
        stored.remove(row.storedName());
        stored.put(row.storedName(), row);
        unfinished.remove(row.upload());
    }

    @Override
    public synchronized Optional<StoredFile> find(String upload) {
        return stored.values().stream()
                .filter(row -> !upload.isEmpty() && row.upload().equals(upload))
                .findFirst();
    }

    @Override
    public synchronized List<StoredFile> all() {
        return List.copyOf(stored.values());
    }

    @Override
    public synchronized void rename(String storedName, String newName) {
        StoredFile row = stored.remove(storedName);
        if (row != null) {
            stored.put(
                    newName,
                    new StoredFile(
                            newName,
                            row.upload(),
                            row.owner(),
                            row.name(),
                            row.version(),
                            row.sizeBytes(),
                            row.sha256(),
                            row.storedAt()));
        }
    }

    @Override
    public synchronized void delete(String storedName) {
        stored.remove(storedName);
    }
}
