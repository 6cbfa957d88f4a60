package recess.common.text;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Why the disk or the network refused, in words for a person: what the JDK says is often a path alone, or a class name. */
public final class IoReason {
    private IoReason() {}

    /** The reason in a few words, without the file's name; one line, safe to show. */
    public static String of(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "it exists already";
            case NotDirectoryException _ -> "it is no folder";
            case DirectoryNotEmptyException _ -> "the folder is not empty";
            case CharacterCodingException _ -> "it is not UTF-8 text";
            case FileSystemException refused -> said(refused.getReason());
            default -> said(failure.getMessage());
        };
    }

    private static String said(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "reading or writing failed" : CleanText.line(reason);
    }
}
