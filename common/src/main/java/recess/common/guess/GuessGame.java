package recess.common.guess;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.game.FactTable;
import recess.common.game.Game;
import recess.common.game.GameBoard;
import recess.common.game.GameWords;
import recess.common.game.MoveSpelling;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.game.RawWords;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Guess the number. */
public final class GuessGame implements Game {
    /** Its name. */
    public static final String NAME = "guess";

    private static final MoveSpelling MOVES = new MoveSpelling(
            "a number from " + NumberGame.LOWEST + " to " + NumberGame.HIGHEST, "50", 6, "[0-9]", "[+-]?\\p{Nd}.*");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "guess a number from " + NumberGame.LOWEST + " to " + NumberGame.HIGHEST
                + ", and hear whether it is too low or too high";
    }

    @Override
    public MoveSpelling moves() {
        return MOVES;
    }

    @Override
    public FactTable facts() {
        return GuessFacts.TABLE;
    }

    @Override
    public Puzzle deal(RandomGenerator random) {
        return new Secret(any(random));
    }

    @Override
    public List<BotKind> bots() {
        return List.of(
                new BotKind("random", random -> _ -> String.valueOf(any(random))),
                new BotKind("linear", _ -> Bot.seeing(new LinearBot()::move)),
                new BotKind("binary", _ -> Bot.seeing(new BinaryBot()::move)));
    }

    @Override
    public Optional<Outcome> outcome(Facts view) {
        return view.get(GuessFacts.HINT).filter(hint -> hint == Hint.CORRECT).map(_ -> Outcome.WON);
    }

    @Override
    public GameWords words() {
        return new GuessWords();
    }

    @Override
    public RawWords rawWords() {
        return CourseWords.TEACHERS;
    }

    @Override
    public GameBoard board() {
        return new GuessBoard();
    }

    private static int any(RandomGenerator random) {
        return random.nextInt(NumberGame.LOWEST, NumberGame.HIGHEST + 1);
    }

    private record Secret(int number) implements Puzzle {
        @Override
        public Play begin() {
            return new GuessPlay(new NumberGame(number));
        }

        @Override
        public String answer() {
            return String.valueOf(number);
        }
    }

    /** Counts up from the lowest number. */
    private static final class LinearBot {
        private int next = NumberGame.LOWEST;

        String move(Facts view) {
            return String.valueOf(next++);
        }
    }

    /** Halves the range. */
    private static final class BinaryBot {
        private int low = NumberGame.LOWEST;
        private int high = NumberGame.HIGHEST;

        String move(Facts view) {
            int last = view.number(GuessFacts.GUESS);
            view.get(GuessFacts.HINT).ifPresent(hint -> {
                switch (hint) {
                    case LOW -> low = Math.max(low, last + 1);
                    case HIGH -> high = Math.min(high, last - 1);
                    case CORRECT -> {}
                }
            });
            return String.valueOf((low + high) / 2);
        }
    }
}
