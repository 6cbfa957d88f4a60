package recess.common.hangman;

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
import recess.common.game.SetRules;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Hangman. */
public final class Hangman implements Game {
    /** Its name. */
    public static final String NAME = "hangman";

    private static final MoveSpelling MOVES = new MoveSpelling("a letter", "e", 1, "\\p{L}", "\\p{L}");

    private static final String BY_FREQUENCY = "etaoinshrdlcumwfgypbvkjxqz";

    private final HangmanRules rules;
    private final WordList words;
    private final SetRules set;

    public Hangman(WordList words) {
        this(HangmanRules.USUAL, words, SetRules.NONE);
    }

    /** @param set those of the rules that are not usual */
    Hangman(HangmanRules rules, WordList words, SetRules set) {
        this.rules = rules;
        this.words = words;
        this.set = set;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "find a word letter by letter, in "
                + (rules.tries() == 0 ? "twice as many guesses as it has letters" : rules.tries() + " guesses");
    }

    @Override
    public MoveSpelling moves() {
        return MOVES;
    }

    @Override
    public SetRules rules() {
        return set;
    }

    @Override
    public FactTable facts() {
        return HangmanFacts.TABLE;
    }

    @Override
    public Puzzle deal(RandomGenerator random) {
        return new Secret(HangmanGame.any(rules, words, random));
    }

    @Override
    public List<BotKind> bots() {
        return List.of(
                new BotKind("random", Hangman::randomBot),
                new BotKind(
                        "frequency",
                        _ -> Bot.seeing(
                                view -> unused(view).stream().findFirst().orElse("e"))));
    }

    private static Bot randomBot(RandomGenerator random) {
        return Bot.seeing(view -> {
            List<String> unused = unused(view);
            return unused.isEmpty() ? "e" : unused.get(random.nextInt(unused.size()));
        });
    }

    /** The letters that have not been tried, the most frequent first. */
    private static List<String> unused(Facts view) {
        String used = view.text(HangmanFacts.LETTERS);
        return BY_FREQUENCY
                .chars()
                .filter(letter -> used.indexOf(letter) < 0)
                .mapToObj(Character::toString)
                .toList();
    }

    @Override
    public Optional<Outcome> outcome(Facts view) {
        if (view.get(HangmanFacts.MASKED)
                .filter(masked -> masked.indexOf('.') < 0)
                .isPresent()) {
            return Optional.of(Outcome.WON);
        }
        return view.get(HangmanFacts.ATTEMPTS_LEFT).filter(left -> left == 0).map(_ -> Outcome.LOST);
    }

    @Override
    public GameWords words() {
        return new HangmanWords();
    }

    @Override
    public List<RawForm> rawForms() {
        return List.of(NjcWords.form(words), RvhsWords.form(words));
    }

    @Override
    public GameBoard board() {
        return new HangmanBoard();
    }

    /** Word and shown positions: the same for everybody in a race. */
    private record Secret(HangmanGame start) implements Puzzle {
        @Override
        public Play begin() {
            return new HangmanPlay(start.again());
        }

        @Override
        public String answer() {
            return start.word();
        }
    }
}
