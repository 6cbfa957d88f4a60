package recess.server.store.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.server.share.Origin;
import recess.server.share.Shares;
import recess.server.store.Inbox;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadRows;

/**
 * The announced files that are not complete: how much of each is there, whether somebody sends it, and what it counts for in
 * quotas. It does not touch the disk. Thread-safe.
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

    /** Adds the files of an earlier run. */
    void remember(List<UnfinishedFile> found) {
        synchronized (lock) {
            for (UnfinishedFile file : found) {
                quota.remember(file.owner(), file.row.sizeBytes(), file.offset);
                put(file);
            }
        }
    }

    /** The file that the same player has announced with the same name, size and digest; its time starts again. */
    Optional<UploadInfo> again(UploadRows.Unfinished row) {
        synchronized (lock) {
            Optional<UnfinishedFile> same =
                    files.values().stream().filter(file -> file.isSame(row)).findFirst();
            same.ifPresent(file -> file.touchedNanos = nowNanos());
            return same.map(this::info);
        }
    }

    /**
     * Adds a file that has been announced. If there are too many, the address with the most loses the file of which the least is there.
     *
     * @return the file that was removed for it, which has to be deleted
     * @throws UploadRefusedException where it is too large, its owner has too many, or no file may be removed for it
     */
    Optional<UnfinishedFile> announce(UnfinishedFile file) throws UploadRefusedException {
        synchronized (lock) {
            quota.begin(file.owner(), file.sizeBytes());
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
     * The file of an address to be removed: of the player there with the most files, the one of which the least is there, and of
     * those the oldest. A player with the most files loses one for another of its own only if nothing of it has been sent.
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

    /** A file as it is now; empty if there is none of that name. */
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
     * Reserves a file for one sender.
     *
     * @param lengthBytes how much will come at the most
     * @return null if there is none of that name
     * @throws UploadRefusedException where another sends it, or the offset or length is wrong
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

    /** Ends a reservation: another may send the file. */
    void release(UnfinishedFile file) {
        synchronized (lock) {
            file.sending = false;
            file.touchedNanos = nowNanos();
        }
    }

    /** Counts bytes of a file that have come. */
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
     * Checks that as much of a file is on the disk as was counted; if not, what is there counts from now on.
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

    /** Sets how much of a file is there; its digest has to be computed again. */
    void correct(UnfinishedFile file, long offset) {
        synchronized (lock) {
            quota.correct(file.owner(), offset - file.offset);
            file.offset = offset;
            file.digest = null;
        }
    }

    /** Takes a deleted file out of the quotas. */
    void uncount(UnfinishedFile file) {
        synchronized (lock) {
            quota.remove(file.owner(), file.sizeBytes(), file.offset);
            file.offset = 0;
            file.digest = null;
        }
    }

    /**
     * Those that were announced, and those that are being sent.
     *
     * @param carried the latter, with where their senders are
     */
    List<Inbox.Underway> underway(Map<UnfinishedFile, Origin> carried) {
        synchronized (lock) {
            return Stream.concat(files.values().stream(), carried.keySet().stream())
                    .distinct()
                    .map(file -> new Inbox.Underway(
                            file.owner(),
                            carried.getOrDefault(file, file.owner().origin()),
                            file.row.keptName(),
                            file.offset,
                            file.announced ? OptionalLong.of(file.row.sizeBytes()) : OptionalLong.empty(),
                            carried.containsKey(file)))
                    .toList();
        }
    }

    /** Removes a file. */
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
     * Removes a file that nobody sends.
     *
     * @return null if there is none of that name
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

    /** Removes the files that have expired. */
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
