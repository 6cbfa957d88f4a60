package recess.common.battleship;

import java.util.BitSet;
import java.util.Optional;
import recess.common.game.Play;
import recess.common.game.Reading;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** One player's shots at the sea. Not thread-safe. */
final class BattleshipPlay implements Play {
    private final Sea sea;
    private final SeaRules rules;
    private final BitSet shots = new BitSet(Sea.FIELDS);
    private int moves;
    private int last = -1;

    BattleshipPlay(Sea sea, SeaRules rules) {
        this.sea = sea;
        this.rules = rules;
    }

    @Override
    public Optional<String> move(String text) {
        if (isOver()) {
            throw new IllegalStateException("the game is over");
        }
        return switch (FieldText.read(text)) {
            case Reading.Move<Integer>(Integer field) -> {
                shots.set(field);
                last = field;
                moves++;
                yield Optional.empty();
            }
            case Reading.NoMove<Integer>(String why) -> Optional.of(why);
        };
    }

    @Override
    public GameView view() {
        Facts facts = left(Facts.NONE.with(BattleshipFacts.SEA, seen())).with(MOVES, moves);
        if (last < 0) {
            return new GameView(Battleship.NAME, "fire", facts);
        }
        String result = sea.hasShip(last) ? "hit" : "miss";
        return new GameView(
                Battleship.NAME,
                result,
                facts.with(BattleshipFacts.SHOT, FieldText.spelled(last)).with(BattleshipFacts.RESULT, result));
    }

    @Override
    public Facts progress() {
        return left(Facts.NONE.with(MOVES, moves));
    }

    private Facts left(Facts facts) {
        Facts told = facts.with(BattleshipFacts.MISSILES_LEFT, missilesLeft()).with(BattleshipFacts.TO_HIT, toHit());
        return sea.size() == BattleshipBoard.USUAL_FIELDS ? told : told.with(BattleshipFacts.FIELDS, sea.size());
    }

    @Override
    public int moves() {
        return moves;
    }

    @Override
    public boolean isOver() {
        return missilesLeft() == 0 || (toHit() == 0 && !rules.allShots());
    }

    @Override
    public boolean isWon() {
        return toHit() == 0 && isOver();
    }

    private int missilesLeft() {
        return rules.missiles() - moves;
    }

    private int toHit() {
        int left = sea.size();
        for (int field = shots.nextSetBit(0); field >= 0; field = shots.nextSetBit(field + 1)) {
            left -= sea.hasShip(field) ? 1 : 0;
        }
        return left;
    }

    private String seen() {
        StringBuilder text = new StringBuilder();
        for (int field = 0; field < Sea.FIELDS; field++) {
            text.append(field > 0 && field % Sea.SIDE == 0 ? "/" : "")
                    .append(
                            !shots.get(field)
                                    ? BattleshipFacts.UNKNOWN
                                    : sea.hasShip(field) ? BattleshipFacts.HIT : BattleshipFacts.MISS);
        }
        return text.toString();
    }
}
