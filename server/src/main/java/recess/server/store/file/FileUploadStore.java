package recess.server.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;
import recess.common.text.FileNames;
import recess.common.text.IoReason;
import recess.server.share.Origin;
import recess.server.store.DataDirectory;
import recess.server.store.Inbox;
import recess.server.store.StoredFile;
import recess.server.store.UploadLimits;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadRows;
import recess.server.store.UploadStore;

/**
 * Keeps uploads as files in the data directory, in a folder of each sender, with a row for each. An announced file gets its part and its
 * row with its first block; after a restart, the size of the part tells where to resume.
 */
public final class FileUploadStore implements UploadStore, AutoCloseable {
    /** How long a sender waits for a slot; meanwhile TCP holds it back. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UploadContext context;
    private final UnfinishedFiles unfinished;
    private final Quota quota;
    private final UploadSlots slots;
    private final StoredFiles stored;
    private final Object recovering = new Object();
    private boolean recovered;

    private FileUploadStore(UploadContext context, Quota quota, UploadSlots slots) {
        this.context = context;
        this.unfinished = context.unfinished();
        this.quota = quota;
        this.slots = slots;
        this.stored = new StoredFiles(context, quota, slots);
    }

    /**
     * Opens the store. {@link #recover} runs at the first use at the latest.
     *
     * @param random where the names of announced files come from: thread-safe, and not to be predicted
     * @param nanoTime the monotonic clock, in nanoseconds
     * @param clock the time of day, and the server's time zone
     * @throws IOException where the folder is on no disk
     */
    public static FileUploadStore open(
            DataDirectory directory,
            UploadLimits limits,
            UploadRows rows,
            RandomGenerator random,
            LongSupplier nanoTime,
            Clock clock)
            throws IOException {
        Quota quota = new Quota(limits);
        UploadContext context = new UploadContext(
                new UploadFolder(directory, random),
                rows,
                new UnfinishedFiles(quota, limits.maxUnfinished(), nanoTime),
                FreeSpace.on(directory.path(), limits.minFreeBytes()),
                StoreThreads.start(),
                new UploadThrottle(),
                clock);
        return new FileUploadStore(context, quota, new UploadSlots(limits.maxAtOnce(), nanoTime));
    }

    /**
     * Finds the files of an earlier run, and deletes parts that nobody can resume; does nothing the second time.
     *
     * @throws IOException where the disk or the database fails
     */
    public void recover() throws IOException {
        synchronized (recovering) {
            if (!recovered) {
                adoptOldFiles();
                List<StoredFile> rows = context.rows().all();
                unfinished.remember(new Recovery(context).run());
                stored.countAll(rows);
                recovered = true;
            }
        }
    }

    /** Earlier servers had all files in one folder, with their own. */
    private void adoptOldFiles() throws IOException {
        for (StoredFile file : context.rows().all()) {
            if (file.storedName().indexOf('/') < 0) {
                Optional<String> adopted = context.folder().adopt(file);
                if (adopted.isPresent()) {
                    context.rows().rename(file.storedName(), adopted.get());
                    context.folder().leave(file);
                } else {
                    context.rows().delete(file.storedName());
                }
            }
        }
    }

    @Override
    public IncomingUpload begin(UploadOwner owner, String safeName) throws UploadRefusedException {
        requireRecovered();
        UnfinishedFile file = context.newFile(owner, safeName, false, 0, "");
        quota.begin(owner, 0);
        try {
            return FileUpload.open(context, file, slots.enter(owner.origin(), PATIENCE));
        } catch (UploadRefusedException | RuntimeException e) {
            context.discard(file);
            throw e;
        }
    }

    @Override
    public UploadInfo announce(UploadOwner owner, String safeName, long sizeBytes, String sha256)
            throws UploadRefusedException {
        int nameBytes = safeName.getBytes(StandardCharsets.UTF_8).length;
        if (nameBytes > FileNames.MAX_BYTES) {
            throw new UploadRefusedException(FaultCode.NAME_REFUSED
                    .because("not saved: a file name of " + nameBytes + " bytes (limit " + FileNames.MAX_BYTES + ")")
                    .with("limit", FileNames.MAX_BYTES));
        }
        requireRecovered();
        unfinished.takeExpired().forEach(context::discard);
        UnfinishedFile file = context.newFile(owner, safeName, true, sizeBytes, sha256);
        Optional<UploadInfo> again = unfinished.again(file.row);
        if (again.isPresent()) {
            return again.get();
        }
        try {
            context.requireSpace(sizeBytes);
        } catch (IOException e) {
            throw new UploadRefusedException(e);
        }
        unfinished.announce(file).ifPresent(context::discard);
        return unfinished.info(file);
    }

    @Override
    public UploadShare share(UploadOwner owner) {
        return quota.share(owner);
    }

    @Override
    public UploadInfo status(String upload) throws UploadRefusedException {
        requireRecovered();
        Optional<UploadInfo> known = unfinished.find(upload);
        return known.isPresent() ? known.get() : stored(upload).info();
    }

    @Override
    public IncomingUpload resume(String upload, long offset, long lengthBytes, Origin sender)
            throws UploadRefusedException {
        requireRecovered();
        UnfinishedFile file = unfinished.claim(upload, offset, lengthBytes);
        if (file == null) {
            Content content = stored(upload);
            if (offset != content.info().size() || lengthBytes > 0) {
                throw storedAlready();
            }
            return new AlreadyStored(content);
        }
        try {
            return FileUpload.open(context, file, slots.enter(sender, PATIENCE));
        } catch (UploadRefusedException | RuntimeException e) {
            unfinished.release(file);
            throw e;
        }
    }

    @Override
    public void cancel(String upload) throws UploadRefusedException {
        requireRecovered();
        UnfinishedFile file = unfinished.take(upload);
        if (file == null) {
            stored(upload);
            throw storedAlready();
        }
        context.discard(file);
    }

    @Override
    public Content read(String upload) throws UploadRefusedException {
        requireRecovered();
        if (unfinished.find(upload).isPresent()) {
            throw new UploadRefusedException(
                    FaultCode.UPLOAD_UNFINISHED.because("only a file that is complete can be got back"));
        }
        return stored(upload);
    }

    /** What has been uploaded, for the teacher. */
    public Inbox inbox() {
        return stored;
    }

    /** Why every upload would be refused now: too little disk space is free. Empty if there is room. */
    public Optional<String> shortage() {
        try {
            context.requireSpace(0);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(IoReason.of(e));
        }
    }

    /** How many files are being sent now. */
    public int running() {
        return slots.taken();
    }

    /** How much work waits for each kind of thread. */
    public Map<String, Integer> waiting() {
        return Map.of(
                "disk", context.threads().disk().waiting(),
                "digest", context.threads().hashing().waiting());
    }

    /**
     * Gives games priority over uploads.
     *
     * @param anybodyPlaying asked from time to time, on a thread of the store
     */
    public void slowDownWhile(BooleanSupplier anybodyPlaying) {
        context.throttle().slowDownWhile(anybodyPlaying);
    }

    @Override
    public void close() {
        context.threads().close();
    }

    /** Earlier files must be known before new ones are stored. If the disk failed at the start, this tries again. */
    private void requireRecovered() throws UploadRefusedException {
        try {
            recover();
        } catch (IOException e) {
            throw new UploadRefusedException(e);
        }
    }

    private Content stored(String upload) throws UploadRefusedException {
        try {
            return stored.find(upload)
                    .orElseThrow(() -> new UploadRefusedException(
                            FaultCode.NO_UPLOAD.because("there is no upload " + upload + ": begin it again")));
        } catch (IOException e) {
            throw new UploadRefusedException(e);
        }
    }

    private static UploadRefusedException storedAlready() {
        return new UploadRefusedException(FaultCode.UPLOAD_STORED.because("the file is stored already"));
    }
}
