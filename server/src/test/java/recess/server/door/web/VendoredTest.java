package recess.server.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What comes from npm is as npm has it, under the licence that allows to hand it on. */
class VendoredTest {
    private static final String INTEGRITY = "sha512-[A-Za-z0-9+/]{86}==";

    @Test
    void everyFileIsAsItWasInItsPackage() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        int packages = 0;
        for (String line : text("packages.txt").lines().toList()) {
            String[] words = line.strip().split(" ");
            if (line.startsWith("@")) {
                packages++;
                assertThat(words).as(line).hasSize(3);
                assertThat(words[2]).matches(INTEGRITY);
            } else if (line.matches(" +\\S+ \\S+ " + INTEGRITY)) {
                files.put(words[0], words[2]);
            }
        }
        assertThat(packages).isEqualTo(2);
        assertThat(files.keySet())
                .containsExactly(
                        "xterm.mjs", "xterm.css", "LICENSE-xterm.txt", "addon-fit.mjs", "LICENSE-addon-fit.txt");
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes(file.getKey()));
            assertThat("sha512-" + Base64.getEncoder().encodeToString(digest))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
        assertThat(text("LICENSE-xterm.txt")).contains("Permission is hereby granted, free of charge");
    }

    @Test
    void everyPageIsThere() {
        assertThat(Pages.load().find("/")).isPresent();
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream("vendor/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
