package recess.server.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;
import recess.common.text.FileNames;

/**
 * Announced files. Only what has begun to come has a part on the disk and a row: after a restart, how much there is of the
 * part is how far the file has come, and its digest is worked out from it when somebody goes on.
 */
final class ResumableFiles implements ResumableUploads {
    /** How long what has come is kept while nothing more does. */
    static final Duration KEPT = Duration.ofHours(24);

    /** The most that are announced and not complete; those of which nothing has come give way to newer ones. */
    static final int MAX_UNFINISHED = 1000;

    /** How long a sender waits for one of the places: meanwhile its network holds it back. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FileUploadStore store;
    private final LongSupplier nanoTime;
    private final Object lock = new Object();
    private final Map<String, Unfinished> unfinished = new LinkedHashMap<>();

    /** @param nanoTime the monotonic clock, in nanoseconds */
    ResumableFiles(FileUploadStore store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /** Finds what an earlier run left, and sweeps what nobody can go on with. */
    void recover() throws IOException {
        List<Unfinished> found = new Recovery(store).run(now());
        synchronized (lock) {
            for (Unfinished file : found) {
                store.quota().remember(file.share(), file.row.sizeBytes(), file.offset);
                unfinished.put(file.row.upload(), file);
            }
        }
    }

    @Override
    public UploadInfo begin(String owner, String safeName, long sizeBytes, String sha256)
            throws UploadRefusedException {
        int nameBytes = safeName.getBytes(StandardCharsets.UTF_8).length;
        if (nameBytes > FileNames.MAX_BYTES) {
            throw new UploadRefusedException(FaultCode.NAME_REFUSED
                    .because("not saved: a file name of " + nameBytes + " bytes (limit " + FileNames.MAX_BYTES + ")")
                    .with("limit", FileNames.MAX_BYTES));
        }
        store.requireRecovered();
        sweepExpired();
        UploadRows.Unfinished row = new UploadRows.Unfinished(
                store.folder().randomName(),
                store.folder().randomName() + ".part",
                owner,
                UploadFolder.keptName(safeName),
                sizeBytes,
                sha256);
        synchronized (lock) {
            Optional<Unfinished> known = sameAs(row);
            if (known.isPresent()) {
                known.get().touchedNanos = now();
                return info(known.get());
            }
        }
        requireFreeSpace(sizeBytes);
        synchronized (lock) {
            return info(announce(row));
        }
    }

    @Override
    public UploadShare share(String owner) {
        return store.quota().share(FileUploadStore.shareOf(owner));
    }

    @Override
    public UploadInfo status(String upload) throws UploadRefusedException {
        store.requireRecovered();
        synchronized (lock) {
            Unfinished known = unfinished.get(upload);
            if (known != null) {
                return info(known);
            }
        }
        return stored(upload).info();
    }

    @Override
    public Block resume(String upload, long offset, long lengthBytes) throws UploadRefusedException {
        store.requireRecovered();
        Unfinished file = claim(upload, offset, lengthBytes);
        if (file == null) {
            return new CompleteBlock(stored(upload).info(), offset, lengthBytes);
        }
        boolean opened = false;
        try {
            store.quota().enter(PATIENCE);
            try {
                Block block = open(file, offset);
                opened = true;
                return block;
            } catch (IOException e) {
                throw FileUploadStore.failed(e);
            } finally {
                if (!opened) {
                    store.quota().leave();
                }
            }
        } finally {
            if (!opened) {
                letGo(file);
            }
        }
    }

    @Override
    public void cancel(String upload) throws UploadRefusedException {
        store.requireRecovered();
        Unfinished file;
        synchronized (lock) {
            file = unfinished.get(upload);
            if (file != null && file.sending) {
                throw busy();
            }
            unfinished.remove(upload);
        }
        if (file == null) {
            stored(upload);
            throw CompleteBlock.refused();
        }
        discard(file);
    }

    @Override
    public Content read(String upload) throws UploadRefusedException {
        store.requireRecovered();
        synchronized (lock) {
            if (unfinished.containsKey(upload)) {
                throw new UploadRefusedException(
                        FaultCode.UPLOAD_UNFINISHED.because("only a file that is complete can be got back"));
            }
        }
        return stored(upload);
    }

    /** Bytes of a file that somebody is sending have come. */
    void came(Unfinished file, int bytes) throws UploadRefusedException {
        store.quota().came(bytes);
        synchronized (lock) {
            file.offset += bytes;
        }
    }

    /** A file is complete and stored. */
    void stored(Unfinished file) {
        synchronized (lock) {
            unfinished.remove(file.row.upload());
        }
        deletePart(file);
    }

    /** A file is worth nothing. */
    void worthless(Unfinished file) {
        synchronized (lock) {
            unfinished.remove(file.row.upload());
        }
        discard(file);
    }

    /** Nobody sends a file any more; another may. */
    void letGo(Unfinished file) {
        synchronized (lock) {
            file.sending = false;
            file.touchedNanos = now();
        }
    }

    /** The disk has failed while a file came: what is really there counts. */
    void reconcile(Unfinished file) {
        long there;
        try {
            there = store.threads().disk().call(() -> Files.exists(file.part) ? Files.size(file.part) : 0);
        } catch (IOException e) {
            there = 0;
        }
        setOffset(file, there);
    }

    private @Nullable Unfinished claim(String upload, long offset, long lengthBytes) throws UploadRefusedException {
        synchronized (lock) {
            Unfinished file = unfinished.get(upload);
            if (file == null) {
                return null;
            }
            if (file.sending) {
                throw busy();
            }
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

    private Block open(Unfinished file, long offset) throws IOException, UploadRefusedException {
        if (!file.recorded) {
            store.rows().begun(file.row);
            file.recorded = true;
        }
        long there = store.threads().disk().call(() -> Files.exists(file.part) ? Files.size(file.part) : 0);
        if (there != offset) {
            setOffset(file, there);
            throw wrongOffset(offset, there);
        }
        MessageDigest known = file.digest;
        MessageDigest digest = known == null ? store.threads().hashing().call(() -> Sha256.of(file.part)) : known;
        file.digest = digest;
        PartFile part = store.threads().disk().call(() -> PartFile.open(store.parts(), file.part, digest, file.early));
        return new IncomingBlock(this, store, file, info(file), part);
    }

    /** To be called with the lock. */
    private Optional<Unfinished> sameAs(UploadRows.Unfinished row) {
        String share = FileUploadStore.shareOf(row.owner());
        return unfinished.values().stream()
                .filter(file -> file.share().equals(share)
                        && file.row.keptName().equals(row.keptName())
                        && file.row.sizeBytes() == row.sizeBytes()
                        && file.row.sha256().equals(row.sha256()))
                .findFirst();
    }

    /** To be called with the lock. */
    private Unfinished announce(UploadRows.Unfinished row) throws UploadRefusedException {
        if (unfinished.size() >= MAX_UNFINISHED) {
            Unfinished oldest = unfinished.values().stream()
                    .filter(Unfinished::isEmpty)
                    .findFirst()
                    .orElseThrow(() -> new UploadRefusedException(FaultCode.UPLOADS_BUSY
                            .because("not saved: " + MAX_UNFINISHED + " uploads are unfinished, which is the limit:"
                                    + " try again in a moment")
                            .with("limit", MAX_UNFINISHED)));
            unfinished.remove(oldest.row.upload());
            store.quota().withdraw(oldest.share(), oldest.row.sizeBytes());
        }
        Unfinished file = new Unfinished(
                row, store.folder().part(row.part()), store.threads().syncing(), now());
        store.quota().announce(file.share(), row.sizeBytes());
        unfinished.put(row.upload(), file);
        return file;
    }

    private void sweepExpired() {
        List<Unfinished> expired = new ArrayList<>();
        synchronized (lock) {
            unfinished.values().removeIf(file -> !file.sending && secondsLeft(file) <= 0 && expired.add(file));
        }
        expired.forEach(this::discard);
    }

    private void discard(Unfinished file) {
        deletePart(file);
        setOffset(file, 0);
        store.quota().withdraw(file.share(), file.row.sizeBytes());
        if (file.recorded) {
            store.rows().forget(file.row.upload());
        }
    }

    private void deletePart(Unfinished file) {
        try {
            store.threads().disk().call(() -> UploadFolder.deleteQuietly(file.part));
        } catch (IOException e) {
            // The store is closing; the next start sweeps what nobody can go on with.
        }
    }

    private void setOffset(Unfinished file, long there) {
        synchronized (lock) {
            store.quota().correct(there - file.offset);
            file.offset = there;
            file.digest = null;
        }
    }

    private StoredContent stored(String upload) throws UploadRefusedException {
        try {
            return new StoredContent(
                    store.storedFiles(),
                    store.storedFiles()
                            .find(upload)
                            .orElseThrow(() -> new UploadRefusedException(
                                    FaultCode.NO_UPLOAD.because("there is no upload " + upload + ": begin it again"))));
        } catch (IOException e) {
            throw FileUploadStore.failed(e);
        }
    }

    private void requireFreeSpace(long bytes) throws UploadRefusedException {
        try {
            store.threads().disk().call(() -> {
                store.parts().space().require(bytes);
                return true;
            });
        } catch (IOException e) {
            throw FileUploadStore.failed(e);
        }
    }

    private UploadInfo info(Unfinished file) {
        synchronized (lock) {
            return file.info(Math.max(0, secondsLeft(file)));
        }
    }

    private long secondsLeft(Unfinished file) {
        return Math.ceilDiv(KEPT.toNanos() - (now() - file.touchedNanos), 1_000_000_000L);
    }

    private long now() {
        return nanoTime.getAsLong();
    }

    private static UploadRefusedException busy() {
        return new UploadRefusedException(
                FaultCode.UPLOAD_BUSY.because("another connection is sending this file: try again in a moment"));
    }

    static UploadRefusedException wrongOffset(long offset, long right) {
        return new UploadRefusedException(FaultCode.WRONG_OFFSET
                .because("offset " + offset + " is not where the file goes on: " + right)
                .with("offset", right));
    }
}
