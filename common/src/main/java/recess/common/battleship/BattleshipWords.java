package recess.common.battleship;

import recess.common.game.GameWords;
import recess.common.game.Play;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Battleship in sentences. */
final class BattleshipWords implements GameWords {
    @Override
    public String view(GameView view) {
        Facts facts = view.facts();
        String shot = facts.text(BattleshipFacts.SHOT);
        return (shot.isEmpty() ? "fire at a field A1 to F6" : shot + " is a " + facts.text(BattleshipFacts.RESULT))
                + ", " + left(facts);
    }

    @Override
    public String progress(Facts facts) {
        return GameWords.moves(facts.number(Play.MOVES)) + ", " + left(facts);
    }

    @Override
    public String secret(String answer) {
        return "the sea was " + answer;
    }

    private static String left(Facts facts) {
        int missiles = facts.number(BattleshipFacts.MISSILES_LEFT);
        return facts.number(BattleshipFacts.TO_HIT) + " to hit, "
                + (missiles == 1 ? "1 missile left" : missiles + " missiles left");
    }
}
