package recess.server.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import recess.server.RecessServer;
import recess.server.console.Desk;
import recess.server.store.StoredFile;

/**
 * Deletes what is older than so many days: results, files, attendance, what was done in tasks, and lines of the log.
 *
 * @param days 1 or more
 */
record Retention(RecessServer server, Desk.Log log, Clock clock, int days) {
    private static final Duration EVERY = Duration.ofHours(1);

    /** Looks now and every hour, on a thread of its own that does not keep the program alive. */
    void start() {
        Thread.ofPlatform().daemon().name("retention").start(() -> {
            try {
                while (true) {
                    sweep();
                    Thread.sleep(EVERY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What cannot be deleted now is tried again later. */
    void sweep() {
        LocalDate first = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(days);
        Instant start = first.atStartOfDay(clock.getZone()).toInstant();
        try {
            server.archive().dropBefore(start);
            server.register().dropAttendanceBefore(first);
            server.tasks().dropBefore(start);
            for (StoredFile file : server.inbox().files()) {
                if (file.storedAt().toInstant().isBefore(start)) {
                    server.inbox().delete(file);
                }
            }
            // A line begins with its time.
            log.forget(line -> line.compareTo(first.toString()) < 0);
        } catch (IOException e) {
            // The disk is failing: other things say so.
        }
    }
}
