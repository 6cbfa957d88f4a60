package recess.server.door.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import recess.common.message.Bytes;

/**
 * Something that is served as it is.
 *
 * @param type as HTTP has it
 * @param policy which Content-Security-Policy it needs
 * @param tag changes with its bytes
 */
record Page(String type, Policy policy, Bytes bytes, Bytes zipped, String tag) {
    /** What a page may do. Everything comes from here, and nothing is embedded anywhere. */
    enum Policy {
        STRICT(""),
        /** xterm.js makes style elements, without which its screen stays black. */
        TERMINAL(" 'unsafe-inline'");

        private final String styles;

        Policy(String styles) {
            this.styles = styles;
        }

        String header() {
            return "default-src 'none'; script-src 'self'; style-src 'self'" + styles
                    + "; connect-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        }
    }

    /** @param name of a resource beside this class */
    static Page load(String name, Policy policy) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            byte[] bytes = in.readAllBytes();
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
                out.write(bytes);
            }
            return new Page(type(name), policy, Bytes.copyOf(bytes), Bytes.copyOf(zipped.toByteArray()), tag(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/plain; charset=utf-8";
        };
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
