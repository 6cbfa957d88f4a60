package recess.client.widget;

import java.text.BreakIterator;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.common.text.CleanText;
import recess.common.text.Columns;

/**
 * A line that is being typed, with the usual keys of Emacs and readline.
 *
 * @param cursor an index into {@code text}, 0 to its length
 * @param maxChars how long it may get, in code points; what goes beyond that is cut off
 */
public record TextInput(String text, int cursor, int maxChars) {
    /** Nothing yet. */
    public static TextInput empty(int maxChars) {
        return new TextInput("", 0, maxChars);
    }

    /** With a text, and the cursor behind it. */
    public TextInput with(String newText) {
        String cut = first(newText, maxChars);
        return new TextInput(cut, cut.length(), maxChars);
    }

    /** Nothing any more. */
    public TextInput cleared() {
        return empty(maxChars);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether a key changes the text or moves in it. */
    public static boolean takes(Key key) {
        if (key.writes()) {
            return true;
        }
        if (key.name() == Key.Name.CHARACTER) {
            return (key.ctrl() && "aeuwkbfd".indexOf(key.codePoint()) >= 0 && !key.alt())
                    || (key.alt() && !key.ctrl() && "bf".indexOf(key.codePoint()) >= 0);
        }
        return switch (key.name()) {
            case LEFT, RIGHT, HOME, END, BACKSPACE, DELETE -> true;
            default -> false;
        };
    }

    /** What comes of a key or a paste; line ends in a paste become blanks. */
    public TextInput after(Input input) {
        return switch (input) {
            case Input.Pressed(Key key) -> after(key);
            case Input.Pasted(String pasted) -> insert(line(pasted));
            case Input.Clicked _, Input.Picked _, Input.Wheeled _, Input.Scrolled _, Input.FocusMoved _ -> this;
        };
    }

    /** Whether it is a paste of which not all fits. */
    public boolean cuts(Input input) {
        return input instanceof Input.Pasted(String pasted) && length(line(pasted)) > maxChars - length(text);
    }

    /** What is pasted, as one line. */
    public static String line(String pasted) {
        return CleanText.line(pasted.strip().replaceAll("\\R|\t", " "));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private TextInput after(Key key) {
        if (key.writes()) {
            return CleanText.isSafe(key.codePoint()) ? insert(Character.toString(key.codePoint())) : this;
        }
        boolean byWord = key.alt() || key.ctrl();
        return switch (key.name()) {
            case CHARACTER -> command(key);
            case LEFT -> at(byWord ? wordBefore() : before());
            case RIGHT -> at(byWord ? wordBehind() : behind());
            case HOME -> at(0);
            case END -> at(text.length());
            case BACKSPACE -> without(byWord ? wordBefore() : before(), cursor);
            case DELETE -> without(cursor, behind());
            default -> this;
        };
    }

    private TextInput command(Key key) {
        return switch (key.codePoint()) {
            case 'a' -> at(0);
            case 'e' -> at(text.length());
            case 'u' -> without(0, cursor);
            case 'k' -> without(cursor, text.length());
            case 'w' -> without(wordBefore(), cursor);
            case 'b' -> at(key.alt() ? wordBefore() : before());
            case 'f' -> at(key.alt() ? wordBehind() : behind());
            case 'd' -> without(cursor, behind());
            default -> this;
        };
    }

    private TextInput insert(String more) {
        String fits = first(more, maxChars - length(text));
        return new TextInput(
                text.substring(0, cursor) + fits + text.substring(cursor), cursor + fits.length(), maxChars);
    }

    private static String first(String text, int codePoints) {
        return length(text) <= codePoints ? text : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    private TextInput without(int from, int to) {
        return new TextInput(text.substring(0, from) + text.substring(to), from, maxChars);
    }

    private TextInput at(int newCursor) {
        return new TextInput(text, newCursor, maxChars);
    }

    private int before() {
        BreakIterator letters = letters();
        return cursor == 0 ? 0 : letters.preceding(cursor);
    }

    private int behind() {
        BreakIterator letters = letters();
        return cursor == text.length() ? cursor : letters.following(cursor);
    }

    /** A letter with its marks counts as one. */
    private BreakIterator letters() {
        BreakIterator letters = BreakIterator.getCharacterInstance();
        letters.setText(text);
        return letters;
    }

    private int wordBefore() {
        int at = cursor;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private int wordBehind() {
        int at = cursor;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        while (at < text.length() && text.charAt(at) != ' ') {
            at++;
        }
        return at;
    }

    /** Draws it into one row, so that the cursor is in sight. */
    public void draw(Canvas canvas, int x, int y, int columns, boolean focused) {
        Role role = focused ? Role.FIELD_FOCUS : Role.FIELD;
        canvas.fill(new Rect(x, y, columns, 1), " ", role);
        int start = 0;
        while (Columns.of(text.substring(start, cursor)) > columns - 1 && start < cursor) {
            start += Character.charCount(text.codePointAt(start));
        }
        canvas.put(x, y, columns, text.substring(start), role);
        if (focused) {
            canvas.cursor(x + Columns.of(text.substring(start, cursor)), y);
        }
    }
}
