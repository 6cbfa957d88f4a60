package recess.client.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The command line as it was typed. Java decodes it in the character set of the locale, and under {@code LC_ALL=C} each byte
 * that is not ASCII is lost. Linux shows the bytes to the process itself, in {@code /proc/self/cmdline} (proc(5)).
 */
public final class TypedArguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private TypedArguments() {}

    /** The arguments, with what was lost in them; as they are where nothing was lost, or nothing can be found. */
    public static String[] of(String... decoded) {
        try {
            return Arrays.stream(decoded).allMatch(a -> a.indexOf('\uFFFD') < 0)
                    ? decoded
                    : of(Files.readAllBytes(COMMAND_LINE), decoded);
        } catch (IOException e) {
            return decoded;
        }
    }

    /** The last ones of the command line are ours: before them, it has what is for Java. */
    static String[] of(byte[] commandLine, String... decoded) {
        // ISO 8859-1 has a letter for each byte.
        List<String> all = List.of(new String(commandLine, StandardCharsets.ISO_8859_1).split("\0", -1));
        int first = all.size() - 1 - decoded.length;
        String[] typed = decoded.clone();
        for (int i = 0; i < typed.length && first >= 0; i++) {
            String bytes = all.get(first + i);
            if (bytes.replaceAll("[\u0080-\u00FF]", "\uFFFD").equals(decoded[i])) {
                typed[i] = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return typed;
    }
}
