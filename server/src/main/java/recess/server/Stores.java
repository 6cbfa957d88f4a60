package recess.server;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import recess.server.store.DataDirectory;
import recess.server.store.UploadLimits;
import recess.server.store.file.FileUploadStore;
import recess.server.store.sqlite.SqliteAttendanceStore;
import recess.server.store.sqlite.SqliteKeptStore;
import recess.server.store.sqlite.SqliteResultStore;
import recess.server.store.sqlite.SqliteUploadRows;

/**
 * All that is kept in a data directory: files on disk, and their rows, results, attendance and what the server knew in SQLite.
 * Thread-safe.
 */
record Stores(
        FileUploadStore uploads,
        SqliteUploadRows uploadRows,
        SqliteResultStore results,
        SqliteAttendanceStore attendance,
        SqliteKeptStore kept)
        implements AutoCloseable {
    /**
     * Opens all of it, or nothing.
     *
     * @throws IOException where the database cannot be used, or what an earlier run left cannot be swept
     */
    static Stores open(DataDirectory directory, UploadLimits limits) throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        List<Runnable> opened = new ArrayList<>();
        try {
            SqliteUploadRows rows = SqliteUploadRows.open(directory, clock);
            opened.add(rows::close);
            FileUploadStore uploads =
                    FileUploadStore.open(directory, limits, rows, new SecureRandom(), System::nanoTime, clock);
            opened.add(uploads::close);
            if (rows.obstacle().isEmpty()) {
                uploads.recover();
            }
            SqliteResultStore results = SqliteResultStore.open(directory, clock);
            opened.add(results::close);
            SqliteAttendanceStore attendance = SqliteAttendanceStore.open(directory, clock);
            opened.add(attendance::close);
            return new Stores(uploads, rows, results, attendance, SqliteKeptStore.open(directory));
        } catch (IOException | RuntimeException e) {
            opened.reversed().forEach(Runnable::run);
            throw e;
        }
    }

    /** Why nothing can be kept at this moment, although games can be played; empty where it can. */
    Optional<String> obstacle() {
        return uploadRows.obstacle();
    }

    /** How much work waits for threads of the stores, by what they do. */
    Map<String, Integer> waiting() {
        Map<String, Integer> tasks = new TreeMap<>(uploads.waiting());
        tasks.put("results", results.waiting());
        return tasks;
    }

    @Override
    public void close() {
        kept.close();
        results.close();
        attendance.close();
        uploads.close();
        uploadRows.close();
    }
}
