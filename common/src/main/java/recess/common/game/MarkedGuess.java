package recess.common.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import recess.common.message.Fact;
import recess.common.message.Facts;
import recess.common.message.GameView;

/**
 * One of the guesses of a round, for games that answer each guess with a word.
 *
 * @param number which one it is in the round, from 1
 * @param mark the word; empty while there is no answer
 */
public record MarkedGuess(int number, String guess, String mark) {
    /** How many are told to a player who comes back. */
    public static final int MAX_TOLD = 50;

    /** The guesses of a round as a fact: {@code 50:low,75:high}, of which the last is the last one made. */
    public static Fact<List<MarkedGuess>> told(String name, String meaning) {
        return Fact.text(
                name,
                meaning,
                attempts -> attempts.stream()
                        .map(attempt -> attempt.guess + ":" + attempt.mark)
                        .collect(Collectors.joining(",")),
                text -> Optional.of(read(text)));
    }

    private static List<MarkedGuess> read(String text) {
        String[] words = text.isEmpty() ? new String[0] : text.split(",");
        List<MarkedGuess> attempts = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split(":", 2);
            attempts.add(new MarkedGuess(attempts.size() + 1, parts[0], parts.length == 2 ? parts[1] : ""));
        }
        return List.copyOf(attempts);
    }

    /**
     * All that are known, the first one first: those that were made elsewhere, those that were made here, those on their way.
     *
     * @param told where the first ones are
     * @param last the guess and the mark of a view; empty where there is none yet
     */
    public static List<MarkedGuess> of(
            Position position, Fact<List<MarkedGuess>> told, Function<Facts, Optional<MarkedGuess>> last) {
        List<MarkedGuess> attempts = new ArrayList<>();
        position.recap().map(GameView::facts).ifPresent(facts -> {
            List<MarkedGuess> before = facts.get(told).orElse(List.of());
            int skipped = facts.number(Play.MOVES) - before.size();
            before.forEach(a -> attempts.add(new MarkedGuess(skipped + a.number, a.guess, a.mark)));
        });
        int known = attempts.size() == 0 ? 0 : attempts.getLast().number;
        position.moves().stream()
                .flatMap(view -> last.apply(view.facts()).stream())
                .filter(attempt -> attempt.number > known)
                .forEach(attempts::add);
        int next = attempts.isEmpty() ? 1 : attempts.getLast().number + 1;
        for (String move : position.pending()) {
            attempts.add(new MarkedGuess(next++, move, ""));
        }
        return List.copyOf(attempts);
    }

    /**
     * The latest first, in as many columns of their own as there is room for.
     *
     * @param width of such a column
     * @param mark how the mark of an answered one looks
     */
    public static List<Line> lines(
            List<MarkedGuess> attempts, int columns, int rows, int width, Function<MarkedGuess, Line> mark) {
        int side = Math.max(1, columns / width);
        Line[] lines = new Line[Math.max(0, Math.min(rows, attempts.size()))];
        Arrays.fill(lines, Line.EMPTY);
        for (int i = 0; i < attempts.size() && i < side * lines.length; i++) {
            MarkedGuess attempt = attempts.get(attempts.size() - 1 - i);
            boolean open = attempt.mark.isEmpty();
            String start = left(attempt.number + ".", 4) + left(attempt.guess, 5) + "  ";
            int row = i % lines.length;
            lines[row] = lines[row]
                    .padded(width * (i / lines.length))
                    .then(start, open ? Tone.DIM : i == 0 ? Tone.STRONG : Tone.TEXT)
                    .then(open ? Line.of("...", Tone.DIM) : mark.apply(attempt));
        }
        return List.of(lines);
    }

    private static String left(String text, int columns) {
        return " ".repeat(Math.max(0, columns - text.length())) + text;
    }
}
