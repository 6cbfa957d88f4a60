package recess.server.lobby;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import recess.common.file.Sha256;

/**
 * The secrets that bring one player back to a seat: 128 bits each, of which only a digest is kept. Each use gives another; the
 * one before it is good until the new one is used, because the connection may die before the new one has arrived.
 */
final class Tokens {
    private static final int TOKEN_BYTES = 16;

    private String newest = "";
    private String before = "";

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
        String digest = digest(token);
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

    /** The digest of the token that was given last; empty where none was. */
    String newest() {
        return newest;
    }

    /** The digest of the one before it; empty where there was none. */
    String before() {
        return before;
    }

    /** As they were before the server was started again. */
    void restore(String newestDigest, String digestBefore) {
        newest = newestDigest;
        before = digestBefore;
    }

    /** What is kept of a token, in hexadecimal. */
    static String digest(String token) {
        return HexFormat.of().formatHex(Sha256.begin().digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes a time that tells nothing. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
