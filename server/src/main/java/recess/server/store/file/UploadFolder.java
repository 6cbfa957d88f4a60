package recess.server.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import recess.common.file.Utf8Path;
import recess.common.file.OwnerOnly;
import recess.common.text.FileNames;
import recess.server.store.StoredName;
import recess.server.store.StoredFile;
import java.nio.file.LinkOption;
import recess.server.store.DataDirectory;

/** The folder of stored files, with one in it for each sender, and the one of parts. Its methods wait for the disk. */
final class UploadFolder {
    /** Some are left for what is put in front of a name, or behind it. */
    private static final int MAX_KEPT_BYTES = FileNames.MAX_BYTES - 5;

    private final DataDirectory directory;
    private final RandomGenerator random;

    /** @param random where the names of unfinished files come from */
    UploadFolder(DataDirectory directory, RandomGenerator random) {
        this.directory = directory;
        this.random = random;
    }

    /** A file under the name that it was published as. */
    record Published(String storedName, int version) {}

    /** The name under which a file is kept: cut where it is too long. */
    static String keptName(String safeName) {
        return FileNames.version(safeName, 1, MAX_KEPT_BYTES);
    }

    /** 128 random bits in hexadecimal. */
    String randomName() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    Path part(String partName) {
        return directory.incoming().resolve(partName);
    }

    Path stored(String storedName) {
        return Utf8Path.in(directory.uploads(), storedName);
    }

    /**
     * Makes sure that parts are written inside the data directory.
     *
     * @throws IOException where {@code incoming} is a link, or no folder
     */
    void requireIncoming() throws IOException {
        directory.requireIncoming();
    }

    /**
     * Deletes a stored file, so that a power cut does not bring it back; the folder of a sender who has no other goes too.
     *
     * @return whether it was there
     */
    boolean delete(String storedName) throws IOException {
        Path file = stored(storedName);
        Path sender = senderOf(file);
        boolean was = Files.deleteIfExists(file);
        if (Files.isDirectory(sender)) {
            sync(sender);
            try (Stream<Path> others = Files.list(sender)) {
                if (others.findAny().isEmpty()) {
                    deleteQuietly(sender);
                }
            }
        }
        sync(directory.uploads());
        return was;
    }

    /** Where the stored files are. */
    Path path() {
        return directory.uploads();
    }

    /**
     * Puts a file into its sender's folder too that a server stored before there were any.
     *
     * @return its stored name there; empty where the file is gone
     */
    Optional<String> adopt(StoredFile old) throws IOException {
        Path file = old(old);
        return Files.exists(file)
                ? Optional.of(publish(file, StoredName.folder(old.owner()), old.name()).storedName())
                : Optional.empty();
    }

    /** It is not needed in its old place any more. */
    void leave(StoredFile old) {
        deleteQuietly(old(old));
    }

    private Path old(StoredFile file) {
        return Utf8Path.in(directory.path(), file.storedName());
    }

    /** The names of the parts. */
    Stream<String> parts() throws IOException {
        try (Stream<Path> parts = Files.list(directory.incoming())) {
            return parts.map(part -> part.getFileName().toString()).toList().stream();
        }
    }

    /**
     * Publishes a synced part under its name; if that fails, there is no such name.
     *
     * @param sender the name of the sender's folder
     */
    Published publish(Path part, String sender, String name) throws IOException {
        requireIncoming();
        requireFolder(sender);
        for (int version = 1; ; version++) {
            Published published = new Published(StoredName.of(sender, name, version), version);
            Path target = stored(published.storedName());
            if (publishAs(part, target)) {
                try {
                    sync(senderOf(target));
                } catch (IOException e) {
                    unpublish(published, part);
                    throw e;
                }
                return published;
            }
            if (isSame(target, part)) {
                // A server that died in the middle of this had come so far.
                return published;
            }
        }
    }

    /** Makes sure that there is a folder of a sender, inside the data directory. */
    private void requireFolder(String sender) throws IOException {
        Path folder = stored(sender);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder, OwnerOnly.folder(directory.uploads()));
            sync(directory.uploads());
        }
        DataDirectory.requireFolder(folder);
    }

    private static Path senderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException(file + " is in no folder");
        }
        return folder;
    }

    /** Takes the name back; the part is as before. */
    void unpublish(Published published, Path part) throws IOException {
        Path target = stored(published.storedName());
        if (Files.exists(part)) {
            Files.deleteIfExists(target);
        } else {
            Files.move(target, part, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Removes the name that a part got from a server that died before it wrote the row.
     *
     * @return the name
     */
    Optional<Path> removeUnrecordedTwin(Path part) throws IOException {
        if (!part.getFileSystem().supportedFileAttributeViews().contains("unix")
                || ((Integer) Files.getAttribute(part, "unix:nlink")) < 2) {
            return Optional.empty();
        }
        Optional<Path> twin;
        try (Stream<Path> files = Files.walk(directory.uploads(), 2)) {
            twin = files.filter(file -> isSame(file, part)).findFirst();
        }
        if (twin.isPresent()) {
            Files.deleteIfExists(twin.get());
        }
        return twin;
    }

    /** If this fails, the next start deletes the part. */
    static boolean deleteQuietly(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** A hard link never overwrites; neither does a move over a name that was reserved first. */
    private static boolean publishAs(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return reserveAndMove(part, target);
        }
    }

    /** For file systems without links: FAT, exFAT, some shared folders. */
    private static boolean reserveAndMove(Path part, Path target) throws IOException {
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

    /** Makes the name survive a power cut. Windows has no such call, and needs none. */
    private static void sync(Path path) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static boolean isSame(Path file, Path part) {
        try {
            return Files.isSameFile(file, part);
        } catch (IOException e) {
            return false;
        }
    }
}
