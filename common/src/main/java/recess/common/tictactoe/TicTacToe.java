package recess.common.tictactoe;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import recess.common.game.BotKind;
import recess.common.game.FactTable;
import recess.common.game.Game;
import recess.common.game.GameBoard;
import recess.common.game.GameWords;
import recess.common.game.MoveSpelling;
import recess.common.game.Puzzle;
import recess.common.game.RawForm;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Tic-tac-toe: two on one board, in turns. */
public final class TicTacToe implements Game {
    /** Its name. */
    public static final String NAME = "tictactoe";

    private static final MoveSpelling MOVES = new MoveSpelling("a field 1 to 9", "5", 1, "[1-9]", "[1-9]");

    private final boolean botBegins;

    public TicTacToe() {
        this(false);
    }

    /** @param botBegins whether somebody who plays alone moves second */
    TicTacToe(boolean botBegins) {
        this.botBegins = botBegins;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "for two: take fields in turns, and three in a line win";
    }

    @Override
    public int seats() {
        return 2;
    }

    @Override
    public MoveSpelling moves() {
        return MOVES;
    }

    @Override
    public FactTable facts() {
        return TicTacToeFacts.TABLE;
    }

    @Override
    public Puzzle deal(RandomGenerator random) {
        return new TicTacToeTable(() -> TicTacToeBots.CAREFUL.begin().apply(random), botBegins);
    }

    @Override
    public List<BotKind> bots() {
        return TicTacToeBots.ALL;
    }

    @Override
    public Optional<Outcome> outcome(Facts view) {
        return view.get(TicTacToeFacts.RESULT);
    }

    @Override
    public GameWords words() {
        return new TicTacToeWords();
    }

    @Override
    public List<RawForm> rawForms() {
        return List.of(MoveWords.FORM);
    }

    @Override
    public GameBoard board() {
        return new TicTacToeBoard();
    }
}
