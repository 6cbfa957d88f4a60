package recess.common.guess;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
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
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.game.SetRules;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Guess the number. */
public final class GuessGame implements Game {
    private final GuessRules rules;
    private final SetRules set;
    private final MoveSpelling moves;

    public GuessGame() {
        this(GuessRules.USUAL, SetRules.NONE);
    }

    /** @param set those of the rules that are not usual */
    GuessGame(GuessRules rules, SetRules set) {
        this.rules = rules;
        this.set = set;
        // It is asked for with each key and each line of the lobby.
        this.moves = new MoveSpelling(
                range(rules),
                rules.spelled((rules.lowest() + rules.highest()) / 2),
                MAX_CHARS,
                "[0-9]",
                "[+-]?\\p{Nd}.*");
    }

    /** Its name. */
    public static final String NAME = "guess";

    private static final int MAX_CHARS = 6;

    /** The largest number of a room. */
    static final int MAX_IN_ROOM = 999_999;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "guess " + range(rules) + ", and hear whether it is too low or too high";
    }

    @Override
    public MoveSpelling moves() {
        return moves;
    }

    private static String range(GuessRules rules) {
        return (rules.letters() ? "a letter from " : "a number from ") + rules.spelled(rules.lowest()) + " to "
                + rules.spelled(rules.highest());
    }

    @Override
    public SetRules rules() {
        return set;
    }

    @Override
    public List<RawSetting<?>> playerSettings() {
        return CourseWords.PLAYER_RULES;
    }

    /** The text UI types numbers, of six digits at most. */
    @Override
    public Game by(RawValues given) {
        GuessRules wanted = CourseWords.rules(given);
        if (wanted.letters()) {
            throw new IllegalArgumentException("from=" + wanted.spelled(wanted.lowest()) + " to="
                    + wanted.spelled(wanted.highest()) + " are letters, and for games alone: a room plays for numbers");
        }
        if (wanted.highest() > MAX_IN_ROOM) {
            throw new IllegalArgumentException(
                    "to=" + wanted.highest() + " is for games alone: a room plays up to " + MAX_IN_ROOM);
        }
        return Game.super.by(given);
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
                new BotKind(
                        "random",
                        random -> Bot.seeing(view -> {
                            NumberRange all = NumberRange.all(view);
                            return rules.spelled(random.nextInt(all.lowest(), all.highest() + 1));
                        })),
                new BotKind("linear", _ -> Bot.seeing(new LinearBot()::move)),
                new BotKind("binary", _ -> Bot.seeing(new BinaryBot()::move)));
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
    private final class LinearBot {
        private int guesses;

        String move(Facts view) {
            return rules.spelled(NumberRange.all(view).lowest() + guesses++);
        }
    }

    /** Halves the range. */
    private final class BinaryBot {
        private @Nullable NumberRange left;

        String move(Facts view) {
            NumberRange before = left == null ? NumberRange.all(view) : left;
            NumberRange now = before.after(view);
            left = now;
            return rules.spelled((now.low() + now.high()) / 2);
        }
    }
}
