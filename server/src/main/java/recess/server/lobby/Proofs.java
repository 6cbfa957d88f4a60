package recess.server.lobby;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Vouches for whoever has proved a key at a door: makes tokens that name the key's owner and that nobody else can make. Nothing is
 * kept, so nobody fills a table with keys; with the server they end. Thread-safe.
 */
final class Proofs {
    /** Both halves together have the length of a token. Nobody can try keys for one with a certain half. */
    private static final int ID_BYTES = 8;

    private static final int ID_CHARS = 2 * ID_BYTES;

    private final SecretKeySpec own;

    /** @param secrets not to be predicted */
    Proofs(RandomGenerator secrets) {
        byte[] key = new byte[32];
        secrets.nextBytes(key);
        own = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The token of a public key's owner, the same each time. */
    String token(byte[] publicKey) {
        String owner = seal(HexFormat.of().formatHex(publicKey));
        return owner + seal(owner);
    }

    /** Whom a token names; empty where it is none of ours. */
    Optional<String> owner(String token) {
        if (token.length() != 2 * ID_CHARS) {
            return Optional.empty();
        }
        String owner = token.substring(0, ID_CHARS);
        boolean isOurs = MessageDigest.isEqual(
                seal(owner).getBytes(StandardCharsets.UTF_8),
                token.substring(ID_CHARS).getBytes(StandardCharsets.UTF_8));
        return isOurs ? Optional.of(owner) : Optional.empty();
    }

    private String seal(String text) {
        try {
            Mac mac = Mac.getInstance(own.getAlgorithm());
            mac.init(own);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
