package recess.common.file;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Files whose names are UTF-8 on the disk in every locale. Java spells a path in the character set of the locale and refuses
 * what that cannot express: under {@code LC_ALL=C} all but ASCII. The path of a {@code file:} URI, however, is taken byte by
 * byte, as it is percent-encoded (RFC 3986, section 2.5).
 */
public final class Utf8Path {
    private Utf8Path() {}

    /**
     * A path as somebody typed it, from the folder of the process where it does not begin at the root.
     *
     * @throws java.nio.file.InvalidPathException where no file can be called so
     */
    public static Path of(String typed) {
        return typed.startsWith("/") ? in(Path.of("/"), typed.substring(1)) : in(Path.of(""), typed);
    }

    /**
     * A file in a folder.
     *
     * @param name one name, or several with {@code /} between
     * @throws java.nio.file.InvalidPathException where no file can be called so
     */
    public static Path in(Path folder, String name) {
        // No file is called with a NUL, which the folder says better than a URI.
        if (isPlain(folder, name) || name.indexOf('\0') >= 0) {
            return folder.resolve(name);
        }
        String parent = folder.toUri().toString();
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        return Path.of(URI.create(parent + (parent.endsWith("/") ? "" : "/") + encoded));
    }

    /** The name of a file, without its folders; empty for the root. */
    public static String name(Path file) {
        Path last = file.getFileName();
        String decoded = last == null ? "" : last.toString();
        if (isPlain(file, decoded.replace('\uFFFD', '\u0080'))) {
            return decoded;
        }
        String path = file.toUri().getRawPath();
        String name = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replace("/", "");
    }

    /** Whether Java spells it as it is on the disk. */
    private static boolean isPlain(Path folder, String name) {
        boolean isBytes = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        boolean isUtf8 = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
        return !isBytes || isUtf8 || name.chars().allMatch(c -> c < 0x80);
    }
}
