package recess.common.tictactoe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.game.GameWords;
import recess.common.game.Play;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Tic-tac-toe in sentences. */
final class TicTacToeWords implements GameWords {
    @Override
    public String progress(Facts facts) {
        Grid grid = TicTacToeFacts.grid(facts);
        String fields = Stream.of(Grid.X, Grid.O)
                .map(mark -> has(grid, mark))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Stream.of(TicTacToeFacts.last(facts), fields, state(facts))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> has(Grid grid, char mark) {
        List<Integer> fields = grid.fields(mark);
        return fields.isEmpty() ? Optional.empty() : Optional.of(mark + " has " + FieldText.spelled(fields));
    }

    /** Whose turn it is, or how it has ended. */
    static String state(Facts facts) {
        char own = TicTacToeFacts.mark(facts);
        String turn = facts.text(Play.TURN);
        if (!turn.isEmpty()) {
            boolean isOwn = TicTacToeFacts.isPlayers(facts) && turn.equals(TicTacToeFacts.name(facts, own));
            return isOwn ? "your turn with " + own : turn + " to move";
        }
        Optional<Outcome> result = facts.get(TicTacToeFacts.RESULT);
        return result.map(outcome -> GameWords.ended(GameWords.YOU, outcome)).orElseGet(() -> winner(facts));
    }

    /** As a spectator sees the end. */
    private static String winner(Facts facts) {
        Grid grid = TicTacToeFacts.grid(facts);
        return Stream.of(Grid.X, Grid.O)
                .filter(grid::hasLine)
                .findFirst()
                .map(mark -> TicTacToeFacts.name(facts, mark) + " has won with " + mark)
                .orElse(grid.isFull() ? "a draw" : "a field 1 to 9");
    }

    @Override
    public String secret(String answer) {
        return "the board was " + answer;
    }

    @Override
    public String nobodyWon() {
        return "a draw: nobody has won";
    }
}
