package recess.common.code;

import recess.common.game.GameWords;
import recess.common.game.Play;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Code breaker in sentences. */
final class CodeWords implements GameWords {
    @Override
    public String view(GameView view) {
        Facts facts = view.facts();
        String guess = facts.text(CodeFacts.GUESS);
        String marks = facts.text(CodeFacts.MARKS);
        if (guess.isEmpty() || guess.length() != marks.length()) {
            return "find a code of " + facts.number(CodeFacts.DIGITS) + " digits, " + tries(facts);
        }
        if (CodeRules.areAllRight(marks)) {
            return guess + " is the code (" + GameWords.moves(facts.number(Play.MOVES)) + ")";
        }
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < guess.length(); i++) {
            sentence.append(guess.charAt(i))
                    .append(
                            switch (marks.charAt(i)) {
                                case CodeRules.RIGHT -> " right, ";
                                case CodeRules.ELSEWHERE -> " elsewhere, ";
                                default -> " not there, ";
                            });
        }
        return sentence + tries(facts);
    }

    @Override
    public String progress(Facts facts) {
        return GameWords.moves(facts.number(Play.MOVES)) + ", " + facts.number(CodeFacts.RIGHT) + " right, "
                + facts.number(CodeFacts.ELSEWHERE) + " elsewhere";
    }

    private static String tries(Facts facts) {
        int left = facts.number(CodeFacts.ATTEMPTS_LEFT);
        return left == 1 ? "1 try left" : left + " tries left";
    }
}
