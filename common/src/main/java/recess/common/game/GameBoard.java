package recess.common.game;

import java.util.ArrayList;
import java.util.List;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** What a game looks like, in lines of text with meanings; where it is drawn, and in which colours, is the screen's. */
public interface GameBoard {
    /** A game that is not known here: its facts, and what came of each move. */
    GameBoard PLAIN = new GameBoard() {
        @Override
        public String prompt(Position position) {
            return MoveSpelling.ANY.what();
        }

        @Override
        public List<Line> draw(Position position, int columns, int rows) {
            List<Line> lines = new ArrayList<>();
            if (position.view().isPresent()) {
                GameView view = position.view().get();
                lines.add(Line.of(view.text(), Tone.STRONG));
                lines.add(Line.EMPTY);
                view.facts()
                        .forEach((name, value) -> lines.add(
                                Line.of(name + "  ", Tone.DIM).padded(14).then(String.valueOf(value), Tone.TEXT)));
            }
            lines.add(Line.EMPTY);
            int first = Math.max(0, position.moves().size() - (rows - lines.size()));
            for (int i = first; i < position.moves().size(); i++) {
                lines.add(Line.of((i + 1) + ". " + position.moves().get(i).text(), Tone.TEXT));
            }
            return lines;
        }

        @Override
        public String progress(Facts facts) {
            return GameWords.moves(facts.number(Play.MOVES));
        }
    };

    /** What to type now, in a few words. */
    String prompt(Position position);

    /**
     * One's own game. A line that is longer than {@code columns} is broken where it is of one piece, and cut otherwise; what
     * goes beyond {@code rows} is not seen.
     *
     * @param columns 20 or more
     * @param rows 1 or more
     */
    List<Line> draw(Position position, int columns, int rows);

    /** What everybody may know of a player's moves, in some 20 columns. */
    String progress(Facts facts);

    /**
     * Another player's way through a round in one line: how far it has come, and a sign for each move.
     *
     * @param trail what everybody may know of it after each move, the first one first; some may be missing, or all
     * @param columns 6 or more; what is longer is cut
     */
    default Line lane(List<Facts> trail, int columns) {
        return lane(trail.isEmpty() ? Facts.NONE : trail.getLast(), columns);
    }

    /** One's own way in one line, of which more is known than of another's; see {@link #lane(List, int)}. */
    default Line ownLane(Position position, int columns) {
        return lane(position.facts(), columns);
    }

    /** Anybody's way in one line, where the last that is known of it tells all; see {@link #lane(List, int)}. */
    default Line lane(Facts facts, int columns) {
        return Line.of("▪".repeat(Math.clamp(facts.number(Play.MOVES), 0, columns)), Tone.FULL);
    }

    /** How far a player is in a race, to be compared with the others: the more, the further. */
    default int lead(Facts facts) {
        return facts.number(Play.MOVES);
    }

    /** What stays to be seen of one's own game when it is over, beside how it went for all. */
    default Ending ending(Position position, int columns, int rows) {
        return Ending.NONE;
    }

    /**
     * The end of a game.
     *
     * @param above what comes first
     * @param beside what stands left of the rest; all lines are of the same length
     */
    record Ending(List<Line> above, List<Line> beside) {
        /** Nothing to be seen. */
        public static final Ending NONE = new Ending(List.of(), List.of());
    }
}
