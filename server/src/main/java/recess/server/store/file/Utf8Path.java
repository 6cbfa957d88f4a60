package recess.server.store.file;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Files whose names are UTF-8 on the disk in every locale. Java spells a path in the character set of the locale and refuses
 * what that cannot express: under {@code LC_ALL=C} all but ASCII. The path of a {@code file:} URI, however, is taken byte by
 * byte, as it is percent-encoded (RFC 3986, section 2.5).
 */
final class Utf8Path {
    private Utf8Path() {}

    /**
     * A file in a folder.
     *
     * @param name one name without separators
     */
    static Path in(Path folder, String name) {
        boolean isBytes = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        if (!isBytes || name.chars().allMatch(c -> c < 0x80)) {
            return folder.resolve(name);
        }
        String parent = folder.toUri().toString();
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Path.of(URI.create(parent + (parent.endsWith("/") ? "" : "/") + encoded));
    }
}
