package recess.server.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For children that need names and screens beyond ASCII, whatever locale the tests themselves run in. */
final class Utf8Locale {
    /** {@code C.UTF-8} first: it is the same in every country. */
    private static final List<String> USUAL = List.of("c.utf8", "en_us.utf8");

    private Utf8Locale() {}

    /** The environment that chooses such a locale; the test is skipped where the system has none. */
    static Map<String, String> required() throws IOException {
        Process locales = new ProcessBuilder("sh", "-c", "locale -a")
                .redirectErrorStream(true)
                .start();
        List<String> known =
                locales.inputReader(StandardCharsets.ISO_8859_1).lines().toList();
        String name = USUAL.stream()
                .flatMap(usual -> known.stream().filter(one -> simple(one).equals(usual)))
                .findFirst()
                .or(() -> known.stream()
                        .filter(one -> simple(one).endsWith("utf8"))
                        .findFirst())
                .orElse("");
        assumeTrue(!name.isEmpty(), "skipped: this system has no locale with UTF-8");
        return Map.of("LC_ALL", name);
    }

    /** The same locale is {@code C.UTF-8} here, {@code C.utf8} there. */
    private static String simple(String locale) {
        return locale.toLowerCase(Locale.ROOT).replace("-", "");
    }
}
