package recess.common.tictactoe;

import java.util.List;
import java.util.stream.Collectors;
import recess.common.game.Reading;
import recess.common.text.CleanText;

/** Reads what a player typed as a free field. */
final class FieldText {
    private FieldText() {}

    /** What a text means as a field, whatever its length. */
    static Reading<Integer> read(String text, Grid grid) {
        String typed = text.strip();
        if (!typed.matches("[1-9]")) {
            return new Reading.NoMove<>((typed.isEmpty() ? "nothing typed" : "not a field " + CleanText.quote(typed))
                    + ": a number from 1 to 9, please");
        }
        int field = Integer.parseInt(typed);
        return grid.at(field) == Grid.FREE
                ? new Reading.Move<>(field)
                : new Reading.NoMove<>(
                        "field " + field + " is taken: " + spelled(grid.fields(Grid.FREE)) + " are free");
    }

    /** Fields as they are read: {@code 1 5 9}. */
    static String spelled(List<Integer> fields) {
        return fields.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
