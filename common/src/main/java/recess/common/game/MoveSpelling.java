package recess.common.game;

import java.util.regex.Pattern;

/**
 * How a move is typed.
 *
 * @param what in a few words: {@code a number from 1 to 100}
 * @param example one that can be made at the beginning: {@code 50}
 * @param maxChars the longest that can be a move, in code points; where it is 1, the text UI needs no Enter
 * @param part a character that can be part of a move
 * @param bare what a line in the lobby looks like that means a move without a word before it, be it right or not
 */
public record MoveSpelling(String what, String example, int maxChars, Pattern part, Pattern bare) {
    /** Moves of a game that is not known here. */
    public static final MoveSpelling ANY = new MoveSpelling("your move", "", 200, "[^\\p{Cntrl}]", "(?!)");

    public MoveSpelling(String what, String example, int maxChars, String part, String bare) {
        this(what, example, maxChars, Pattern.compile(part), Pattern.compile(bare));
    }

    /** Whether a character can be part of a move. */
    public boolean hasPart(int codePoint) {
        return part.matcher(Character.toString(codePoint)).matches();
    }

    /** Whether a line in the lobby means a move. */
    public boolean isBare(String line) {
        return bare.matcher(line).matches();
    }

    /** Whether a text can be a move, as far as its length and its characters go. */
    public boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= maxChars
                && text.codePoints().allMatch(this::hasPart);
    }
}
