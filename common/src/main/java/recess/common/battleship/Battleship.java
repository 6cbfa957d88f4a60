package recess.common.battleship;

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
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.game.SetRules;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Battleship: find ships that stand still, as in the paper; everybody in a race shoots at the same sea. */
public final class Battleship implements Game {
    /** Its name. */
    public static final String NAME = "battleship";

    private static final MoveSpelling MOVES =
            new MoveSpelling("a field A1 to F6", "C3", 2, "[A-Fa-f1-6]", "[A-Fa-f][1-6]");

    private final SeaRules rules;
    private final Optional<Sea> sea;
    private final SetRules set;

    public Battleship() {
        this(SeaRules.USUAL, Optional.empty(), SetRules.NONE);
    }

    /**
     * @param sea the same for every game; empty where ships are dealt
     * @param set those of the rules that are not usual
     */
    Battleship(SeaRules rules, Optional<Sea> sea, SetRules set) {
        this.rules = rules;
        this.sea = sea;
        this.set = set;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        String ships = sea.isPresent() ? "the ships" : rules.ships() == 1 ? "1 ship" : rules.ships() + " ships";
        return "hit every field of " + ships + " in a sea of " + Sea.SIDE + " x " + Sea.SIDE + " with "
                + rules.missiles() + " missiles";
    }

    @Override
    public MoveSpelling moves() {
        return MOVES;
    }

    @Override
    public SetRules rules() {
        return set;
    }

    /** All but when a game ends: a room has no choice there. */
    @Override
    public List<RawSetting<?>> playerSettings() {
        return Game.super.playerSettings().stream()
                .filter(setting -> !setting.equals(YijcWords.UNTIL))
                .toList();
    }

    /** A round of a room ends when somebody has won it. */
    @Override
    public Game by(RawValues given) {
        if (given.get(YijcWords.UNTIL)) {
            throw new IllegalArgumentException("until=missiles is for games alone: in a room every ship hit is a win");
        }
        return Game.super.by(given);
    }

    @Override
    public FactTable facts() {
        return BattleshipFacts.TABLE;
    }

    @Override
    public Puzzle deal(RandomGenerator random) {
        return new Secret(sea.orElseGet(() -> Sea.dealt(rules.ships(), random)), rules);
    }

    @Override
    public List<BotKind> bots() {
        return BattleshipBots.ALL;
    }

    @Override
    public Optional<Outcome> outcome(Facts view) {
        if (view.get(BattleshipFacts.TO_HIT).filter(left -> left == 0).isPresent()) {
            return Optional.of(Outcome.WON);
        }
        return view.get(BattleshipFacts.MISSILES_LEFT).filter(left -> left == 0).map(_ -> Outcome.LOST);
    }

    @Override
    public GameWords words() {
        return new BattleshipWords();
    }

    @Override
    public List<RawForm> rawForms() {
        return List.of(YijcWords.FORM);
    }

    @Override
    public GameBoard board() {
        return new BattleshipBoard();
    }

    private record Secret(Sea sea, SeaRules rules) implements Puzzle {
        @Override
        public Play begin() {
            return new BattleshipPlay(sea, rules);
        }

        @Override
        public String answer() {
            return sea.text();
        }
    }
}
