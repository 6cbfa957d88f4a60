package recess.common.rps;

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
import recess.common.game.SetRules;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Rock, paper, scissors: two who choose at the same time. */
public final class RockPaperScissors implements Game {
    /** Its name. */
    public static final String NAME = "rps";

    private static final MoveSpelling MOVES =
            new MoveSpelling("rock, paper or scissors", "rock", 8, "[A-Za-z]", "(?i)rock|paper|scissors");

    private final RpsRules rules;
    private final BotKind opponent;
    private final SetRules set;

    public RockPaperScissors() {
        this(RpsRules.USUAL, RpsBots.HABITS, SetRules.NONE);
    }

    /**
     * @param opponent against whom somebody plays who plays alone
     * @param set those of the rules that are not usual
     */
    RockPaperScissors(RpsRules rules, BotKind opponent, SetRules set) {
        this.rules = rules;
        this.opponent = opponent;
        this.set = set;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "for two: rock, paper, scissors; " + rules.told();
    }

    @Override
    public SetRules rules() {
        return set;
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
        return RpsFacts.TABLE;
    }

    @Override
    public Puzzle deal(RandomGenerator random) {
        return new RpsTable(rules, () -> opponent.begin().apply(random));
    }

    @Override
    public List<BotKind> bots() {
        return RpsBots.ALL;
    }

    @Override
    public Optional<Outcome> outcome(Facts view) {
        return view.get(RpsFacts.RESULT);
    }

    @Override
    public GameWords words() {
        return new RpsWords();
    }

    @Override
    public List<RawForm> rawForms() {
        return List.of(SheetWords.FORM);
    }

    @Override
    public GameBoard board() {
        return new RpsBoard();
    }
}
