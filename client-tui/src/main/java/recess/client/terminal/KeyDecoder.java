package recess.client.terminal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.common.message.Bytes;

/**
 * Turns the bytes of a terminal into what a person did: ECMA-48 sequences as xterm, tmux, the Linux console, kitty and
 * Windows Terminal send them. Whatever is not known is swallowed to its end, at any split of the bytes. It holds no clock:
 * whoever feeds it calls {@link #quiet} when nothing has come for a moment.
 */
public final class KeyDecoder {
    private static final int ESC = 0x1B;
    private static final int MAX_SEQUENCE_BYTES = 64;
    static final int MAX_PASTE_BYTES = 1 << 20;
    private static final String PASTE_END = "\u001b[201~";

    private enum Where {
        GROUND,
        ESCAPED,
        /** After ESC [. */
        CONTROL,
        /** After ESC O. */
        SINGLE_SHIFT,
        /** In a string that ST or BEL ends: OSC, DCS, APC, PM, SOS. */
        STRING,
        /** After an ESC in such a string. */
        STRING_ESCAPED,
        /** In the three bytes of an old mouse report. */
        OLD_MOUSE,
        PASTE
    }

    private Where where = Where.GROUND;
    private boolean alt;
    private final StringBuilder sequence = new StringBuilder();
    private byte[] letter = new byte[4];
    private int letterSize;
    private int letterNeeds;
    private final PasteBuffer paste = new PasteBuffer(PASTE_END, MAX_PASTE_BYTES);
    private List<Input> found = new ArrayList<>();

    /** What is complete with these bytes. */
    public List<Input> feed(Bytes bytes) {
        found = new ArrayList<>();
        ByteBuffer view = bytes.view();
        while (view.hasRemaining()) {
            take(view.get() & 0xFF);
        }
        return found;
    }

    /** Whether something has begun that is not complete: it may be the Escape key alone. */
    public boolean isWaiting() {
        return where != Where.GROUND || letterNeeds > 0;
    }

    /** How long to wait for more before {@link #quiet}, in milliseconds. A paste may stall on a slow line. */
    public int patienceMillis() {
        return where == Where.PASTE ? 1_000 : 40;
    }

    /** Nothing more came: an Escape alone was the key, and what else has begun is dropped. */
    public List<Input> quiet() {
        found = new ArrayList<>();
        switch (where) {
            case ESCAPED -> press(Key.of(Key.Name.ESCAPE));
            case CONTROL -> {
                if (sequence.isEmpty()) {
                    press(Key.character('[').withAlt());
                }
            }
            case SINGLE_SHIFT -> press(Key.character('O').withAlt());
            case PASTE -> found.add(new Input.Pasted(paste.take()));
            case GROUND, STRING, STRING_ESCAPED, OLD_MOUSE -> {}
        }
        ground();
        letterNeeds = 0;
        return found;
    }

    private void ground() {
        where = Where.GROUND;
        alt = false;
        sequence.setLength(0);
    }

    private void take(int b) {
        switch (where) {
            case GROUND -> plain(b);
            case ESCAPED -> escaped(b);
            case CONTROL -> control(b);
            case SINGLE_SHIFT -> singleShift(b);
            case STRING -> string(b);
            case STRING_ESCAPED -> stringEscaped(b);
            case OLD_MOUSE -> oldMouse(b);
            case PASTE -> {
                if (paste.add((byte) b)) {
                    ground();
                    found.add(new Input.Pasted(paste.take()));
                }
            }
        }
    }

    private void plain(int b) {
        if (letterNeeds > 0) {
            if ((b & 0xC0) == 0x80) {
                more(b);
                return;
            }
            letterNeeds = 0;
        }
        if (b == ESC) {
            where = Where.ESCAPED;
        } else if (b < 0x20 || b == 0x7F) {
            pressControl(b);
        } else if (b < 0x80) {
            press(Key.character(b));
        } else {
            begin(b);
        }
    }

    private void begin(int b) {
        letterNeeds = b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
        letterSize = 0;
        if (letterNeeds > 0) {
            letter[letterSize++] = (byte) b;
        }
    }

    private void more(int b) {
        letter[letterSize++] = (byte) b;
        letterNeeds--;
        if (letterNeeds == 0) {
            String text = new String(letter, 0, letterSize, StandardCharsets.UTF_8);
            if (text.codePointCount(0, text.length()) == 1 && text.charAt(0) != '\uFFFD') {
                press(Key.character(text.codePointAt(0)));
            }
        }
    }

    private void pressControl(int b) {
        press(
                switch (b) {
                    case 0x00 -> Key.ctrl(' ');
                    case 0x08, 0x7F -> Key.of(Key.Name.BACKSPACE);
                    case 0x09 -> Key.of(Key.Name.TAB);
                    case 0x0A, 0x0D -> Key.of(Key.Name.ENTER);
                    default -> Key.ctrl((char) (b < 0x1B ? 'a' + b - 1 : '@' + b));
                });
    }

    private void press(Key key) {
        found.add(new Input.Pressed(alt ? key.withAlt() : key));
        alt = false;
    }

    private void escaped(int b) {
        switch (b) {
            case '[' -> where = Where.CONTROL;
            case 'O' -> where = Where.SINGLE_SHIFT;
            case ']', 'P', '_', '^', 'X' -> where = Where.STRING;
            // A second Escape: the first was the key, or this is Alt with a sequence; either way one press is right.
            case ESC -> press(Key.of(Key.Name.ESCAPE));
            default -> {
                where = Where.GROUND;
                alt = true;
                plain(b);
                if (letterNeeds == 0) {
                    alt = false;
                }
            }
        }
    }

    private void control(int b) {
        if (b == ESC) {
            ground();
            where = Where.ESCAPED;
        } else if (b == 'M' && sequence.isEmpty()) {
            where = Where.OLD_MOUSE;
        } else if (b == '[' && sequence.isEmpty()) {
            // The Linux console's F1 to F5: ESC [ [ A.
            sequence.append('[');
        } else if (b >= 0x40 && b <= 0x7E) {
            String parameters = sequence.toString();
            ground();
            if (b == '~' && parameters.equals("200")) {
                where = Where.PASTE;
            } else {
                found.addAll(ControlSequence.read(parameters, (char) b));
            }
        } else if (b >= 0x20 && b < 0x40 && sequence.length() < MAX_SEQUENCE_BYTES) {
            sequence.append((char) b);
        } else if (b < 0x20 || b > 0x7E) {
            ground();
            plain(b);
        }
    }

    private void singleShift(int b) {
        if (b >= '0' && b <= '9' && sequence.length() < 2) {
            // Some old terminals put the modifiers between: ESC O 5 P.
            sequence.append((char) b);
            return;
        }
        ground();
        if (b == ESC) {
            where = Where.ESCAPED;
            return;
        }
        found.addAll(ControlSequence.read("", (char) b));
    }

    private void string(int b) {
        if (b == 0x07) {
            ground();
        } else if (b == ESC) {
            where = Where.STRING_ESCAPED;
        }
    }

    private void stringEscaped(int b) {
        ground();
        if (b != '\\') {
            where = Where.ESCAPED;
            take(b);
        }
    }

    private void oldMouse(int b) {
        sequence.append((char) b);
        if (sequence.length() == 3) {
            int button = sequence.charAt(0) - 32;
            int column = sequence.charAt(1) - 33;
            int row = sequence.charAt(2) - 33;
            ground();
            found.addAll(ControlSequence.mouse(button, column, row, button % 4 != 3));
        }
    }
}
