package recess.server.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.LongSupplier;
import recess.common.file.Sha256;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;
import recess.common.text.FileNames;
import recess.server.share.Origin;

/**
 * Announced files. Only what has begun to come has a part on the disk and a row: after a restart, how much there is of the
 * part is how far the file has come, and its digest is worked out from it when somebody goes on.
 */
final class ResumableFiles implements ResumableUploads {
    private final FileUploadStore store;
    private final UnfinishedFiles unfinished;

    /** @param nanoTime the monotonic clock, in nanoseconds */
    ResumableFiles(FileUploadStore store, LongSupplier nanoTime) {
        this.store = store;
        this.unfinished = new UnfinishedFiles(store.quota(), store.limits().maxUnfinished(), nanoTime);
    }

    /** Finds what an earlier run left, and sweeps what nobody can go on with. */
    void recover() throws IOException {
        unfinished.remember(new Recovery(store).run(unfinished.nowNanos()));
    }

    @Override
    public UploadInfo begin(UploadOwner owner, String safeName, long sizeBytes, String sha256)
            throws UploadRefusedException {
        int nameBytes = safeName.getBytes(StandardCharsets.UTF_8).length;
        if (nameBytes > FileNames.MAX_BYTES) {
            throw new UploadRefusedException(FaultCode.NAME_REFUSED
                    .because("not saved: a file name of " + nameBytes + " bytes (limit " + FileNames.MAX_BYTES + ")")
                    .with("limit", FileNames.MAX_BYTES));
        }
        store.requireRecovered();
        unfinished.takeExpired().forEach(this::discard);
        UploadRows.Unfinished row = new UploadRows.Unfinished(
                store.folder().randomName(),
                store.folder().randomName() + ".part",
                owner,
                UploadFolder.keptName(safeName),
                sizeBytes,
                sha256);
        Optional<UploadInfo> again = unfinished.again(row);
        if (again.isPresent()) {
            return again.get();
        }
        requireFreeSpace(sizeBytes);
        UnfinishedFiles.Announced announced = unfinished.announce(
                row, store.folder().part(row.part()), store.threads().syncing());
        announced.gaveWay().ifPresent(this::discard);
        return announced.info();
    }

    @Override
    public UploadShare share(UploadOwner owner) {
        return store.quota().share(owner);
    }

    @Override
    public UploadInfo status(String upload) throws UploadRefusedException {
        store.requireRecovered();
        Optional<UploadInfo> known = unfinished.find(upload);
        return known.isPresent() ? known.get() : stored(upload).info();
    }

    @Override
    public Block resume(String upload, long offset, long lengthBytes, Origin sender) throws UploadRefusedException {
        store.requireRecovered();
        Unfinished file = unfinished.claim(upload, offset, lengthBytes);
        if (file == null) {
            return new CompleteBlock(stored(upload).info(), offset, lengthBytes);
        }
        boolean opened = false;
        try {
            UploadPlaces.Place place = store.quota().places().enter(sender, FileUploadStore.PATIENCE);
            try {
                Block block = open(file, offset, place);
                opened = true;
                return block;
            } catch (IOException e) {
                throw FileUploadStore.failed(e);
            } finally {
                if (!opened) {
                    place.leave();
                }
            }
        } finally {
            if (!opened) {
                unfinished.letGo(file);
            }
        }
    }

    @Override
    public void cancel(String upload) throws UploadRefusedException {
        store.requireRecovered();
        Unfinished file = unfinished.take(upload);
        if (file == null) {
            stored(upload);
            throw CompleteBlock.refused();
        }
        discard(file);
    }

    @Override
    public Content read(String upload) throws UploadRefusedException {
        store.requireRecovered();
        if (unfinished.find(upload).isPresent()) {
            throw new UploadRefusedException(
                    FaultCode.UPLOAD_UNFINISHED.because("only a file that is complete can be got back"));
        }
        return stored(upload);
    }

    /** Bytes of a file that somebody is sending have come. */
    void came(Unfinished file, int bytes) throws UploadRefusedException {
        unfinished.came(file, bytes);
    }

    /** A file is complete and stored. */
    void stored(Unfinished file) {
        unfinished.remove(file);
        deletePart(file);
    }

    /** A file is worth nothing. */
    void worthless(Unfinished file) {
        unfinished.remove(file);
        discard(file);
    }

    /** Nobody sends a file any more; another may. */
    void letGo(Unfinished file) {
        unfinished.letGo(file);
    }

    /** The disk has failed while a file came: what is really there counts. */
    void reconcile(Unfinished file) {
        long there;
        try {
            there = bytesThere(file);
        } catch (IOException e) {
            there = 0;
        }
        unfinished.correct(file, there);
    }

    private Block open(Unfinished file, long offset, UploadPlaces.Place place)
            throws IOException, UploadRefusedException {
        if (!file.recorded) {
            store.rows().begun(file.row);
            file.recorded = true;
        }
        long there = bytesThere(file);
        if (there != offset) {
            unfinished.correct(file, there);
            throw UnfinishedFiles.wrongOffset(offset, there);
        }
        MessageDigest known = file.digest;
        MessageDigest digest = known == null ? store.threads().hashing().call(() -> Sha256.of(file.part)) : known;
        file.digest = digest;
        PartFile part = store.threads().disk().call(() -> {
            store.folder().requireIncoming();
            return PartFile.open(store.parts(), file.part, digest, file.early);
        });
        return new IncomingBlock(this, store, file, unfinished.info(file), part, place);
    }

    private long bytesThere(Unfinished file) throws IOException {
        return store.threads().disk().call(() -> Files.exists(file.part) ? Files.size(file.part) : 0);
    }

    private void discard(Unfinished file) {
        deletePart(file);
        unfinished.correct(file, 0);
        store.quota().withdraw(file.owner(), file.row.sizeBytes());
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
}
