package recess.server.lobby;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import recess.common.text.CleanText;

/**
 * Codes that are spoken across a classroom: four letters, or eight where guessing one must lead nowhere; none that looks or sounds like another (no I, L, O, Q, U, V) and
 * no vowel but A and E, so that few words come up; the rude ones among those are left out.
 */
final class RoomCodes {
    static final int LETTERS = 4;

    /** Of a room in no list: 25,600,000,000 codes, of which a student may try one a second. */
    static final int UNLISTED_LETTERS = 8;

    static final String ALPHABET = "ABCDEFGHJKMNPRSTWXYZ";

    /** Words that commands take instead of a code. */
    private static final Set<String> RESERVED = Set.of("ALL", "TODAY");

    private static final Set<String> RUDE = Set.of(
            "ARSE", "BARF", "CACA", "CRAP", "DAMN", "DEAD", "DYKE", "FART", "HATE", "HEEB", "JERK", "KAKA", "MERD",
            "METH", "NAZE", "NEGR", "PEEP", "PEES", "RAPE", "SCAT", "SHAG", "SHAT", "SPAZ", "TARD", "TEAT", "TWAT",
            "WANK", "WEED");

    /** Rude wherever they stand. */
    private static final Set<String> RUDE_PARTS = Set.of(
            "ASS", "CNT", "DCK", "FAG", "FAP", "FCK", "FKC", "GAY", "JAP", "KKK", "NAZ", "SEX", "SHT", "TTS", "XXX");

    private RoomCodes() {}

    /**
     * A code that is not taken.
     *
     * @param letters how long it is, 1 or more
     */
    static String next(RandomGenerator random, int letters, Predicate<String> taken) {
        while (true) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < letters; i++) {
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String candidate = code.toString();
            if (!isRude(candidate) && !taken.test(candidate)) {
                return candidate;
            }
        }
    }

    static boolean isRude(String code) {
        return RUDE.stream().anyMatch(code::contains) || RUDE_PARTS.stream().anyMatch(code::contains);
    }

    /** What is wrong with a code that somebody has thought up; empty where nothing is. */
    static Optional<String> objection(String code) {
        if (!code.matches("[A-Z0-9]{1,12}")) {
            return Optional.of("the code " + CleanText.quote(code) + " is not 1 to 12 letters A to Z and digits");
        }
        return RESERVED.contains(code)
                ? Optional.of("the code " + code + " means something else in commands: take another")
                : Optional.empty();
    }

    /** The code as it is kept, whatever was typed. */
    static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
