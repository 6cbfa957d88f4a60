package recess.common.guess;

import recess.common.game.GameWords;
import recess.common.game.Play;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** "Guess the number" in sentences. */
final class GuessWords implements GameWords {
    @Override
    public String view(GameView view) {
        Facts facts = view.facts();
        int moves = facts.number(Play.MOVES);
        return facts.get(GuessFacts.HINT)
                        .map(hint -> facts.number(GuessFacts.GUESS)
                                + switch (hint) {
                                    case LOW -> " is too low";
                                    case HIGH -> " is too high";
                                    case CORRECT -> " is correct";
                                }
                                + " (" + GameWords.moves(moves) + ")")
                        .orElseGet(() -> "guess a number from " + facts.number(GuessFacts.LOWEST) + " to "
                                + facts.number(GuessFacts.HIGHEST))
                + left(facts, ", ");
    }

    /** How many guesses there still are, where they are limited. */
    static String left(Facts facts, String before) {
        return facts.get(GuessFacts.ATTEMPTS_LEFT)
                .map(left -> before + (left == 1 ? "1 guess left" : left + " guesses left"))
                .orElse("");
    }

    /** Whoever halves what is left each time needs so many guesses at most, whichever number it is. */
    @Override
    public String worth(int moves) {
        int enough = NumberRange.enough(NumberGame.HIGHEST - NumberGame.LOWEST + 1);
        String guesses = moves == 1 ? "1 guess" : moves + " guesses";
        return moves == enough ? guesses + ": nobody needs more" : guesses + ", where " + enough + " are always enough";
    }

    @Override
    public String progress(Facts facts) {
        return GameWords.moves(facts.number(Play.MOVES))
                + facts.get(GuessFacts.HINT)
                        .map(hint -> switch (hint) {
                            case LOW -> ", too low";
                            case HIGH -> ", too high";
                            case CORRECT -> ", correct";
                        })
                        .orElse("");
    }
}
