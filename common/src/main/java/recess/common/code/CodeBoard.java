package recess.common.code;

import java.util.ArrayList;
import java.util.List;
import recess.common.game.GameBoard;
import recess.common.game.GameWords;
import recess.common.game.Line;
import recess.common.game.MarkedGuess;
import recess.common.game.Play;
import recess.common.game.Position;
import recess.common.game.Tone;
import recess.common.message.Facts;

/** Code breaker: what is known of the code, the digits that can be in it, the tries, and the guesses with their marks. */
final class CodeBoard implements GameBoard {
    private static final int HISTORY_COLUMNS = 25;
    private static final int FEW_TRIES = 3;

    @Override
    public String prompt(Position position) {
        return CodeRules.LENGTH + " digits";
    }

    @Override
    public List<Line> draw(Position position, int columns, int rows) {
        List<MarkedGuess> attempts = MarkedGuess.of(position, CodeFacts.GUESSES, CodeFacts::last);
        Line known = Line.of(GameWords.spaced(known(attempts)), Tone.STRONG);
        Line digits = digits(attempts);
        Facts facts = position.facts();
        int left = facts.get(CodeFacts.ATTEMPTS_LEFT).orElse(CodeRules.TRIES);
        int all = left + Math.max(0, facts.number(Play.MOVES));
        Line bar = Line.bar(left, all, columns);
        Line tries = Line.of(left + " of " + all + " tries left", left <= FEW_TRIES ? Tone.BAD : Tone.TEXT);
        List<Line> lines = new ArrayList<>();
        if (rows >= 10) {
            lines.addAll(List.of(
                    Line.EMPTY,
                    known,
                    Line.EMPTY,
                    digits,
                    Line.EMPTY,
                    bar.then("  ", Tone.TEXT).then(tries),
                    Line.of("G right, Y elsewhere, R not there", Tone.DIM),
                    Line.EMPTY));
        } else {
            lines.add(known.then("   ", Tone.TEXT).then(digits));
            lines.add(bar.then("  ", Tone.TEXT).then(tries));
        }
        lines.addAll(MarkedGuess.lines(attempts, columns, rows - lines.size(), HISTORY_COLUMNS, CodeBoard::mark));
        return lines;
    }

    /** The digits whose place is found, and a gap for each of the others. */
    private static String known(List<MarkedGuess> attempts) {
        StringBuilder known = new StringBuilder("_".repeat(CodeRules.LENGTH));
        for (MarkedGuess attempt : attempts) {
            for (int i = 0; i < marked(attempt); i++) {
                if (attempt.mark().charAt(i) == CodeRules.RIGHT) {
                    known.setCharAt(i, attempt.guess().charAt(i));
                }
            }
        }
        return known.toString();
    }

    /** All ten; those that are not in the code go out, and those that are stand out. */
    private static Line digits(List<MarkedGuess> attempts) {
        StringBuilder there = new StringBuilder();
        StringBuilder notThere = new StringBuilder();
        for (MarkedGuess attempt : attempts) {
            for (int i = 0; i < marked(attempt); i++) {
                boolean counts = attempt.mark().charAt(i) != CodeRules.NOT_THERE;
                (counts ? there : notThere).append(attempt.guess().charAt(i));
            }
        }
        Line line = Line.EMPTY;
        for (char digit = '0'; digit <= '9'; digit++) {
            // An R beside another mark of the same digit says only that it is not there so often.
            boolean in = there.indexOf(String.valueOf(digit)) >= 0;
            boolean out = !in && notThere.indexOf(String.valueOf(digit)) >= 0;
            line = line.then(out ? "·" : String.valueOf(digit), in ? Tone.GOOD : out ? Tone.OFF : Tone.TEXT)
                    .then(digit == '9' ? "" : " ", Tone.TEXT);
        }
        return line;
    }

    /** How many digits have a mark: a rough server may send anything. */
    private static int marked(MarkedGuess attempt) {
        return Math.min(
                CodeRules.LENGTH,
                Math.min(attempt.guess().length(), attempt.mark().length()));
    }

    private static Line mark(MarkedGuess attempt) {
        Line line = Line.EMPTY;
        for (char mark : attempt.mark().toCharArray()) {
            Tone tone = switch (mark) {
                case CodeRules.RIGHT -> Tone.GOOD;
                case CodeRules.ELSEWHERE -> Tone.WARN;
                default -> Tone.DIM;
            };
            line = line.then(String.valueOf(mark), tone).then(" ", Tone.TEXT);
        }
        return CodeRules.areAllRight(attempt.mark()) ? line.then("★", Tone.GOOD) : line;
    }

    @Override
    public String progress(Facts facts) {
        int moves = facts.number(Play.MOVES);
        return (moves == 1 ? "1 try, " : moves + " tries, ") + right(facts) + " right";
    }

    /** What the last try was worth, place by place but not at its place; and behind it how many were right in each. */
    @Override
    public Line lane(List<Facts> trail, int columns) {
        int right = trail.isEmpty() ? 0 : right(trail.getLast());
        int elsewhere = trail.isEmpty() ? 0 : trail.getLast().number(CodeFacts.ELSEWHERE);
        Line line = worth(right, elsewhere);
        int known = 0;
        for (Facts facts : trail) {
            int moves = facts.number(Play.MOVES);
            line = line.then("•".repeat(Math.clamp((long) moves - known - 1, 0, columns)), Tone.DIM)
                    .then(digit(right(facts)));
            known = moves;
        }
        return line;
    }

    @Override
    public Line ownLane(Position position, int columns) {
        List<MarkedGuess> attempts = MarkedGuess.of(position, CodeFacts.GUESSES, CodeFacts::last);
        String last = position.facts().text(CodeFacts.MARKS);
        Line line = worth(CodeRules.count(last, CodeRules.RIGHT), CodeRules.count(last, CodeRules.ELSEWHERE));
        for (MarkedGuess attempt : attempts) {
            line = attempt.mark().isEmpty()
                    ? line.then("•", Tone.DIM)
                    : line.then(digit(CodeRules.count(attempt.mark(), CodeRules.RIGHT)));
        }
        return line;
    }

    private static Line worth(int right, int elsewhere) {
        int full = Math.clamp(right, 0, CodeRules.LENGTH);
        int half = Math.clamp(elsewhere, 0, CodeRules.LENGTH - full);
        return Line.of("■".repeat(full), Tone.GOOD)
                .then("▒".repeat(half), Tone.WARN)
                .then("□".repeat(CodeRules.LENGTH - full - half) + " ", Tone.EMPTY);
    }

    private static Line digit(int right) {
        return right >= CodeRules.LENGTH ? Line.of("★", Tone.GOOD) : Line.of(String.valueOf(right), Tone.TEXT);
    }

    /** Who had more digits right in the last try is ahead, and of those who had as many, who has made fewer. */
    @Override
    public int lead(Facts facts) {
        return 1_000 * right(facts) - facts.number(Play.MOVES);
    }

    /** Of the others only the number is told; of one's own guess the marks are seen. */
    private static int right(Facts facts) {
        return facts.get(CodeFacts.RIGHT)
                .orElseGet(() -> CodeRules.count(facts.text(CodeFacts.MARKS), CodeRules.RIGHT));
    }
}
