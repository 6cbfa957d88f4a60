package recess.common.hangman;

import java.util.ArrayList;
import java.util.List;
import recess.common.game.Line;
import recess.common.game.Tone;

/** The picture of Hangman, which grows with the attempts that are used: the wood from the ground up, then the man from his head down. */
final class Gallows {
    /** How high it is. */
    static final int ROWS = 8;

    private static final String[] PICTURE = {
        "  ┌─────┐  ",
        "  │     │  ",
        "  │     ●  ",
        "  │    /│\\ ",
        "  │     │  ",
        "  │    / \\ ",
        "  │        ",
        "──┴──────  ",
    };

    /** For each sign of the picture the piece that it belongs to; pieces come in the order of the alphabet. */
    private static final String[] PIECES = {
        "  bcccccd  ",
        "  b     d  ",
        "  b     e  ",
        "  b    gfh ",
        "  b     f  ",
        "  b    i j ",
        "  b        ",
        "aaaaaaaaa  ",
    };

    private static final int PIECE_COUNT = 'j' - 'a' + 1;

    private Gallows() {}

    /**
     * As many pieces as attempts are used up: the first one with the first attempt, the last one with the last.
     *
     * @param used 0 to {@code all}
     * @param all at least 1
     */
    static List<Line> lines(int used, int all) {
        int pieces = (used * PIECE_COUNT + all - 1) / all;
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Line line = Line.EMPTY;
            for (int column = 0; column < PICTURE[row].length(); column++) {
                char piece = PIECES[row].charAt(column);
                if (piece != ' ' && piece - 'a' < pieces) {
                    line = line.padded(column).then(PICTURE[row].substring(column, column + 1), Tone.BAD);
                }
            }
            lines.add(line);
        }
        return lines;
    }
}
