package recess.client.screen;

import recess.client.theme.Role;
import recess.client.widget.Canvas;

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
     * Draws as many pieces as attempts are used up: the first one with the first attempt, the last one with the last.
     *
     * @param used 0 to {@code all}
     * @param all at least 1
     */
    static void draw(Canvas canvas, int x, int y, int used, int all) {
        int pieces = (used * PIECE_COUNT + all - 1) / all;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < PICTURE[row].length(); column++) {
                char piece = PIECES[row].charAt(column);
                if (piece != ' ' && piece - 'a' < pieces) {
                    canvas.put(x + column, y + row, 1, PICTURE[row].substring(column, column + 1), Role.BAD);
                }
            }
        }
    }
}
