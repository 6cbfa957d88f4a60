package recess.server.store;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** All that is kept in a data directory. Thread-safe. */
public record Stores(FileUploadStore uploads, SqliteResultStore results, SqliteAttendanceStore attendance)
        implements AutoCloseable {
    /**
     * Opens all of it, or nothing.
     *
     * @param random where the names of unfinished files come from: not to be predicted
     * @throws IOException where the database cannot be used
     */
    public static Stores open(DataDirectory directory, UploadLimits limits, RandomGenerator random) throws IOException {
        FileUploadStore uploads = FileUploadStore.open(directory, limits, random);
        try {
            SqliteResultStore results = SqliteResultStore.open(directory);
            try {
                return new Stores(uploads, results, SqliteAttendanceStore.open(directory));
            } catch (IOException | RuntimeException e) {
                results.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            uploads.close();
            throw e;
        }
    }

    /** How much work waits for threads of the stores, by what they do. */
    public Map<String, Integer> waiting() {
        Map<String, Integer> tasks = new TreeMap<>(uploads.waiting());
        tasks.put("results", results.waiting());
        return tasks;
    }

    @Override
    public void close() {
        results.close();
        attendance.close();
        uploads.close();
    }
}
