package recess.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import recess.common.text.CleanText;
import recess.common.text.IoReason;

/** Writes a file whole or not at all, over whatever was there. */
final class WholeFile {
    /** What is written. */
    @FunctionalInterface
    interface Contents {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes it, for its owner only.
     *
     * @throws IOException with a sentence, where that is impossible
     */
    static void write(Path path, Contents contents) throws IOException {
        Path absolute = path.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new IOException("cannot write " + CleanText.line(absolute.toString()) + ": it is a directory");
        }
        try {
            // Owner-only, as temporary files are: there are names and addresses in it.
            Path part = Files.createTempFile(absolute.getParent(), ".recess-export", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    contents.writeTo(out);
                }
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileSystemException e) {
            throw new IOException("cannot write " + CleanText.line(absolute.toString()) + ": " + IoReason.of(e), e);
        }
    }
}
