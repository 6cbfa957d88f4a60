package recess.client.terminal;

import java.util.List;
import java.util.Optional;
import recess.client.key.Input;
import recess.client.key.Key;

/** What a control sequence means: the part between ESC [ and its last byte, and that byte. */
final class ControlSequence {
    private static final int SHIFT = 1;
    private static final int ALT = 2;
    private static final int CTRL = 4;
    private static final int RELEASED = 3;

    private ControlSequence() {}

    /** Nothing for what is not known, or is no business of a person's: answers of the terminal, keys let go. */
    static List<Input> read(String parameters, char last) {
        if (!parameters.isEmpty() && parameters.charAt(0) == '<') {
            return extendedMouse(parameters.substring(1), last);
        }
        if (!parameters.isEmpty() && "?>=[".indexOf(parameters.charAt(0)) >= 0) {
            return parameters.equals("[") ? linuxFunctionKey(last) : List.of();
        }
        int[][] numbers = numbers(parameters);
        int modifiers = Math.max(0, number(numbers, 1, 0, 1) - 1);
        if (number(numbers, 1, 1, 1) == RELEASED) {
            return List.of();
        }
        return switch (last) {
            case 'I', 'O' -> parameters.isEmpty() ? List.of(new Input.FocusMoved(last == 'I')) : List.of();
            case 'u' -> kitty(number(numbers, 0, 0, 0), modifiers);
            case '~' -> tilde(numbers, modifiers);
            case 'Z' -> List.of(new Input.Pressed(Key.backTab()));
            default -> letter(last).map(name -> pressed(name, modifiers)).orElse(List.of());
        };
    }

    private static List<Input> pressed(Key.Name name, int modifiers) {
        return List.of(new Input.Pressed(
                Key.of(name).with((modifiers & CTRL) != 0, (modifiers & ALT) != 0, (modifiers & SHIFT) != 0)));
    }

    private static Optional<Key.Name> letter(char last) {
        return Optional.ofNullable(
                switch (last) {
                    case 'A' -> Key.Name.UP;
                    case 'B' -> Key.Name.DOWN;
                    case 'C' -> Key.Name.RIGHT;
                    case 'D' -> Key.Name.LEFT;
                    case 'F' -> Key.Name.END;
                    case 'H' -> Key.Name.HOME;
                    case 'M' -> Key.Name.ENTER;
                    case 'P' -> Key.Name.F1;
                    case 'Q' -> Key.Name.F2;
                    case 'S' -> Key.Name.F4;
                    // R with parameters may be a cursor report as well; F3 comes as ESC O R or with a tilde.
                    case 'R' -> Key.Name.F3;
                    default -> null;
                });
    }

    private static List<Input> tilde(int[][] numbers, int modifiers) {
        int number = number(numbers, 0, 0, 0);
        if (number == 27) {
            // xterm's modifyOtherKeys: 27 ; modifiers ; code.
            return kitty(number(numbers, 2, 0, 0), modifiers);
        }
        Key.Name name = switch (number) {
            case 1, 7 -> Key.Name.HOME;
            case 2 -> Key.Name.INSERT;
            case 3 -> Key.Name.DELETE;
            case 4, 8 -> Key.Name.END;
            case 5 -> Key.Name.PAGE_UP;
            case 6 -> Key.Name.PAGE_DOWN;
            case 11 -> Key.Name.F1;
            case 12 -> Key.Name.F2;
            case 13 -> Key.Name.F3;
            case 14 -> Key.Name.F4;
            case 15 -> Key.Name.F5;
            case 17 -> Key.Name.F6;
            case 18 -> Key.Name.F7;
            case 19 -> Key.Name.F8;
            case 20 -> Key.Name.F9;
            case 21 -> Key.Name.F10;
            case 23 -> Key.Name.F11;
            case 24 -> Key.Name.F12;
            default -> null;
        };
        return name == null ? List.of() : pressed(name, modifiers);
    }

    private static List<Input> linuxFunctionKey(char last) {
        return last >= 'A' && last <= 'E' ? pressed(Key.Name.valueOf("F" + (last - 'A' + 1)), 0) : List.of();
    }

    /** The keyboard protocol of kitty: CSI code ; modifiers u. */
    private static List<Input> kitty(int code, int modifiers) {
        Key.Name name = switch (code) {
            case 8, 127 -> Key.Name.BACKSPACE;
            case 9 -> Key.Name.TAB;
            case 13 -> Key.Name.ENTER;
            case 27 -> Key.Name.ESCAPE;
            default -> null;
        };
        if (name != null) {
            return pressed(name, modifiers);
        }
        boolean privateUse = code >= 0xE000 && code <= 0xF8FF;
        if (code < 0x20 || privateUse || !Character.isValidCodePoint(code)) {
            return List.of();
        }
        boolean ctrl = (modifiers & CTRL) != 0;
        boolean shift = (modifiers & SHIFT) != 0;
        int letter = ctrl ? Character.toLowerCase(code) : shift ? Character.toUpperCase(code) : code;
        return List.of(new Input.Pressed(Key.character(letter).with(ctrl, (modifiers & ALT) != 0, false)));
    }

    private static List<Input> extendedMouse(String parameters, char last) {
        int[][] numbers = numbers(parameters);
        if (last != 'M' && last != 'm') {
            return List.of();
        }
        return mouse(number(numbers, 0, 0, 0), number(numbers, 1, 0, 1) - 1, number(numbers, 2, 0, 1) - 1, last == 'M');
    }

    /** Only the left button going down and the wheel count; bits 2 to 4 are modifiers, bit 5 is a drag. */
    static List<Input> mouse(int button, int column, int row, boolean down) {
        if ((button & 64) != 0) {
            return down && (button & 2) == 0
                    ? List.of(new Input.Wheeled((button & 1) == 0, Math.max(0, column), Math.max(0, row)))
                    : List.of();
        }
        boolean leftDown = down && (button & 3) == 0 && (button & 32) == 0;
        return leftDown && column >= 0 && row >= 0 ? List.of(new Input.Clicked(column, row)) : List.of();
    }

    /** Parameters stand between semicolons, their parts between colons; what is missing or no number is -1. */
    private static int[][] numbers(String parameters) {
        String[] parts = parameters.split(";", -1);
        int[][] numbers = new int[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            String[] fields = parts[i].split(":", -1);
            numbers[i] = new int[fields.length];
            for (int j = 0; j < fields.length; j++) {
                numbers[i][j] = fields[j].matches("[0-9]{1,7}") ? Integer.parseInt(fields[j]) : -1;
            }
        }
        return numbers;
    }

    private static int number(int[][] numbers, int parameter, int field, int missing) {
        if (parameter >= numbers.length || field >= numbers[parameter].length || numbers[parameter][field] < 0) {
            return missing;
        }
        return numbers[parameter][field];
    }
}
