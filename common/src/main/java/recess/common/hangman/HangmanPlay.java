package recess.common.hangman;

import java.util.Locale;
import java.util.Optional;
import recess.common.game.Play;
import recess.common.game.Reading;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** One player's way to the word. Not thread-safe. */
final class HangmanPlay implements Play {
    private final HangmanGame game;
    private final int hiddenAtStart;
    private final StringBuilder letters = new StringBuilder();

    HangmanPlay(HangmanGame game) {
        this.game = game;
        this.hiddenAtStart = game.hidden();
    }

    @Override
    public Optional<String> move(String text) {
        if (isOver()) {
            throw new IllegalStateException("the game is over");
        }
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (game.rules().whole() != HangmanRules.Whole.NO && WordList.isUsable(typed)) {
            game.guessWord(typed);
            return Optional.empty();
        }
        return switch (LetterText.read(text)) {
            case Reading.Move<Character>(Character letter) ->
                switch (game.guess(letter)) {
                    case FOUND, MISSED -> {
                        letters.append(letter);
                        yield Optional.empty();
                    }
                    case REPEATED -> Optional.of(LetterText.repeated(letter));
                };
            case Reading.NoMove<Character>(String why) -> Optional.of(why);
        };
    }

    @Override
    public GameView view() {
        int tries = game.rules().tries();
        Facts facts = Facts.NONE
                .with(HangmanFacts.MASKED, game.masked())
                .with(HangmanFacts.ATTEMPTS_LEFT, game.attemptsLeft());
        Facts counted = tries == 0 ? facts : facts.with(HangmanFacts.ATTEMPTS, tries);
        return new GameView(
                Hangman.NAME,
                game.masked() + " [" + game.attemptsLeft() + "]",
                counted.with(HangmanFacts.LETTERS, letters.toString()).with(MOVES, game.guesses()));
    }

    @Override
    public Facts progress() {
        return Facts.NONE
                .with(MOVES, game.guesses())
                .with(HangmanFacts.FOUND, hiddenAtStart - game.hidden())
                .with(HangmanFacts.HIDDEN, game.hidden())
                .with(HangmanFacts.ATTEMPTS_LEFT, game.attemptsLeft());
    }

    @Override
    public int moves() {
        return game.guesses();
    }

    @Override
    public boolean isOver() {
        return game.isOver();
    }

    @Override
    public boolean isWon() {
        return game.isWon();
    }
}
