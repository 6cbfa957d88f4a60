package recess.common.tictactoe;

import java.util.ArrayList;
import java.util.List;
import recess.common.game.GameBoard;
import recess.common.game.Line;
import recess.common.game.Play;
import recess.common.game.Position;
import recess.common.game.Tone;
import recess.common.message.Facts;
import recess.common.text.Columns;

/** Tic-tac-toe: the fields with their numbers or marks, and who plays. */
final class TicTacToeBoard implements GameBoard {
    /** How large the fields are drawn, in columns and rows without the lines between them. */
    private enum Size {
        LARGE(7, 3, true),
        MIDDLE(5, 1, true),
        SMALL(3, 1, false);

        final int columns;
        final int rows;
        final boolean lines;

        Size(int columns, int rows, boolean lines) {
            this.columns = columns;
            this.rows = rows;
            this.lines = lines;
        }

        int height() {
            return Grid.SIDE * rows + (lines ? Grid.SIDE - 1 : 0);
        }

        static Size fitting(int rows) {
            return rows >= LARGE.height() ? LARGE : rows >= MIDDLE.height() ? MIDDLE : SMALL;
        }
    }

    /** Two marks, and what stands between. */
    private static final int COLUMNS_BESIDE_NAMES = 9;

    /** Who plays, and what was done last. */
    private static final int ROWS_BESIDE = 2;

    private static final int COLUMNS_OF_SMALL = 12;

    /** With the steps of a podium beside the board, or below it. */
    private static final int MIN_COLUMNS_OF_ENDING = 56;

    private static final int MIN_ROWS_OF_ENDING = 11;

    @Override
    public String prompt(Position position) {
        return "a free field, 1 to 9";
    }

    @Override
    public List<Line> draw(Position position, int columns, int rows) {
        Facts facts = position.facts();
        Line last = position.underWay().orElseGet(() -> last(facts));
        int nameColumns = (columns - COLUMNS_BESIDE_NAMES) / 2;
        if (rows < Size.SMALL.height() + ROWS_BESIDE) {
            return Line.beside(
                    fields(TicTacToeFacts.grid(facts), Size.SMALL),
                    COLUMNS_OF_SMALL,
                    List.of(player(facts, Grid.X, nameColumns), player(facts, Grid.O, nameColumns), last));
        }
        boolean roomy = rows >= Size.MIDDLE.height() + ROWS_BESIDE + 2;
        List<Line> lines = new ArrayList<>();
        lines.add(player(facts, Grid.X, nameColumns).then("   ", Tone.TEXT).then(player(facts, Grid.O, nameColumns)));
        if (roomy) {
            lines.add(Line.EMPTY);
        }
        lines.addAll(fields(TicTacToeFacts.grid(facts), Size.fitting(rows - ROWS_BESIDE - (roomy ? 2 : 0))));
        if (roomy) {
            lines.add(Line.EMPTY);
        }
        lines.add(last);
        return lines;
    }

    private static Line player(Facts facts, char mark, int nameColumns) {
        String name = TicTacToeFacts.name(facts, mark);
        boolean moves = !name.isEmpty() && name.equals(facts.text(Play.TURN));
        return Line.of(moves ? "▸" : " ", Tone.STRONG)
                .then(mark + " ", tone(mark))
                .then(Columns.fit(name, nameColumns), moves ? Tone.STRONG : Tone.TEXT);
    }

    private static List<Line> fields(Grid grid, Size size) {
        List<Integer> line = grid.hasLine(Grid.X) ? grid.line(Grid.X) : grid.line(Grid.O);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < Grid.SIDE; row++) {
            if (row > 0 && size.lines) {
                String part = "─".repeat(size.columns);
                lines.add(Line.of(" ", Tone.TEXT).then(part + "┼" + part + "┼" + part, Tone.DIM));
            }
            for (int inner = 0; inner < size.rows; inner++) {
                Line drawn = Line.of(" ", Tone.TEXT);
                for (int column = 0; column < Grid.SIDE; column++) {
                    int field = row * Grid.SIDE + column + 1;
                    boolean middle = inner == size.rows / 2;
                    drawn = drawn.then(column > 0 && size.lines ? "│" : "", Tone.DIM)
                            .then(
                                    cell(middle ? sign(grid, field) : "", size.columns),
                                    line.contains(field) ? Tone.GOOD : tone(grid.at(field)));
                }
                lines.add(drawn);
            }
        }
        return lines;
    }

    private static String sign(Grid grid, int field) {
        return grid.at(field) == Grid.FREE ? String.valueOf(field) : String.valueOf(grid.at(field));
    }

    private static String cell(String sign, int columns) {
        int left = (columns - sign.length()) / 2;
        return " ".repeat(left) + sign + " ".repeat(columns - left - sign.length());
    }

    private static Tone tone(char mark) {
        return switch (mark) {
            case Grid.X -> Tone.STRONG;
            case Grid.O -> Tone.WARN;
            default -> Tone.DIM;
        };
    }

    private static Line last(Facts facts) {
        String last = TicTacToeFacts.last(facts);
        String state = TicTacToeWords.state(facts);
        return Line.of((last.isEmpty() ? "" : last + ": ") + state, Tone.TEXT);
    }

    /** In lanes: the mark, and what is to be known of it besides. */
    @Override
    public String progress(Facts facts) {
        boolean moves = facts.text(Play.TURN).equals(TicTacToeFacts.name(facts, TicTacToeFacts.mark(facts)));
        return facts.get(TicTacToeFacts.RESULT)
                .map(result -> result.word())
                .orElse(moves && !facts.text(Play.TURN).isEmpty() ? "to move" : "waits");
    }

    /** The mark and its fields. */
    @Override
    public Line lane(Facts facts, int columns) {
        if (!TicTacToeFacts.isPlayers(facts)) {
            return Line.EMPTY;
        }
        char mark = TicTacToeFacts.mark(facts);
        return Line.of(mark + "  ", tone(mark))
                .then(FieldText.spelled(TicTacToeFacts.grid(facts).fields(mark)), Tone.TEXT);
    }

    /** Who has won is ahead; nobody is while they play. */
    @Override
    public int lead(Facts facts) {
        return TicTacToeFacts.grid(facts).hasLine(TicTacToeFacts.mark(facts)) ? 1 : 0;
    }

    @Override
    public Ending ending(Position position, int columns, int rows) {
        if (position.view().isEmpty() || rows < MIN_ROWS_OF_ENDING) {
            return Ending.NONE;
        }
        Grid grid = TicTacToeFacts.grid(position.facts());
        return columns < MIN_COLUMNS_OF_ENDING
                ? new Ending(fields(grid, Size.SMALL), List.of())
                : new Ending(
                        List.of(),
                        fields(grid, Size.MIDDLE).stream()
                                .map(line -> line.padded(Grid.SIDE * (Size.MIDDLE.columns + 1) + 3))
                                .toList());
    }
}
