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
import recess.common.game.RawForm;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Guess the number. */
public final class GuessGame implements Game {
    private final GuessRules rules;

    public GuessGame() {
        this(GuessRules.USUAL);
    }

    GuessGame(GuessRules rules) {
        this.rules = rules;
    }

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
        return new Secret(rules, any(random));
    }

    @Override
    public List<BotKind> bots() {
        return List.of(
                new BotKind("random", random -> _ -> rules.spelled(any(random))),
                new BotKind("linear", _ -> Bot.seeing(new LinearBot(rules)::move)),
                new BotKind("binary", _ -> Bot.seeing(new BinaryBot(rules)::move)));
    }

    @Override
    public Optional<Outcome> outcome(Facts view) {
        if (view.get(GuessFacts.HINT).filter(hint -> hint == Hint.CORRECT).isPresent()) {
            return Optional.of(Outcome.WON);
        }
        return view.get(GuessFacts.ATTEMPTS_LEFT).filter(left -> left == 0).map(_ -> Outcome.LOST);
    }

    @Override
    public GameWords words() {
        return new GuessWords();
    }

    @Override
    public List<RawForm> rawForms() {
        return List.of(CourseWords.FORM);
    }

    @Override
    public GameBoard board() {
        return new GuessBoard();
    }

    private int any(RandomGenerator random) {
        return random.nextInt(rules.lowest(), rules.highest() + 1);
    }

    private record Secret(GuessRules rules, int number) implements Puzzle {
        @Override
        public Play begin() {
            return new GuessPlay(new NumberGame(rules, number));
        }

        @Override
        public String answer() {
            return rules.spelled(number);
        }
    }

    /** Counts up from the lowest number. */
    private static final class LinearBot {
        private final GuessRules rules;
        private int next;

        LinearBot(GuessRules rules) {
            this.rules = rules;
            this.next = rules.lowest();
        }

        String move(Facts view) {
            return rules.spelled(next++);
        }
    }

    /** Halves the range. */
    private static final class BinaryBot {
        private final GuessRules rules;
        private int low;
        private int high;

        BinaryBot(GuessRules rules) {
            this.rules = rules;
            this.low = rules.lowest();
            this.high = rules.highest();
        }

        String move(Facts view) {
            int last = view.number(GuessFacts.GUESS);
            view.get(GuessFacts.HINT).ifPresent(hint -> {
                switch (hint) {
                    case LOW -> low = Math.max(low, last + 1);
                    case HIGH -> high = Math.min(high, last - 1);
                    case CORRECT -> {}
                }
            });
            return rules.spelled((low + high) / 2);
        }
    }
}
