package recess.common.hangman;

import java.util.List;
import java.util.Optional;
import recess.common.game.RawWords;
import recess.common.message.Facts;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** Hangman in the words of the 2020 NJC paper: a turn is one text, the word and the question together. */
final class NjcWords implements RawWords {
    @Override
    public List<GameText> begun(GameView view) {
        String attempts = "You have " + view.facts().number(HangmanFacts.ATTEMPTS_LEFT) + " attempts. Good Luck!\n";
        return List.of(asking(attempts, view));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        return List.of(asking(remark.map(line -> line + "\n").orElse(""), view));
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        String how = switch (outcome) {
            case WON -> "WIN";
            case LOST, GIVEN_UP ->
                "LOSE" + answer.map(word -> "..The word is " + word).orElse("");
        };
        return List.of(GameText.line(view.facts().text(HangmanFacts.MASKED) + "\n" + how));
    }

    private static GameText asking(String before, GameView view) {
        Facts facts = view.facts();
        String question = "[" + facts.number(HangmanFacts.ATTEMPTS_LEFT) + "]Guess letter:";
        return new GameText(before + facts.text(HangmanFacts.MASKED) + "\n" + question, true);
    }
}
