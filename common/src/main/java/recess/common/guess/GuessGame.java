package recess.common.guess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.Hint;

/** Guess the number, for the lobby. */
public final class GuessGame implements Game {
    /** Its name. */
    public static final String NAME = "guess";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Puzzle deal(RandomGenerator random) {
        return new Secret(random.nextInt(NumberGame.LOWEST, NumberGame.HIGHEST + 1));
    }

    @Override
    public List<BotKind> bots() {
        return List.of(
                new BotKind(
                        "random",
                        random -> _ -> String.valueOf(random.nextInt(NumberGame.LOWEST, NumberGame.HIGHEST + 1))),
                new BotKind("linear", _ -> new LinearBot()::move),
                new BotKind("binary", _ -> new BinaryBot()::move));
    }

    private record Secret(int number) implements Puzzle {
        @Override
        public Play begin() {
            return new Guessing(new NumberGame(number));
        }

        @Override
        public String answer() {
            return String.valueOf(number);
        }
    }

    private static final class Guessing implements Play {
        /** How many guesses are told to a player who comes back. */
        private static final int MAX_RECALLED = 50;

        private final NumberGame game;
        private int last;
        private Optional<Hint> hint = Optional.empty();
        private boolean won;
        private int low = NumberGame.LOWEST;
        private int high = NumberGame.HIGHEST;
        private final Deque<String> latest = new ArrayDeque<>();

        Guessing(NumberGame game) {
            this.game = game;
        }

        @Override
        public Optional<String> move(String text) {
            if (won) {
                throw new IllegalStateException("the number is found");
            }
            return switch (GuessText.read(text)) {
                case GuessText.Reading.Guess(int number) -> {
                    hint = game.guess(number);
                    won = hint.isEmpty();
                    last = number;
                    narrow(number);
                    yield Optional.empty();
                }
                case GuessText.Reading.NoGuess(String why) -> Optional.of(why);
            };
        }

        /** What is still possible, and the latest guesses. A guess that the hints had ruled out already narrows nothing. */
        private void narrow(int number) {
            switch (hintWord()) {
                case "low" -> low = Math.max(low, number + 1);
                case "high" -> high = Math.min(high, number - 1);
                default -> {
                    low = number;
                    high = number;
                }
            }
            latest.add(number + ":" + hintWord());
            if (latest.size() > MAX_RECALLED) {
                latest.remove();
            }
        }

        @Override
        public GameView recap() {
            GameView view = view();
            if (latest.isEmpty()) {
                return view;
            }
            Facts facts = view.facts().with("low", low).with("high", high).with("guesses", String.join(",", latest));
            return new GameView(NAME, view.text(), facts);
        }

        @Override
        public GameView view() {
            Facts facts = Facts.NONE
                    .with("lowest", NumberGame.LOWEST)
                    .with("highest", NumberGame.HIGHEST)
                    .with("moves", game.guesses());
            if (game.guesses() > 0) {
                facts = facts.with("guess", last).with("hint", hintWord());
            }
            return new GameView(NAME, text(), facts);
        }

        @Override
        public Facts progress() {
            Facts facts = Facts.NONE.with("moves", game.guesses());
            return game.guesses() > 0 ? facts.with("hint", hintWord()) : facts;
        }

        @Override
        public int moves() {
            return game.guesses();
        }

        @Override
        public boolean isOver() {
            return won;
        }

        @Override
        public boolean isWon() {
            return won;
        }

        private String hintWord() {
            return hint.map(h -> h.name().toLowerCase(Locale.ROOT)).orElse("correct");
        }

        private String text() {
            if (won) {
                return "Correct";
            }
            return hint.map(h -> h == Hint.LOW ? "Low" : "High").orElse("GUESS");
        }
    }

    /** Counts up from the lowest number. */
    private static final class LinearBot {
        private int next = NumberGame.LOWEST;

        String move(GameView view) {
            return String.valueOf(next++);
        }
    }

    /** Halves the range. */
    private static final class BinaryBot {
        private int low = NumberGame.LOWEST;
        private int high = NumberGame.HIGHEST;

        String move(GameView view) {
            if (view.facts().values().get("guess") instanceof Integer last) {
                if ("low".equals(view.facts().values().get("hint"))) {
                    low = Math.max(low, last + 1);
                } else {
                    high = Math.min(high, last - 1);
                }
            }
            return String.valueOf((low + high) / 2);
        }
    }
}
