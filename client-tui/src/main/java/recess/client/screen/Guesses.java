package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import recess.client.app.Table;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** The guesses of a round as one list: those that were made elsewhere, those that were made here, and those on their way. */
final class Guesses {
    /**
     * A guess.
     *
     * @param number which one it is in the round, from 1
     * @param hint {@code low}, {@code high} or {@code correct}; empty while there is no answer
     */
    record Guess(int number, String guess, String hint) {}

    private Guesses() {}

    /**
     * All that is known, the first guess first.
     *
     * @param underWay what has been sent and not been answered
     */
    static List<Guess> of(Table table, List<String> underWay) {
        List<Guess> guesses = new ArrayList<>(table.recap().map(Guesses::told).orElse(List.of()));
        int last = guesses.isEmpty() ? 0 : guesses.getLast().number();
        for (GameView move : table.moves()) {
            Facts facts = move.facts();
            int number = Math.max(Board.number(facts, "moves"), 1);
            if (number > last) {
                guesses.add(new Guess(
                        number,
                        Board.text(facts, "guess"),
                        Board.text(facts, "hint").toLowerCase(Locale.ROOT)));
            }
        }
        int next = guesses.isEmpty() ? 1 : guesses.getLast().number() + 1;
        for (String move : underWay) {
            guesses.add(new Guess(next++, move, ""));
        }
        return List.copyOf(guesses);
    }

    /** What the server has told with the seat: {@code 50:low,75:high}, of which the last one is the last move. */
    private static List<Guess> told(GameView view) {
        List<Guess> guesses = new ArrayList<>();
        String all = Board.text(view.facts(), "guesses");
        String[] words = all.isEmpty() ? new String[0] : all.split(",");
        int number = Board.number(view.facts(), "moves") - words.length;
        for (String word : words) {
            String[] parts = word.split(":", 2);
            guesses.add(new Guess(++number, parts[0], parts.length == 2 ? parts[1] : ""));
        }
        return guesses;
    }
}
