package recess.common.battleship;

import java.util.Locale;
import recess.common.game.Reading;
import recess.common.text.CleanText;

/** Reads what a player typed as a field: a letter A to F for the column and a number 1 to 6 for the row. */
final class FieldText {
    private FieldText() {}

    /** What a text means as a field, whatever its length. */
    static Reading<Integer> read(String text) {
        String typed = text.strip().toUpperCase(Locale.ROOT);
        if (typed.matches("[A-F][1-6]")) {
            return new Reading.Move<>((typed.charAt(1) - '1') * Sea.SIDE + typed.charAt(0) - 'A');
        }
        return new Reading.NoMove<>((typed.isEmpty() ? "nothing typed" : "not a field " + CleanText.quote(text.strip()))
                + ": a letter A to F and a number 1 to 6, please");
    }

    /** The same as it is typed. */
    static String spelled(int field) {
        return "" + (char) ('A' + field % Sea.SIDE) + (char) ('1' + field / Sea.SIDE);
    }
}
