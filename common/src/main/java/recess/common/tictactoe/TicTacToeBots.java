package recess.common.tictactoe;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.message.Facts;

/** Who can play tic-tac-toe. */
final class TicTacToeBots {
    static final BotKind CAREFUL = new BotKind("careful", TicTacToeBots::careful);

    static final List<BotKind> ALL = List.of(
            new BotKind("random", TicTacToeBots::random), CAREFUL, new BotKind("perfect", TicTacToeBots::perfect));

    private TicTacToeBots() {}

    private static Bot random(RandomGenerator random) {
        return Bot.seeing(view -> any(TicTacToeFacts.grid(view).fields(Grid.FREE), random));
    }

    /** Takes a line that it can, and blocks one that it must. */
    private static Bot careful(RandomGenerator random) {
        return Bot.seeing(view -> {
            Grid grid = TicTacToeFacts.grid(view);
            char own = TicTacToeFacts.mark(view);
            return grid.completing(own)
                    .or(() -> grid.completing(Grid.other(own)))
                    .map(String::valueOf)
                    .orElseGet(() -> any(grid.fields(Grid.FREE), random));
        });
    }

    /** Never loses; of moves that are worth the same, any. */
    private static Bot perfect(RandomGenerator random) {
        return Bot.seeing(view -> any(best(view), random));
    }

    private static List<Integer> best(Facts view) {
        Grid grid = TicTacToeFacts.grid(view);
        if (grid.isEmpty()) {
            // Every first move leads to a draw.
            return grid.fields(Grid.FREE);
        }
        char own = TicTacToeFacts.mark(view);
        List<Integer> best = new ArrayList<>();
        int most = Integer.MIN_VALUE;
        for (int field : grid.fields(Grid.FREE)) {
            int worth = -worth(grid, field, own);
            if (worth > most) {
                best.clear();
                most = worth;
            }
            if (worth == most) {
                best.add(field);
            }
        }
        return best;
    }

    /** What the grid is worth for the other after a move: the sooner somebody wins, the more. */
    private static int worth(Grid grid, int field, char mark) {
        grid.put(field, mark);
        int worth = grid.isFull() ? 0 : Integer.MIN_VALUE;
        if (grid.hasLine(mark)) {
            worth = -1 - grid.free();
        } else {
            for (int next = 1; next <= Grid.FIELDS; next++) {
                if (grid.at(next) == Grid.FREE) {
                    worth = Math.max(worth, -worth(grid, next, Grid.other(mark)));
                }
            }
        }
        grid.put(field, Grid.FREE);
        return worth;
    }

    private static String any(List<Integer> fields, RandomGenerator random) {
        return String.valueOf(fields.isEmpty() ? 1 : fields.get(random.nextInt(fields.size())));
    }
}
