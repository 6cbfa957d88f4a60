package recess.common.code;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
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

/** Code breaker. */
public final class CodeBreaker implements Game {
    /** Its name. */
    public static final String NAME = "code";

    private static final MoveSpelling MOVES =
            new MoveSpelling(CodeRules.LENGTH + " digits", "0123", CodeRules.LENGTH, "[0-9]", "\\p{Nd}+");

    private final int tries;
    private final SetRules set;

    public CodeBreaker() {
        this(CodeRules.TRIES, SetRules.NONE);
    }

    /**
     * @param tries 1 or more
     * @param set those of the rules that are not usual
     */
    CodeBreaker(int tries, SetRules set) {
        this.tries = tries;
        this.set = set;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "break a code of " + CodeRules.LENGTH + " digits in " + tries
                + " tries; each guess is marked digit by digit";
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
        return CodeFacts.TABLE;
    }

    @Override
    public Puzzle deal(RandomGenerator random) {
        return new Secret(CodeRules.any(random), tries);
    }

    @Override
    public List<BotKind> bots() {
        return CodeBots.ALL;
    }

    @Override
    public Optional<Outcome> outcome(Facts view) {
        if (CodeRules.areAllRight(view.text(CodeFacts.MARKS))) {
            return Optional.of(Outcome.WON);
        }
        return view.get(CodeFacts.ATTEMPTS_LEFT).filter(left -> left == 0).map(_ -> Outcome.LOST);
    }

    @Override
    public GameWords words() {
        return new CodeWords();
    }

    @Override
    public List<RawForm> rawForms() {
        return List.of(HciWords.FORM, MastermindWords.FORM);
    }

    @Override
    public GameBoard board() {
        return new CodeBoard();
    }

    private record Secret(String code, int tries) implements Puzzle {
        @Override
        public Play begin() {
            return new CodePlay(code, tries);
        }

        @Override
        public String answer() {
            return code;
        }
    }
}
