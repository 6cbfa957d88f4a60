package recess.client.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import recess.common.text.CleanText;

/** What a terminal is told beside its cells, as xterm has it; who does not know it, ignores it. */
final class Signal {
    /** Rings. */
    static final String BELL = "\u0007";

    /** Keeps the window's title, for {@link #TITLE_BACK} to bring it back. */
    static final String TITLE_KEPT = "\u001b[22;0t";

    static final String TITLE_BACK = "\u001b[23;0t";

    /** The most that is copied, in bytes: some terminals take no more in one sequence. */
    private static final int MAX_COPIED_BYTES = 50_000;

    private Signal() {}

    /** The window's title. */
    static String title(String text) {
        return "\u001b]2;" + CleanText.line(text) + BELL;
    }

    /** Puts a text into the clipboard: OSC 52. */
    static String copy(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > MAX_COPIED_BYTES
                ? ""
                : "\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + BELL;
    }
}
