package recess.client.screen;

import java.util.List;

/** The games that have a board of their own: a new one is a file and a line here. */
final class Boards {
    private static final List<Board> ALL = List.of(new GuessBoard(), new HangmanBoard());

    private Boards() {}

    /** The board of a game; any other game gets the plain one, and can be played on it. */
    static Board of(String game) {
        return ALL.stream().filter(b -> b.game().equals(game)).findFirst().orElseGet(() -> new PlainBoard(game));
    }
}
