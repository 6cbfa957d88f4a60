package recess.common.hangman;

import recess.common.game.GameWords;
import recess.common.game.Play;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Hangman in sentences. */
final class HangmanWords implements GameWords {
    @Override
    public String view(GameView view) {
        Facts facts = view.facts();
        String letters = facts.text(HangmanFacts.LETTERS);
        return "the word is " + GameWords.spaced(facts.text(HangmanFacts.MASKED)) + ", "
                + facts.number(HangmanFacts.ATTEMPTS_LEFT) + " attempts left"
                + (letters.isEmpty() ? "" : ", tried " + GameWords.spaced(letters));
    }

    @Override
    public String progress(Facts facts) {
        return GameWords.moves(facts.number(Play.MOVES)) + ", " + facts.number(HangmanFacts.HIDDEN)
                + " letters to find, " + facts.number(HangmanFacts.ATTEMPTS_LEFT) + " attempts left";
    }
}
