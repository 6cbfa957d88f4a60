package recess.server.lobby;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import recess.common.message.Bytes;

/** Secrets that bring a player back to a seat: 128 bits, of which only a digest is kept. */
final class Tokens {
    private Tokens() {}

    /** A new token, in hexadecimal. */
    static String next(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is kept of a token. */
    static Bytes digest(String token) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a token is the one that a digest was kept of, in a time that tells nothing. */
    static boolean matches(String token, Bytes digest) {
        return MessageDigest.isEqual(digest(token).toArray(), digest.toArray());
    }
}
