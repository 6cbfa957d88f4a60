package recess.server.it;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file by the UTF-8 bytes of its name, for tests that run in the C locale too: there {@link Path#resolve(String)} refuses
 * all but ASCII. A URI that begins with {@code file:///} names bytes in every locale.
 */
final class Utf8Name {
    private Utf8Name() {}

    /** @param folder one that exists
     * @param name one name, or several with {@code /} between */
    static Path in(Path folder, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
        return Path.of(URI.create(folder.toUri() + encoded));
    }
}
