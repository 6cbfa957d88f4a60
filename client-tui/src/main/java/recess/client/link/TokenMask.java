package recess.client.link;

import java.nio.charset.StandardCharsets;
import recess.common.message.Bytes;

/**
 * Hides the token of a seat from whoever looks at the wire: on a projector, or in a file that is passed on. Each of its
 * characters becomes a {@code *}, so that all lengths stay true. One for each way of a connection: a token may be cut at any
 * place between two reads. Not thread-safe.
 */
final class TokenMask {
    /** Nothing that begins in it is its beginning, so a search that fails can begin anew. */
    private static final byte[] KEY = "\"token\":\"".getBytes(StandardCharsets.US_ASCII);

    private int matched;

    /** The next bytes of this way, without what is in a token. */
    Bytes of(Bytes bytes) {
        byte[] all = bytes.toArray();
        boolean hidden = false;
        for (int i = 0; i < all.length; i++) {
            if (matched < KEY.length) {
                matched = all[i] == KEY[matched] ? matched + 1 : all[i] == KEY[0] ? 1 : 0;
            } else if (all[i] == '"' || all[i] == '\n') {
                matched = 0;
            } else {
                all[i] = '*';
                hidden = true;
            }
        }
        return hidden ? Bytes.copyOf(all) : bytes;
    }
}
