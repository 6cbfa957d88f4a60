package recess.server.lobby;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import recess.common.file.Sha256;
import recess.common.message.Bytes;

/**
 * The secrets that bring one player back to a seat: 128 bits each, of which only a digest is kept. Each use gives another; the
 * one before it is good until the new one is used, because the connection may die before the new one has arrived.
 */
final class Tokens {
    private static final int TOKEN_BYTES = 16;

    private Bytes newest = Bytes.EMPTY;
    private Bytes before = Bytes.EMPTY;

    /** A new token, in hexadecimal. */
    String next(RandomGenerator random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        before = newest;
        newest = digest(token);
        return token;
    }

    /** Whether a token opens the seat. From then on, none that is older does. */
    boolean admit(String token) {
        Bytes digest = digest(token);
        if (isSame(digest, newest)) {
            return true;
        }
        if (isSame(digest, before)) {
            // The newest has never arrived: what is given next follows this one.
            newest = before;
            return true;
        }
        return false;
    }

    private static Bytes digest(String token) {
        return Bytes.copyOf(Sha256.begin().digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes a time that tells nothing. */
    private static boolean isSame(Bytes one, Bytes other) {
        return MessageDigest.isEqual(one.toArray(), other.toArray());
    }
}
