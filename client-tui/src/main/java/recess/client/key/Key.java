package recess.client.key;

/**
 * A key with what was held down with it.
 *
 * @param name {@link Name#CHARACTER} for all that writes something
 * @param codePoint what it writes; 0 for other keys. With {@code ctrl}, a small letter
 */
public record Key(Name name, int codePoint, boolean ctrl, boolean alt, boolean shift) {
    /** Keys that write nothing, and the one name for all that do. */
    public enum Name {
        CHARACTER(""),
        ENTER("Enter"),
        ESCAPE("Esc"),
        TAB("Tab"),
        BACKSPACE("Backspace"),
        DELETE("Del"),
        INSERT("Ins"),
        UP("Up"),
        DOWN("Down"),
        LEFT("Left"),
        RIGHT("Right"),
        HOME("Home"),
        END("End"),
        PAGE_UP("PgUp"),
        PAGE_DOWN("PgDn"),
        F1("F1"),
        F2("F2"),
        F3("F3"),
        F4("F4"),
        F5("F5"),
        F6("F6"),
        F7("F7"),
        F8("F8"),
        F9("F9"),
        F10("F10"),
        F11("F11"),
        F12("F12");

        private final String label;

        Name(String label) {
            this.label = label;
        }
    }

    /** A key that writes nothing. */
    public static Key of(Name name) {
        return new Key(name, 0, false, false, false);
    }

    /** A key that writes {@code codePoint}. */
    public static Key character(int codePoint) {
        return new Key(Name.CHARACTER, codePoint, false, false, false);
    }

    /** Ctrl with a small letter or a sign. */
    public static Key ctrl(char letter) {
        return new Key(Name.CHARACTER, letter, true, false, false);
    }

    /** Alt with what it is held down with. */
    public Key withAlt() {
        return new Key(name, codePoint, ctrl, true, shift);
    }

    /** The same key with these held down. */
    public Key with(boolean moreCtrl, boolean moreAlt, boolean moreShift) {
        return new Key(name, codePoint, moreCtrl, moreAlt, moreShift);
    }

    /** Shift with Tab. */
    public static Key backTab() {
        return new Key(Name.TAB, 0, false, false, true);
    }

    /** Whether it writes something into a text. */
    public boolean writes() {
        return name == Name.CHARACTER && !ctrl && !alt;
    }

    /** As it is printed on keyboards, in English: {@code Ctrl-P}, {@code Enter}, {@code ?}. */
    public String label() {
        String held = (ctrl ? "Ctrl-" : "") + (alt ? "Alt-" : "") + (shift && name != Name.CHARACTER ? "Shift-" : "");
        if (name != Name.CHARACTER) {
            return held + name.label;
        }
        String sign = codePoint == ' ' ? "Space" : Character.toString(codePoint);
        return held + (ctrl || alt ? sign.toUpperCase(java.util.Locale.ROOT) : sign);
    }
}
