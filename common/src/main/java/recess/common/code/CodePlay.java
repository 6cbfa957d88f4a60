package recess.common.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.common.game.MarkedGuess;
import recess.common.game.Play;
import recess.common.game.Reading;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** One player's way to the code. Not thread-safe. */
final class CodePlay implements Play {
    private final String code;
    private final int tries;
    private final List<MarkedGuess> attempts = new ArrayList<>();

    CodePlay(String code) {
        this(code, CodeRules.TRIES);
    }

    /** @param tries 1 or more */
    CodePlay(String code, int tries) {
        this.code = code;
        this.tries = tries;
    }

    @Override
    public Optional<String> move(String text) {
        if (isOver()) {
            throw new IllegalStateException("the game is over");
        }
        return switch (CodeText.read(text)) {
            case Reading.Move<String>(String digits) -> {
                attempts.add(new MarkedGuess(attempts.size() + 1, digits, CodeRules.marks(code, digits)));
                yield Optional.empty();
            }
            case Reading.NoMove<String>(String why) -> Optional.of(why);
        };
    }

    @Override
    public GameView view() {
        Facts facts = Facts.NONE
                .with(CodeFacts.DIGITS, CodeRules.LENGTH)
                .with(CodeFacts.ATTEMPTS_LEFT, attemptsLeft())
                .with(MOVES, moves());
        if (attempts.isEmpty()) {
            return new GameView(CodeBreaker.NAME, HciWords.QUESTION, facts);
        }
        MarkedGuess last = attempts.getLast();
        return new GameView(
                CodeBreaker.NAME,
                last.mark(),
                facts.with(CodeFacts.GUESS, last.guess()).with(CodeFacts.MARKS, last.mark()));
    }

    @Override
    public GameView recap() {
        GameView view = view();
        return attempts.isEmpty()
                ? view
                : new GameView(view.game(), view.text(), view.facts().with(CodeFacts.GUESSES, attempts));
    }

    @Override
    public Facts progress() {
        String marks = attempts.isEmpty() ? "" : attempts.getLast().mark();
        return Facts.NONE
                .with(MOVES, moves())
                .with(CodeFacts.ATTEMPTS_LEFT, attemptsLeft())
                .with(CodeFacts.RIGHT, CodeRules.count(marks, CodeRules.RIGHT))
                .with(CodeFacts.ELSEWHERE, CodeRules.count(marks, CodeRules.ELSEWHERE));
    }

    @Override
    public int moves() {
        return attempts.size();
    }

    @Override
    public boolean isOver() {
        return isWon() || attemptsLeft() == 0;
    }

    @Override
    public boolean isWon() {
        return !attempts.isEmpty() && CodeRules.areAllRight(attempts.getLast().mark());
    }

    private int attemptsLeft() {
        return tries - attempts.size();
    }
}
