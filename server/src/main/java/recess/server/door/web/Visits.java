package recess.server.door.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has a terminal open, by a key that only its page is told: with it, the page sends files under the name that the seat in the
 * terminal has. Thread-safe.
 */
final class Visits {
    private static final int KEY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seats> open = new ConcurrentHashMap<>();

    /** A visit begins. @return its key */
    String begin(Seats seats) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String spelled = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        open.put(spelled, seats);
        return spelled;
    }

    void end(String key) {
        open.remove(key);
    }

    /** The name of whoever has the key; empty where nobody has it, or no name yet. */
    Optional<String> name(String key) {
        return Optional.ofNullable(open.get(key)).flatMap(Seats::name);
    }
}
