package recess.common.hangman;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Hangman, for the lobby. */
public final class Hangman implements Game {
    /** Its name. */
    public static final String NAME = "hangman";

    private static final String BY_FREQUENCY = "etaoinshrdlcumwfgypbvkjxqz";

    private final WordList words;

    public Hangman(WordList words) {
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Puzzle deal(RandomGenerator random) {
        return new Secret(HangmanGame.any(words, random));
    }

    @Override
    public List<BotKind> bots() {
        return List.of(new BotKind("random", Hangman::randomBot), new BotKind("frequency", _ -> Hangman::mostFrequent));
    }

    private static Bot randomBot(RandomGenerator random) {
        return view -> {
            List<String> unused = BY_FREQUENCY
                    .chars()
                    .mapToObj(c -> String.valueOf((char) c))
                    .filter(c -> !used(view).contains(c))
                    .toList();
            return unused.isEmpty() ? "e" : unused.get(random.nextInt(unused.size()));
        };
    }

    private static String mostFrequent(GameView view) {
        return BY_FREQUENCY
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(c -> !used(view).contains(c))
                .findFirst()
                .orElse("e");
    }

    private static String used(GameView view) {
        return String.valueOf(view.facts().values().get("letters"));
    }

    /** Word and shown positions: the same for everybody in a race. */
    private record Secret(HangmanGame start) implements Puzzle {
        @Override
        public Play begin() {
            return new Spelling(start.again());
        }

        @Override
        public String answer() {
            return start.word();
        }
    }

    private static final class Spelling implements Play {
        private final HangmanGame game;
        private final int shownAtStart;
        private final StringBuilder letters = new StringBuilder();

        Spelling(HangmanGame game) {
            this.game = game;
            this.shownAtStart = shown();
        }

        @Override
        public Optional<String> move(String text) {
            return switch (LetterText.read(text)) {
                case LetterText.Reading.Letter(char letter) ->
                    switch (game.guess(letter)) {
                        case FOUND, MISSED -> {
                            letters.append(letter);
                            yield Optional.empty();
                        }
                        case REPEATED -> Optional.of(LetterText.repeated(letter));
                    };
                case LetterText.Reading.NoLetter(String why) -> Optional.of(why);
            };
        }

        @Override
        public GameView view() {
            return new GameView(
                    NAME,
                    game.masked() + " [" + game.attemptsLeft() + "]",
                    Facts.NONE
                            .with("masked", game.masked())
                            .with("attemptsLeft", game.attemptsLeft())
                            .with("letters", letters.toString())
                            .with("moves", game.guesses()));
        }

        @Override
        public Facts progress() {
            return Facts.NONE
                    .with("moves", game.guesses())
                    .with("found", shown() - shownAtStart)
                    .with("hidden", game.word().length() - shown())
                    .with("attemptsLeft", game.attemptsLeft());
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

        private int shown() {
            return (int) game.masked().chars().filter(c -> c != '.').count();
        }
    }
}
