package recess.common.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The attributes of new files and folders that nobody else on this machine may read. None on Windows, where the folder's own
 * rules hold.
 */
public final class OwnerOnly {
    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    /** For a file that is created at {@code path}. */
    public static FileAttribute<?>[] file(Path path) {
        return of(path, "rw-------");
    }

    /** For a folder that is created at {@code path}. */
    public static FileAttribute<?>[] folder(Path path) {
        return of(path, "rwx------");
    }

    private static FileAttribute<?>[] of(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }
}
