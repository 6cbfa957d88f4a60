package recess.common.battleship;

import java.util.ArrayList;
import java.util.List;
import recess.common.game.GameBoard;
import recess.common.game.Line;
import recess.common.game.Play;
import recess.common.game.Position;
import recess.common.game.Tone;
import recess.common.game.Trail;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Battleship: the sea with its columns and rows, and the missiles. */
final class BattleshipBoard implements GameBoard {
    /** How many have ships, where nothing is told of it. */
    static final int USUAL_FIELDS = SeaRules.USUAL.ships() * Sea.SHIP_LENGTH;

    private static final int FEW_MISSILES = 3;

    @Override
    public String prompt(Position position) {
        return "a field, such as C3";
    }

    @Override
    public List<Line> draw(Position position, int columns, int rows) {
        Facts facts = position.facts();
        List<Line> lines = new ArrayList<>();
        String[] sea = facts.text(BattleshipFacts.SEA).split("/", -1);
        boolean roomy = rows >= Sea.SIDE + 5;
        if (roomy) {
            lines.add(Line.EMPTY);
        }
        lines.add(Line.EMPTY.padded(3).then("A B C D E F", Tone.DIM));
        for (int row = 0; row < Math.min(sea.length, Sea.SIDE); row++) {
            Line line = Line.EMPTY.padded(1).then(String.valueOf(row + 1), Tone.DIM);
            for (char field : sea[row].toCharArray()) {
                line = line.then(" ", Tone.TEXT).then(shown(field), tone(field));
            }
            lines.add(line);
        }
        if (roomy) {
            lines.add(Line.EMPTY);
        }
        int left = facts.number(BattleshipFacts.MISSILES_LEFT);
        lines.add(Line.of(
                left + " missiles left, " + facts.number(BattleshipFacts.TO_HIT) + " to hit",
                left <= FEW_MISSILES ? Tone.BAD : Tone.TEXT));
        lines.add(position.underWay().orElseGet(() -> last(facts)));
        return lines;
    }

    private static String shown(char field) {
        return switch (field) {
            case BattleshipFacts.HIT -> "■";
            case BattleshipFacts.MISS -> "o";
            default -> "·";
        };
    }

    private static Tone tone(char field) {
        return switch (field) {
            case BattleshipFacts.HIT -> Tone.GOOD;
            case BattleshipFacts.MISS -> Tone.WARN;
            default -> Tone.DIM;
        };
    }

    private static Line last(Facts facts) {
        String shot = facts.text(BattleshipFacts.SHOT);
        boolean hit = facts.text(BattleshipFacts.RESULT).equals("hit");
        return shot.isEmpty()
                ? Line.EMPTY
                : Line.of((hit ? "✓ " : "✗ ") + shot + (hit ? " is a hit" : " is water"), hit ? Tone.GOOD : Tone.WARN);
    }

    @Override
    public String progress(Facts facts) {
        return facts.number(BattleshipFacts.TO_HIT) + " to hit, " + facts.number(BattleshipFacts.MISSILES_LEFT)
                + " left";
    }

    /** The fields with ships, and behind them each shot: a hit or water. */
    @Override
    public Line lane(List<Facts> trail, int columns) {
        int all = trail.isEmpty() ? USUAL_FIELDS : fields(trail.getLast());
        int hit = trail.isEmpty() ? 0 : hits(trail.getLast());
        return Line.bar(hit, all, columns)
                .then(" ", Tone.TEXT)
                .then(Trail.signs(trail, BattleshipBoard::hits, columns));
    }

    @Override
    public Line ownLane(Position position, int columns) {
        List<Facts> trail = new ArrayList<>();
        position.recap()
                .map(GameView::facts)
                .filter(f -> f.number(Play.MOVES) > 0)
                .ifPresent(trail::add);
        position.moves().forEach(move -> trail.add(move.facts()));
        return lane(trail, columns);
    }

    /** Who has hit more is ahead, and of those who have hit as much, who has more missiles left. */
    @Override
    public int lead(Facts facts) {
        return 1_000 * hits(facts) + facts.number(BattleshipFacts.MISSILES_LEFT);
    }

    private static int hits(Facts facts) {
        return fields(facts) - facts.number(BattleshipFacts.TO_HIT);
    }

    private static int fields(Facts facts) {
        return facts.get(BattleshipFacts.FIELDS).orElse(USUAL_FIELDS);
    }
}
