package recess.client.link;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import recess.common.message.Bytes;

/**
 * Hides the token of a seat from whoever looks at the wire: on a projector, or in a file that is passed on. Each of its
 * characters becomes a {@code *}, so that all lengths stay true.
 */
final class TokenMask {
    /** Also one that goes on in the next read. */
    private static final Pattern TOKEN = Pattern.compile("(?<=\"token\":\")[^\"]*");

    private TokenMask() {}

    static Bytes of(Bytes bytes) {
        // A byte a character, whatever the bytes are.
        String text = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
        String masked =
                TOKEN.matcher(text).replaceAll(found -> "*".repeat(found.group().length()));
        return masked.equals(text) ? bytes : Bytes.copyOf(masked.getBytes(StandardCharsets.ISO_8859_1));
    }
}
