package recess.common.battleship;

import java.util.List;
import recess.common.game.FactTable;
import recess.common.game.Play;
import recess.common.message.Fact;

/** What Battleship tells about itself. */
final class BattleshipFacts {
    static final char UNKNOWN = '.';
    static final char MISS = 'O';
    static final char HIT = 'S';

    static final Fact<String> SEA =
            Fact.text("sea", "the rows with `/` between them: `.` not shot at, `O` water, `S` a ship");
    static final Fact<Integer> MISSILES_LEFT = Fact.integer("missilesLeft", "how many shots are left");
    static final Fact<Integer> TO_HIT = Fact.integer("toHit", "how many fields with ships have not been hit");
    static final Fact<Integer> FIELDS = Fact.integer("fields", "how many fields have ships, where they are not 6");
    static final Fact<String> SHOT = Fact.text("shot", "the last one, after the first move: column and row");
    static final Fact<String> RESULT = Fact.text("result", "what it was: `hit` or `miss`");

    static final FactTable TABLE = new FactTable(
            List.of(SEA, MISSILES_LEFT, TO_HIT, FIELDS, Play.MOVES, SHOT, RESULT),
            List.of(),
            List.of(Play.MOVES, MISSILES_LEFT, TO_HIT, FIELDS));

    private BattleshipFacts() {}
}
