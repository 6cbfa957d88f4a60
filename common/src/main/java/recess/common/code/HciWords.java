package recess.common.code;

import java.util.List;
import java.util.Optional;
import recess.common.game.RawWords;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** Code breaker in the words of the 2022 HCI paper. */
final class HciWords implements RawWords {
    static final String QUESTION = "GUESS";

    @Override
    public List<GameText> begun(GameView view) {
        return List.of(GameText.line(QUESTION));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        String answer = remark.orElseGet(() -> view.facts().text(CodeFacts.MARKS));
        return answer.isEmpty() ? begun(view) : List.of(GameText.line(answer), GameText.line(QUESTION));
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        return List.of(GameText.line(
                switch (outcome) {
                    case WON -> "WIN";
                    case LOST, GIVEN_UP ->
                        "LOSE" + answer.map(code -> "\n" + code).orElse("");
                }));
    }
}
