package recess.common.setting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import recess.common.text.IoReason;

/**
 * Files of text as lessons hand them out: UTF-8, with a byte-order mark or not, or else Windows-1252, which is what Windows
 * editors of old write; with any line ends.
 */
public final class TextFile {
    /** Named settings of this kind: a paper's own files stand beside it. */
    public static final String LABEL = "FILE";

    private static final int MAX_BYTES = 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException with a sentence that names the file, where it cannot be read or has more than 1 MiB
     */
    public static String read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_BYTES) {
                throw new IllegalArgumentException("'" + file + "' is larger than " + MAX_BYTES + " bytes");
            }
            return decoded(Files.readAllBytes(path));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be read: " + IoReason.of(e), e);
        }
    }

    /** The text of these bytes, with LF as line end. */
    public static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS);
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A file that is given by its name; nothing where none is. */
    public static <T> ValueType<Optional<T>> type(Function<String, T> parse) {
        return new ValueType<>(
                LABEL,
                "",
                file -> {
                    try {
                        return Optional.of(parse.apply(read(file)));
                    } catch (IllegalArgumentException e) {
                        String why = String.valueOf(e.getMessage());
                        throw new IllegalArgumentException(why.startsWith("'") ? why : "'" + file + "': " + why, e);
                    }
                },
                _ -> "");
    }
}
