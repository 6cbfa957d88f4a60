package recess.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import recess.common.file.Sha256;
import recess.common.message.FaultCode;
import recess.common.text.IoReason;

/** Keeps uploads as files {@code recv-<name>} in the data directory, and a row for each in its database. */
public final class FileUploadStore implements UploadStore {
    /** How long a sender waits for one of the places: meanwhile its network holds it back. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UploadLimits limits;
    private final DataDirectory directory;
    private final Quota quota;
    private final Database database;
    private final UploadRows rows;
    private final UploadFolder folder;
    private final StoreThreads threads = StoreThreads.start();
    private final PartFile.Surroundings parts;
    private final Publishing publishing;
    private final ResumableFiles resumable;
    private final StoredFiles storedFiles;
    private final Object recovering = new Object();
    private boolean recovered;

    private FileUploadStore(
            DataDirectory directory,
            UploadLimits limits,
            FreeSpace space,
            RandomGenerator random,
            LongSupplier nanoTime,
            Database database) {
        this.directory = directory;
        this.limits = limits;
        this.quota = new Quota(limits, nanoTime);
        this.database = database;
        this.rows = new UploadRows(database);
        this.folder = new UploadFolder(directory, random);
        this.parts = new PartFile.Surroundings(threads, space, new Courtesy());
        this.publishing = new Publishing(folder, rows, threads.disk());
        this.storedFiles = new StoredFiles(rows, folder, threads.disk(), quota, DatabaseTime.ofThisMachine());
        this.resumable = new ResumableFiles(this, nanoTime);
    }

    /**
     * Opens the store, and sweeps what an earlier run left that nobody can go on with.
     *
     * @param random where the names of unfinished files come from: not to be predicted
     * @throws IOException where the database cannot be used
     */
    public static FileUploadStore open(DataDirectory directory, UploadLimits limits, RandomGenerator random)
            throws IOException {
        return open(directory, limits, random, System::nanoTime);
    }

    /** @param nanoTime the monotonic clock, in nanoseconds */
    static FileUploadStore open(
            DataDirectory directory, UploadLimits limits, RandomGenerator random, LongSupplier nanoTime)
            throws IOException {
        FreeSpace space = FreeSpace.on(directory.path(), limits.minFreeBytes());
        Database database = Database.open(directory.database());
        FileUploadStore store = new FileUploadStore(directory, limits, space, random, nanoTime, database);
        try {
            if (database.obstacle().isEmpty()) {
                store.recover();
            }
            return store;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public IncomingUpload begin(UploadOwner owner, String name) throws UploadRefusedException {
        requireRecovered();
        UploadPlaces.Place place = quota.places().enter(owner.origin(), PATIENCE);
        try {
            quota.begin(owner);
        } catch (UploadRefusedException e) {
            place.leave();
            throw e;
        }
        try {
            return threads.disk().call(() -> {
                parts.space().require(0);
                folder.requireIncoming();
                Path part = folder.part(folder.randomName() + ".part");
                return new FileUpload(
                        this,
                        owner,
                        place,
                        UploadFolder.keptName(name),
                        part,
                        PartFile.open(parts, part, Sha256.begin(), new EarlySync(part, threads.syncing())));
            });
        } catch (IOException e) {
            place.leave();
            quota.end(owner, 0, false);
            throw failed(e);
        }
    }

    /** Why nothing can be kept at this moment, although games can be played; empty where it can. */
    public Optional<String> obstacle() {
        return database.obstacle();
    }

    /** Why every file would be refused at this moment: too little of the disk is free. Empty where there is room. */
    public Optional<String> shortage() {
        try {
            parts.space().require(0);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(IoReason.of(e));
        }
    }

    /** How many files are on their way at this moment. */
    public int running() {
        return quota.places().taken();
    }

    /** How much work waits for threads of the store, by what they do. */
    public Map<String, Integer> waiting() {
        return Map.of(
                "disk", threads.disk().waiting(), "digest", threads.hashing().waiting());
    }

    /** Uploads that can be gone on with. */
    public ResumableUploads resumable() {
        return resumable;
    }

    /**
     * Files take a part of the processor only while somebody plays.
     *
     * @param anybodyPlaying asked from time to time, on a thread of the store
     */
    public void giveWayTo(BooleanSupplier anybodyPlaying) {
        parts.courtesy().giveWayTo(anybodyPlaying);
    }

    /** What is stored. */
    public Inbox inbox() {
        return storedFiles;
    }

    @Override
    public void close() {
        threads.close();
        database.close();
    }

    DataDirectory directory() {
        return directory;
    }

    StoreThreads threads() {
        return threads;
    }

    UploadLimits limits() {
        return limits;
    }

    Quota quota() {
        return quota;
    }

    UploadRows rows() {
        return rows;
    }

    UploadFolder folder() {
        return folder;
    }

    PartFile.Surroundings parts() {
        return parts;
    }

    Publishing publishing() {
        return publishing;
    }

    StoredFiles storedFiles() {
        return storedFiles;
    }

    /** What a sender is told when the disk does not take the file; the cause is for the log. */
    static UploadRefusedException failed(IOException e) {
        return new UploadRefusedException(
                FaultCode.DISK_FULL.because("not saved: the server's disk is full or failing, ask your teacher"), e);
    }

    /**
     * What was there before has to be known before more is kept: where the disk hid it at the start, it is found out now.
     *
     * @throws UploadRefusedException where the disk still hides it
     */
    void requireRecovered() throws UploadRefusedException {
        try {
            recover();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void recover() throws IOException {
        synchronized (recovering) {
            if (!recovered) {
                List<UploadRows.Stored> stored = rows.all();
                resumable.recover();
                stored.forEach(this::count);
                recovered = true;
            }
        }
    }

    /** Files that were taken out of the folder no longer count. */
    private void count(UploadRows.Stored row) {
        if (Files.exists(folder.stored(row.storedName()))) {
            quota.remember(row.whose(), row.sizeBytes());
        }
    }
}
