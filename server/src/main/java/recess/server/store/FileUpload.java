package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import recess.common.message.Bytes;
import recess.common.text.FileNames;

/** A file that grows in {@code incoming/} under a random name, until it is published under its own. */
final class FileUpload implements IncomingUpload {
    private static final String PREFIX = "recv-";

    private final FileUploadStore store;
    private final String owner;
    private final String name;
    private final Path part;
    private final FileChannel channel;
    private final MessageDigest digest = sha256();

    private long sizeBytes;
    private boolean ended;

    /** To be called on a disk thread. */
    FileUpload(FileUploadStore store, String owner, String name, Path part) throws IOException {
        this.store = store;
        this.owner = owner;
        this.name = name;
        this.part = part;
        this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(Bytes bytes) throws UploadRefusedException {
        store.quota().grow(owner, bytes.size(), sizeBytes + bytes.size());
        sizeBytes += bytes.size();
        try {
            store.disk().call(() -> {
                store.requireFreeSpace(bytes.size());
                append(bytes.view());
                return true;
            });
        } catch (IOException e) {
            throw FileUploadStore.failed(e);
        }
    }

    @Override
    public StoredUpload publish() throws UploadRefusedException {
        try {
            StoredUpload stored = store.disk().call(this::syncAndName);
            try {
                store.record(owner, stored);
            } catch (IOException e) {
                store.disk().call(() -> deleteQuietly(target(stored.name())));
                throw e;
            }
            end(true);
            return stored;
        } catch (IOException e) {
            throw FileUploadStore.failed(e);
        }
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        try {
            store.disk().call(() -> {
                channel.close();
                return Files.deleteIfExists(part);
            });
        } catch (IOException e) {
            // The disk is failing; the next start sweeps what is left.
        } finally {
            end(false);
        }
    }

    private void append(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Contents first, then the name, then the folder that holds the name: in this order nothing half can be seen. */
    private StoredUpload syncAndName() throws IOException {
        channel.force(true);
        channel.close();
        String stored = publishAsNextVersion();
        try {
            syncDirectory();
        } catch (IOException e) {
            deleteQuietly(target(stored));
            throw e;
        }
        return new StoredUpload(stored, sizeBytes, HexFormat.of().formatHex(digest.digest()));
    }

    private String publishAsNextVersion() throws IOException {
        for (int version = 1; ; version++) {
            String candidate = FileNames.version(PREFIX + name, version, FileNames.MAX_BYTES);
            if (publishAs(target(candidate))) {
                return candidate;
            }
        }
    }

    /** A link, and a move over a name reserved first, are the two ways that can never overwrite. */
    private boolean publishAs(Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return reserveAndMove(target);
        }
        deleteQuietly(part);
        return true;
    }

    /** For file systems without links: FAT, exFAT, some shared folders. */
    private boolean reserveAndMove(Path target) throws IOException {
        try {
            Files.createFile(target);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        try {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            deleteQuietly(target);
            throw e;
        }
    }

    /** So that the name survives a power cut too. Windows has no such call, and needs none. */
    private void syncDirectory() throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel folder = FileChannel.open(store.directory().path(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Where even this fails, the disk is failing: an unfinished part is swept at the next start. */
    private static boolean deleteQuietly(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    private Path target(String stored) {
        return store.directory().path().resolve(stored);
    }

    private void end(boolean stored) {
        ended = true;
        store.quota().end(owner, sizeBytes, stored);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
