package recess.server.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.server.share.Origin;
import recess.server.share.Shares;

/**
 * The files that have been announced and are not complete: which there are, how far each has come, who sends it, and what
 * they count for. It knows nothing of the disk. Thread-safe.
 */
final class UnfinishedFiles {
    /** How long what has come is kept while nothing more does. */
    static final Duration KEPT = Duration.ofHours(24);

    private final Quota quota;
    private final LongSupplier nanoTime;
    private final Object lock = new Object();
    private final Map<String, Unfinished> files = new LinkedHashMap<>();
    private final Shares shares;

    /**
     * @param limit how many there may be
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    UnfinishedFiles(Quota quota, int limit, LongSupplier nanoTime) {
        this.quota = quota;
        this.shares = new Shares(limit);
        this.nanoTime = nanoTime;
    }

    /** The time on the monotonic clock. */
    long nowNanos() {
        return nanoTime.getAsLong();
    }

    /** Takes in what an earlier run left. */
    void remember(List<Unfinished> found) {
        synchronized (lock) {
            for (Unfinished file : found) {
                quota.remember(file.owner(), file.row.sizeBytes(), file.offset);
                put(file);
            }
        }
    }

    /** The file that has been announced with the same words by the same player, which lives on by that. */
    Optional<UploadInfo> again(UploadRows.Unfinished row) {
        synchronized (lock) {
            Optional<Unfinished> same = files.values().stream()
                    .filter(file -> file.owner().isSamePlayer(row.owner())
                            && file.row.keptName().equals(row.keptName())
                            && file.row.sizeBytes() == row.sizeBytes()
                            && file.row.sha256().equals(row.sha256()))
                    .findFirst();
            same.ifPresent(file -> file.touchedNanos = nowNanos());
            return same.map(this::info);
        }
    }

    /**
     * What an announcement came to.
     *
     * @param gaveWay a file that is none of these any more, and is to be deleted
     */
    record Announced(UploadInfo info, Optional<Unfinished> gaveWay) {}

    /**
     * Adds a file. Where all places are taken, the least advanced file of the heaviest address gives way.
     *
     * @throws UploadRefusedException where it is too large, its owner has too many, or no file may give way
     */
    Announced announce(UploadRows.Unfinished row, Path part, DiskPool syncing) throws UploadRefusedException {
        synchronized (lock) {
            Unfinished file = new Unfinished(row, part, syncing, nowNanos());
            quota.announce(file.owner(), row.sizeBytes());
            Optional<Unfinished> gaveWay = Optional.empty();
            if (shares.isFull()) {
                gaveWay = shares.givingWayTo(file.owner().origin()).stream()
                        .flatMap(origin -> lightest(origin, file.owner()).stream())
                        .findFirst();
                if (gaveWay.isEmpty()) {
                    quota.withdraw(file.owner(), row.sizeBytes());
                    throw tooMany(file.owner().origin());
                }
                remove(gaveWay.get());
            }
            put(file);
            return new Announced(info(file), gaveWay);
        }
    }

    /**
     * The file of an address that would be missed least: of the player there who has the most, the one of which the least has
     * come, and of those the oldest. Of its own, a player who has the most loses only what has not begun to come.
     */
    private Optional<Unfinished> lightest(Origin origin, UploadOwner newcomer) {
        Map<String, List<Unfinished>> byOwner = files.values().stream()
                .filter(file -> file.owner().origin().equals(origin))
                .collect(Collectors.groupingBy(file -> file.owner().share()));
        int own = byOwner.getOrDefault(newcomer.share(), List.of()).size();
        return byOwner.values().stream()
                .sorted(Comparator.comparingInt((List<Unfinished> all) -> -all.size()))
                .flatMap(all -> {
                    boolean givesWay = all.size() - own >= 2 || !origin.equals(newcomer.origin());
                    return all.stream()
                            .filter(file -> !file.sending && (givesWay || !file.recorded))
                            .sorted(Comparator.comparingLong((Unfinished file) -> file.offset)
                                    .thenComparingLong(file -> file.touchedNanos - nowNanos()));
                })
                .findFirst();
    }

    private UploadRefusedException tooMany(Origin origin) {
        return new UploadRefusedException(FaultCode.UPLOADS_BUSY
                .because("not saved: your address already holds " + shares.of(origin) + " of " + shares.limit()
                        + " unfinished uploads: finish or cancel one (upload.list tells yours); what is not gone on with is"
                        + " dropped after " + KEPT.toHours() + " h")
                .with("limit", shares.limit()));
    }

    /** A file as it is now; empty where it is none of these. */
    Optional<UploadInfo> find(String upload) {
        synchronized (lock) {
            return Optional.ofNullable(files.get(upload)).map(this::info);
        }
    }

    UploadInfo info(Unfinished file) {
        synchronized (lock) {
            return file.info(Math.max(0, secondsLeft(file)));
        }
    }

    /**
     * Makes the caller the only one who may send a file.
     *
     * @param lengthBytes how much will come at the most
     * @return null where it is none of these
     * @throws UploadRefusedException where another sends it, or the bytes do not go where it has come to
     */
    @Nullable
    Unfinished claim(String upload, long offset, long lengthBytes) throws UploadRefusedException {
        synchronized (lock) {
            Unfinished file = files.get(upload);
            if (file == null) {
                return null;
            }
            requireIdle(file);
            if (offset != file.offset) {
                throw wrongOffset(offset, file.offset);
            }
            if (lengthBytes > file.row.sizeBytes() - offset) {
                throw new UploadRefusedException(FaultCode.BAD_REQUEST
                        .because("length " + lengthBytes + " goes beyond the " + file.row.sizeBytes()
                                + " bytes that were announced")
                        .with("field", "length"));
            }
            file.sending = true;
            return file;
        }
    }

    /** Nobody sends a file any more; another may. */
    void letGo(Unfinished file) {
        synchronized (lock) {
            file.sending = false;
            file.touchedNanos = nowNanos();
        }
    }

    /** Bytes of a file have come. */
    void came(Unfinished file, int bytes) throws UploadRefusedException {
        quota.came(file.owner(), bytes);
        synchronized (lock) {
            file.offset += bytes;
        }
    }

    /** A file has come so far, whatever was counted; its digest has to be worked out. */
    void correct(Unfinished file, long offset) {
        synchronized (lock) {
            quota.correct(file.owner(), offset - file.offset);
            file.offset = offset;
            file.digest = null;
        }
    }

    /** A file is stored, or worth nothing. */
    void remove(Unfinished file) {
        synchronized (lock) {
            if (files.remove(file.row.upload()) != null) {
                shares.gave(file.owner().origin());
            }
        }
    }

    private void put(Unfinished file) {
        files.put(file.row.upload(), file);
        shares.took(file.owner().origin());
    }

    /**
     * Takes a file out that nobody sends.
     *
     * @return null where it is none of these
     * @throws UploadRefusedException where somebody sends it
     */
    @Nullable
    Unfinished take(String upload) throws UploadRefusedException {
        synchronized (lock) {
            Unfinished file = files.get(upload);
            if (file != null) {
                requireIdle(file);
                remove(file);
            }
            return file;
        }
    }

    /** Takes out those that nobody has gone on with for too long. */
    List<Unfinished> takeExpired() {
        List<Unfinished> expired = new ArrayList<>();
        synchronized (lock) {
            files.values().stream()
                    .filter(file -> !file.sending && secondsLeft(file) <= 0)
                    .forEach(expired::add);
            expired.forEach(this::remove);
        }
        return expired;
    }

    static UploadRefusedException wrongOffset(long offset, long right) {
        return new UploadRefusedException(FaultCode.WRONG_OFFSET
                .because("offset " + offset + " is not where the file goes on: " + right)
                .with("offset", right));
    }

    private long secondsLeft(Unfinished file) {
        return Math.ceilDiv(KEPT.toNanos() - (nowNanos() - file.touchedNanos), 1_000_000_000L);
    }

    private static void requireIdle(Unfinished file) throws UploadRefusedException {
        if (file.sending) {
            throw new UploadRefusedException(
                    FaultCode.UPLOAD_BUSY.because("another connection is sending this file: try again in a moment"));
        }
    }
}
