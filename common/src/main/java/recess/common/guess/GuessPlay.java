package recess.common.guess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import recess.common.game.MarkedGuess;
import recess.common.game.Play;
import recess.common.game.Reading;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** One player's way to the number. Not thread-safe. */
final class GuessPlay implements Play {
    private static final Facts START = start(GuessRules.USUAL);

    private final NumberGame game;
    private final GuessRules rules;
    private final Facts start;
    private int last;
    private Optional<Hint> hint = Optional.empty();
    private int low;
    private int high;
    private final Deque<MarkedGuess> latest = new ArrayDeque<>();

    GuessPlay(NumberGame game) {
        this.game = game;
        this.rules = game.rules();
        this.start = rules.equals(GuessRules.USUAL) ? START : start(rules);
        this.low = rules.lowest();
        this.high = rules.highest();
    }

    private static Facts start(GuessRules rules) {
        return Facts.NONE.with(GuessFacts.LOWEST, rules.lowest()).with(GuessFacts.HIGHEST, rules.highest());
    }

    @Override
    public Optional<String> move(String text) {
        if (isOver()) {
            throw new IllegalStateException("the game is over");
        }
        return switch (GuessText.read(text, rules)) {
            case Reading.Move<Integer>(Integer number) -> {
                guess(number);
                yield Optional.empty();
            }
            case Reading.NoMove<Integer>(String why) -> Optional.of(why);
        };
    }

    private void guess(int guess) {
        Hint answer = game.guess(guess);
        hint = Optional.of(answer);
        last = guess;
        // A guess that the hints had ruled out already narrows nothing.
        switch (answer) {
            case LOW -> low = Math.max(low, guess + 1);
            case HIGH -> high = Math.min(high, guess - 1);
            case CORRECT -> {
                low = guess;
                high = guess;
            }
        }
        latest.add(GuessFacts.attempt(guess, answer, game.guesses()));
        if (latest.size() > MarkedGuess.MAX_TOLD) {
            latest.remove();
        }
    }

    @Override
    public GameView view() {
        Facts counted = start.with(MOVES, game.guesses());
        Facts facts = rules.tries() == 0 ? counted : counted.with(GuessFacts.ATTEMPTS_LEFT, attemptsLeft());
        String text = hint.map(CourseWords::word).orElse(CourseWords.QUESTION);
        return new GameView(
                GuessGame.NAME,
                text,
                hint.map(h -> facts.with(GuessFacts.GUESS, last).with(GuessFacts.HINT, h))
                        .orElse(facts));
    }

    @Override
    public GameView recap() {
        GameView view = view();
        return hint.isEmpty()
                ? view
                : new GameView(
                        view.game(),
                        view.text(),
                        view.facts()
                                .with(GuessFacts.LOW, low)
                                .with(GuessFacts.HIGH, high)
                                .with(GuessFacts.GUESSES, List.copyOf(latest)));
    }

    @Override
    public Facts progress() {
        Facts facts = Facts.NONE.with(MOVES, game.guesses());
        return hint.map(h -> facts.with(GuessFacts.HINT, h)).orElse(facts);
    }

    @Override
    public int moves() {
        return game.guesses();
    }

    @Override
    public boolean isOver() {
        return isWon() || (rules.tries() > 0 && attemptsLeft() == 0);
    }

    private int attemptsLeft() {
        return rules.tries() - game.guesses();
    }

    @Override
    public boolean isWon() {
        return hint.filter(h -> h == Hint.CORRECT).isPresent();
    }
}
