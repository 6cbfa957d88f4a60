package recess.common.tictactoe;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import recess.common.game.AgainstBot;
import recess.common.game.Bot;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.game.Reading;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** One grid and two who play on it. Not thread-safe. */
final class TicTacToeTable implements Puzzle {
    private final Grid grid = Grid.empty();
    private final Supplier<Bot> opponent;
    private final boolean botBegins;

    private String x = "";
    private String o = "";
    private char toMove = Grid.X;
    private int field;
    private Optional<Character> resigned = Optional.empty();

    /** @param botBegins whether somebody who plays alone moves second */
    TicTacToeTable(Supplier<Bot> opponent, boolean botBegins) {
        this.opponent = opponent;
        this.botBegins = botBegins;
    }

    @Override
    public Play begin() {
        return AgainstBot.begin(this, botBegins, opponent.get());
    }

    @Override
    public List<Play> begin(List<String> players) {
        x = players.getFirst();
        o = players.getLast();
        return List.of(new Side(Grid.X), new Side(Grid.O));
    }

    @Override
    public GameView watched() {
        Facts facts = seats().with(Play.MOVES, Grid.FIELDS - grid.free());
        return new GameView(TicTacToe.NAME, isOver() ? "over" : name(toMove) + " to move", last(facts));
    }

    @Override
    public void renamed(String before, String now) {
        x = x.equals(before) ? now : x;
        o = o.equals(before) ? now : o;
    }

    @Override
    public void timeUp() {
        resigned = Optional.of(toMove);
    }

    @Override
    public String answer() {
        return grid.text();
    }

    private boolean isOver() {
        return resigned.isPresent() || grid.hasLine(Grid.X) || grid.hasLine(Grid.O) || grid.isFull();
    }

    private String name(char mark) {
        return mark == Grid.X ? x : o;
    }

    private Facts seats() {
        Facts facts = Facts.NONE
                .with(TicTacToeFacts.BOARD, grid.text())
                .with(TicTacToeFacts.X, x)
                .with(TicTacToeFacts.O, o);
        return isOver() ? facts : facts.with(Play.TURN, name(toMove));
    }

    private Facts last(Facts facts) {
        return field == 0 ? facts : facts.with(TicTacToeFacts.FIELD, field);
    }

    /** One of the two. */
    private final class Side implements Play {
        private final char mark;
        private int moves;

        Side(char mark) {
            this.mark = mark;
        }

        @Override
        public Optional<String> move(String text) {
            if (isOver() || toMove != mark) {
                throw new IllegalStateException(isOver() ? "the game is over" : "it is the other's turn");
            }
            return switch (FieldText.read(text, grid)) {
                case Reading.Move<Integer>(Integer taken) -> {
                    grid.put(taken, mark);
                    field = taken;
                    toMove = Grid.other(mark);
                    moves++;
                    yield Optional.empty();
                }
                case Reading.NoMove<Integer>(String why) -> Optional.of(why);
            };
        }

        @Override
        public GameView view() {
            String text = isOver() ? outcome().word() : toMove == mark ? "your turn" : name(toMove) + " to move";
            return new GameView(TicTacToe.NAME, text, progress());
        }

        @Override
        public Facts progress() {
            Facts facts =
                    last(seats().with(TicTacToeFacts.MARK, String.valueOf(mark)).with(MOVES, moves));
            return isOver() ? facts.with(TicTacToeFacts.RESULT, outcome()) : facts;
        }

        @Override
        public int moves() {
            return moves;
        }

        @Override
        public boolean isOver() {
            return TicTacToeTable.this.isOver();
        }

        @Override
        public boolean isWon() {
            return grid.hasLine(mark) || resigned.filter(other -> other != mark).isPresent();
        }

        @Override
        public Outcome outcome() {
            if (!isOver()) {
                return Outcome.GIVEN_UP;
            }
            boolean beaten = grid.hasLine(Grid.other(mark)) || resigned.isPresent();
            return isWon() ? Outcome.WON : beaten ? Outcome.LOST : Outcome.DRAWN;
        }

        @Override
        public void resign() {
            if (!isOver()) {
                resigned = Optional.of(mark);
            }
        }
    }
}
