package recess.common.rps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import recess.common.game.GameBoard;
import recess.common.game.Line;
import recess.common.game.Play;
import recess.common.game.Position;
import recess.common.game.Tone;
import recess.common.game.Trail;
import recess.common.message.Facts;
import recess.common.message.Outcome;
import recess.common.text.Columns;

/** Rock, paper, scissors: what each has chosen, throw by throw. */
final class RpsBoard implements GameBoard {
    private static final int ROOMY = 9;
    private static final int NAME_COLUMNS = 10;
    private static final int THROW_COLUMNS = 3;

    @Override
    public String prompt(Position position) {
        return "rock, paper or scissors";
    }

    @Override
    public List<Line> draw(Position position, int columns, int rows) {
        Facts facts = position.facts();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(RpsWords.score(facts), Tone.STRONG));
        if (rows >= ROOMY) {
            lines.add(Line.EMPTY);
        }
        lines.addAll(strip(facts, columns));
        if (rows >= ROOMY) {
            lines.add(Line.EMPTY);
        }
        lines.add(position.underWay().orElseGet(() -> last(facts)));
        return lines;
    }

    /** A row for each of the two, and one for who has won; of many throws the last ones. */
    private static List<Line> strip(Facts facts, int columns) {
        List<Throw> all = RpsFacts.throwsOf(facts);
        int fitting = Math.max(1, (columns - NAME_COLUMNS) / THROW_COLUMNS - 1);
        List<Throw> shown = all.subList(Math.max(0, all.size() - fitting), all.size());
        String choice = facts.text(RpsFacts.CHOICE);
        String turn = facts.text(Play.TURN);
        boolean isOwn = !turn.isEmpty() && turn.equals(facts.text(RpsFacts.OPPONENT));
        boolean isOthers = !turn.isEmpty() && !isOwn;
        return List.of(
                row(RpsFacts.player(facts), shown, one -> Line.of(sign(one.own()), tone(one.isWon(), one.isLost())))
                        .then(isOwn ? choice.isEmpty() ? "?" : sign(choice) : "", Tone.DIM),
                row(RpsFacts.opponent(facts), shown, one -> Line.of(sign(one.other()), tone(one.isLost(), one.isWon())))
                        .then(isOthers ? "?" : "", Tone.DIM),
                row("", shown, RpsBoard::result));
    }

    private static Line row(String name, List<Throw> shown, Function<Throw, Line> sign) {
        Line line = Line.of(Columns.pad(name, NAME_COLUMNS - 1) + " ", Tone.TEXT);
        for (Throw one : shown) {
            line = line.then(sign.apply(one)).then(" ".repeat(THROW_COLUMNS - 1), Tone.TEXT);
        }
        return line;
    }

    private static String sign(Choice choice) {
        return sign(choice.word());
    }

    private static String sign(String choice) {
        return choice.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static Tone tone(boolean won, boolean lost) {
        return won ? Tone.STRONG : lost ? Tone.DIM : Tone.TEXT;
    }

    /** From this side. */
    private static Line result(Throw one) {
        return one.isWon() || one.isLost() ? Trail.sign(one.isWon()) : Line.of("=", Tone.DIM);
    }

    private static Line last(Facts facts) {
        List<Throw> all = RpsFacts.throwsOf(facts);
        String state = RpsWords.state(facts);
        return Line.of(all.isEmpty() ? state : RpsWords.last(facts, all.getLast()) + ": " + state, Tone.TEXT);
    }

    @Override
    public String progress(Facts facts) {
        return facts.number(RpsFacts.WINS) + " : " + facts.number(RpsFacts.LOSSES);
    }

    /** A sign for each throw, and one for a choice that the other has not answered. */
    @Override
    public Line lane(Facts facts, int columns) {
        List<Throw> all = RpsFacts.throwsOf(facts);
        Line line = Line.EMPTY;
        for (Throw one : all) {
            line = line.then(result(one));
        }
        return line.then(facts.number(Play.MOVES) > all.size() ? "?" : "", Tone.DIM);
    }

    @Override
    public int lead(Facts facts) {
        boolean won = facts.get(RpsFacts.RESULT)
                .filter(result -> result == Outcome.WON)
                .isPresent();
        return facts.number(RpsFacts.WINS) + (won ? 1_000 : 0);
    }

    @Override
    public Ending ending(Position position, int columns, int rows) {
        return position.view().isEmpty() || rows < ROOMY
                ? Ending.NONE
                : new Ending(strip(position.facts(), columns), List.of());
    }
}
