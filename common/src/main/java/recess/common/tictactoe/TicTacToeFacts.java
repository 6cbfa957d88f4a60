package recess.common.tictactoe;

import java.util.List;
import recess.common.game.FactTable;
import recess.common.game.Play;
import recess.common.message.Fact;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** What tic-tac-toe tells about itself. */
final class TicTacToeFacts {
    static final Fact<String> BOARD = Fact.text("board", "the rows with `/` between them: `-` is free");
    static final Fact<String> X = Fact.text("x", "the name of who plays `X`, and has begun");
    static final Fact<String> O = Fact.text("o", "the name of who plays `O`");
    static final Fact<String> MARK = Fact.text("mark", "`X` or `O`, the player's own (spectators have none)");
    static final Fact<Integer> FIELD =
            Fact.integer("field", "the last one that was taken, by either, after the first move: 1 to 9, row by row");
    static final Fact<Outcome> RESULT = Fact.word("result", "at the end: `won`, `lost`, `drawn`", Outcome.class);

    private static final List<Fact<?>> ALL = List.of(BOARD, X, O, Play.TURN, MARK, Play.MOVES, FIELD, RESULT);

    static final FactTable TABLE = new FactTable(ALL, List.of(), ALL);

    private TicTacToeFacts() {}

    static Grid grid(Facts facts) {
        return Grid.read(facts.text(BOARD));
    }

    /** The player's own mark; for a spectator, that of the first player. */
    static char mark(Facts facts) {
        return facts.text(MARK).equals("O") ? Grid.O : Grid.X;
    }

    static String name(Facts facts, char mark) {
        return facts.text(mark == Grid.X ? X : O);
    }

    /** Whether a player sees it, and not a spectator. */
    static boolean isPlayers(Facts facts) {
        return !facts.text(MARK).isEmpty();
    }

    /** Who has the last field; empty before the first move. */
    static String last(Facts facts) {
        int field = facts.number(FIELD);
        return 1 <= field && field <= Grid.FIELDS ? grid(facts).at(field) + " took " + field : "";
    }
}
