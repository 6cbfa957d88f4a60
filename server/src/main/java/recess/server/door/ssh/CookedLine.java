package recess.server.door.ssh;

import java.io.ByteArrayOutputStream;

/**
 * What the line discipline of a terminal does, for a client that has switched off its own since it was promised one here: it
 * echoes what is typed, ends lines as terminals do, and takes Ctrl-C and Ctrl-D for the end. The lobby itself edits its lines.
 */
final class CookedLine {
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int BACKSPACE = 8;
    private static final int DELETE = 127;

    private final boolean isOn;

    /** How many columns the line has that is being typed. */
    private int typed;

    private volatile boolean hasEnded;

    CookedLine(boolean isOn) {
        this.isOn = isOn;
    }

    /** What of the typed bytes is shown. */
    byte[] echo(byte[] bytes, int count) {
        ByteArrayOutputStream echo = new ByteArrayOutputStream();
        for (int i = 0; isOn && i < count && !hasEnded; i++) {
            int b = bytes[i] & 0xFF;
            switch (b) {
                case CTRL_C, CTRL_D -> hasEnded = true;
                case '\r', '\n' -> {
                    typed = 0;
                    echo.writeBytes(new byte[] {'\r', '\n'});
                }
                case BACKSPACE, DELETE -> {
                    if (typed > 0) {
                        typed--;
                        echo.writeBytes(new byte[] {'\b', ' ', '\b'});
                    }
                }
                default -> {
                    boolean isShown = b >= ' ';
                    boolean beginsLetter = (b & 0xC0) != 0x80;
                    typed += isShown && beginsLetter ? 1 : 0;
                    if (isShown) {
                        echo.write(b);
                    }
                }
            }
        }
        return echo.toByteArray();
    }

    /** Whether the end has been typed. */
    boolean hasEnded() {
        return hasEnded;
    }

    /** How the server's bytes are shown. */
    byte[] shown(byte[] bytes, int count) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream(count + 16);
        for (int i = 0; i < count; i++) {
            if (isOn && bytes[i] == '\n') {
                shown.write('\r');
            }
            shown.write(bytes[i]);
        }
        return shown.toByteArray();
    }
}
