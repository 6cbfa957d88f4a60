package recess.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import recess.common.file.OwnerOnly;
import recess.common.text.IoReason;

/**
 * The folder in which a server keeps everything. One server at a time can use it.
 *
 * <p>{@code uploads/} holds the uploaded files and nothing else, a folder for each sender, {@code incoming/} those on
 * their way, {@code recess.db} the rows, {@code logs/} the log.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Locks the folder, and creates it if it is missing.
     *
     * @throws IOException with a sentence for a person, where it cannot be made, written or locked
     */
    public static DataDirectory take(Path path) throws IOException {
        try {
            Path absolute = path.toAbsolutePath().normalize();
            createFolder(absolute);
            createFolder(absolute.resolve("incoming"));
            requireFolder(absolute.resolve("incoming"));
            createFolder(absolute.resolve("uploads"));
            requireFolder(absolute.resolve("uploads"));
            createFolder(absolute.resolve("logs"));
            FileChannel lockFile = FileChannel.open(
                    absolute.resolve("recess.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (tryLock(lockFile) == null) {
                    throw new IOException("another Recess server is using it");
                }
                DataDirectory directory = new DataDirectory(absolute, lockFile);
                if (Files.notExists(directory.database())) {
                    Files.createFile(directory.database(), OwnerOnly.file(absolute));
                }
                return directory;
            } catch (IOException | RuntimeException e) {
                lockFile.close();
                throw e;
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("it is a file, and no directory (" + e.getFile() + ")", e);
        } catch (FileSystemException e) {
            throw new IOException(IoReason.of(e) + " (" + e.getFile() + ")", e);
        }
    }

    /** Its absolute path. */
    public Path path() {
        return path;
    }

    /** Where uploaded files are, in a folder of each sender. */
    public Path uploads() {
        return path.resolve("uploads");
    }

    /** Where unfinished files are. */
    public Path incoming() {
        return path.resolve("incoming");
    }

    /**
     * Makes sure that unfinished files are written inside the directory.
     *
     * @throws IOException where somebody has put a link in the place of {@code incoming}, or taken it away
     */
    public void requireIncoming() throws IOException {
        requireFolder(incoming());
    }

    /** Where the log files are. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** The database file. */
    public Path database() {
        return path.resolve("recess.db");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    /** Other users of this machine must not read what students send, or who they are. */
    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        }
    }

    /**
     * Makes sure that something is a folder, and no link to one elsewhere.
     *
     * @throws IOException where it is not
     */
    public static void requireFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    folder.getFileName() + " is a link or no folder: take it away, and Recess makes it anew");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
