package recess.server.store.file;

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
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadRows;

/**
 * The files that have been announced and are not complete: which there are, how far each has come, who sends it, and what
 * they count for. It knows nothing of the disk. Thread-safe.
 */
final class UnfinishedFiles {
    private final Quota quota;
    private final LongSupplier nanoTime;
    private final Object lock = new Object();
    private final Map<String, UnfinishedFile> files = new LinkedHashMap<>();
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
    void remember(List<UnfinishedFile> found) {
        synchronized (lock) {
            for (UnfinishedFile file : found) {
                quota.remember(file.owner(), file.row.sizeBytes(), file.offset);
                put(file);
            }
        }
    }

    /** The file that has been announced with the same words by the same player, which lives on by that. */
    Optional<UploadInfo> again(UploadRows.Unfinished row) {
        synchronized (lock) {
            Optional<UnfinishedFile> same =
                    files.values().stream().filter(file -> file.isSame(row)).findFirst();
            same.ifPresent(file -> file.touchedNanos = nowNanos());
            return same.map(this::info);
        }
    }

    /**
     * Adds a file that has been announced. Where all slots are taken, the least advanced file of the heaviest address gives way.
     *
     * @return the one that has given way: it is none of these any more, and is to be deleted
     * @throws UploadRefusedException where it is too large, its owner has too many, or no file may give way
     */
    Optional<UnfinishedFile> announce(UnfinishedFile file) throws UploadRefusedException {
        synchronized (lock) {
            quota.announce(file.owner(), file.sizeBytes());
            Optional<UnfinishedFile> givesWay = Optional.empty();
            if (shares.isFull()) {
                givesWay = shares.givingWayTo(file.owner().origin()).stream()
                        .flatMap(origin -> lightest(origin, file.owner()).stream())
                        .findFirst();
                if (givesWay.isEmpty()) {
                    uncount(file);
                    throw tooMany(file.owner().origin());
                }
                remove(givesWay.get());
            }
            put(file);
            return givesWay;
        }
    }

    /**
     * The file of an address that would be missed least: of the player there who has the most, the one of which the least has
     * come, and of those the oldest. Of its own, a player who has the most loses only what has not begun to come.
     */
    private Optional<UnfinishedFile> lightest(Origin origin, UploadOwner newcomer) {
        Map<String, List<UnfinishedFile>> byOwner = files.values().stream()
                .filter(file -> file.owner().origin().equals(origin))
                .collect(Collectors.groupingBy(file -> file.owner().share()));
        int own = byOwner.getOrDefault(newcomer.share(), List.of()).size();
        return byOwner.values().stream()
                .sorted(Comparator.comparingInt((List<UnfinishedFile> all) -> -all.size()))
                .flatMap(all -> {
                    boolean givesWay = all.size() - own >= 2 || !origin.equals(newcomer.origin());
                    return all.stream()
                            .filter(file -> !file.sending && (givesWay || !file.recorded))
                            .sorted(Comparator.comparingLong((UnfinishedFile file) -> file.offset)
                                    .thenComparingLong(file -> file.touchedNanos - nowNanos()));
                })
                .findFirst();
    }

    private UploadRefusedException tooMany(Origin origin) {
        return new UploadRefusedException(FaultCode.UPLOADS_BUSY
                .because("not saved: your address already holds " + shares.of(origin) + " of " + shares.limit()
                        + " unfinished uploads: finish or cancel one (upload.list tells yours); what is not gone on"
                        + " with is dropped after " + UnfinishedFile.KEPT.toHours() + " h")
                .with("limit", shares.limit()));
    }

    /** A file as it is now; empty where it is none of these. */
    Optional<UploadInfo> find(String upload) {
        synchronized (lock) {
            return Optional.ofNullable(files.get(upload)).map(this::info);
        }
    }

    UploadInfo info(UnfinishedFile file) {
        synchronized (lock) {
            return file.info(nowNanos());
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
    UnfinishedFile claim(String upload, long offset, long lengthBytes) throws UploadRefusedException {
        synchronized (lock) {
            UnfinishedFile file = files.get(upload);
            if (file == null) {
                return null;
            }
            file.requireIdle();
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
    void release(UnfinishedFile file) {
        synchronized (lock) {
            file.sending = false;
            file.touchedNanos = nowNanos();
        }
    }

    /** Bytes of a file have come. */
    void came(UnfinishedFile file, int bytes) throws UploadRefusedException {
        if (file.announced) {
            quota.came(file.owner(), bytes);
        } else {
            quota.grow(file.owner(), bytes, file.offset + bytes);
        }
        synchronized (lock) {
            file.offset += bytes;
        }
    }

    /**
     * Makes sure that as much of a file is there as was counted; otherwise what is there counts from now on.
     *
     * @param there how much is on the disk
     * @throws UploadRefusedException where it is not
     */
    void require(UnfinishedFile file, long there) throws UploadRefusedException {
        synchronized (lock) {
            long counted = file.offset;
            if (there != counted) {
                correct(file, there);
                throw wrongOffset(counted, there);
            }
        }
    }

    /** A file has come so far, whatever was counted; its digest has to be worked out. */
    void correct(UnfinishedFile file, long offset) {
        synchronized (lock) {
            quota.correct(file.owner(), offset - file.offset);
            file.offset = offset;
            file.digest = null;
        }
    }

    /** Nothing of a file is there any more, and it counts for nothing. */
    void uncount(UnfinishedFile file) {
        synchronized (lock) {
            quota.remove(file.owner(), file.sizeBytes(), file.offset);
            file.offset = 0;
            file.digest = null;
        }
    }

    /** The names of the files, by where they come from. */
    Map<Origin, List<String>> namesByOrigin() {
        synchronized (lock) {
            return files.values().stream()
                    .collect(Collectors.groupingBy(
                            file -> file.owner().origin(),
                            Collectors.mapping(file -> file.row.keptName(), Collectors.toList())));
        }
    }

    /** A file is one of these no longer. */
    void remove(UnfinishedFile file) {
        synchronized (lock) {
            if (files.remove(file.row.upload()) != null) {
                shares.gave(file.owner().origin());
            }
        }
    }

    private void put(UnfinishedFile file) {
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
    UnfinishedFile take(String upload) throws UploadRefusedException {
        synchronized (lock) {
            UnfinishedFile file = files.get(upload);
            if (file != null) {
                file.requireIdle();
                remove(file);
            }
            return file;
        }
    }

    /** Takes out those that nobody has gone on with for too long. */
    List<UnfinishedFile> takeExpired() {
        List<UnfinishedFile> expired = new ArrayList<>();
        synchronized (lock) {
            files.values().stream().filter(file -> file.isExpired(nowNanos())).forEach(expired::add);
            expired.forEach(this::remove);
        }
        return expired;
    }

    private static UploadRefusedException wrongOffset(long offset, long right) {
        return new UploadRefusedException(FaultCode.WRONG_OFFSET
                .because("offset " + offset + " is not where the file goes on: " + right)
                .with("offset", right));
    }
}
