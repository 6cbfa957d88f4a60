package recess.server.hangman;

import java.time.Duration;
import java.util.Optional;
import recess.common.hangman.Hangman;
import recess.common.hangman.HangmanGame;
import recess.common.hangman.LetterText;
import recess.common.hangman.WordList;
import recess.common.message.HangmanReply;
import recess.common.message.Outcome;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.GameEnded;
import recess.server.event.ServerEvent.Received;
import recess.server.game.SoloLedger;
import recess.server.session.LineSession;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.SessionContext;

/** One player and one word. */
public final class HangmanSession implements LineSession {
    private final SessionContext context;
    private final SoloLedger ledger;
    private final HangmanGame game;
    private final long startNanos;

    public HangmanSession(SessionContext context, WordList words, SoloLedger ledger) {
        this.context = context;
        this.ledger = ledger;
        this.game = HangmanGame.any(words, context.random());
        this.startNanos = context.nanoTime().getAsLong();
    }

    @Override
    public void opened(Reply reply) {
        reply.send(new HangmanReply.Opened(game.attemptsLeft(), game.masked()));
    }

    @Override
    public Next line(String text, Reply reply) {
        context.events().publish(new Received(context.source(), text));
        return switch (LetterText.read(text)) {
            case LetterText.Reading.Letter(char letter) -> guess(letter, reply);
            case LetterText.Reading.NoLetter(String why) -> turn(Optional.of(why), reply);
        };
    }

    @Override
    public Next unreadable(String why, Reply reply) {
        return turn(Optional.of(why), reply);
    }

    @Override
    public void closed(CloseReason reason) {
        if (!game.isOver() && game.guesses() > 0) {
            ended(Outcome.GIVEN_UP);
        }
    }

    @Override
    public boolean isMidway() {
        return !game.isOver();
    }

    private Next guess(char letter, Reply reply) {
        HangmanGame.Outcome outcome = game.guess(letter);
        if (game.isOver()) {
            ledger.record(SoloLedger.GUEST, false, Hangman.NAME, game.isWon(), game.guesses(), took());
            ended(game.isWon() ? Outcome.WON : Outcome.LOST);
            reply.send(new HangmanReply.Ended(game.isWon(), game.masked(), game.word()));
            return Next.CLOSE;
        }
        return switch (outcome) {
            case FOUND, MISSED -> turn(Optional.empty(), reply);
            case REPEATED -> turn(Optional.of(LetterText.repeated(letter)), reply);
        };
    }

    private Next turn(Optional<String> remark, Reply reply) {
        reply.send(new HangmanReply.Turned(remark, game.masked(), game.attemptsLeft()));
        return Next.CONTINUE;
    }

    private void ended(Outcome outcome) {
        context.events()
                .publish(new GameEnded(context.source(), Hangman.NAME, outcome, game.word(), game.guesses(), took()));
    }

    private Duration took() {
        return Duration.ofNanos(context.nanoTime().getAsLong() - startNanos);
    }
}
