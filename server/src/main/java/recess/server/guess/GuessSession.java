package recess.server.guess;

import java.time.Duration;
import java.util.Optional;
import recess.common.guess.GuessGame;
import recess.common.guess.GuessText;
import recess.common.guess.NumberGame;
import recess.common.message.GuessReply;
import recess.common.message.Hint;
import recess.common.message.Outcome;
import recess.common.message.ServerMessage.Notice;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.GameEnded;
import recess.server.event.ServerEvent.Received;
import recess.server.game.SoloLedger;
import recess.server.session.LineSession;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.SessionContext;

/** One player and one number. */
public final class GuessSession implements LineSession {
    private final SessionContext context;
    private final SoloLedger ledger;
    private final NumberGame game;
    private final long startNanos;
    private boolean over;

    public GuessSession(SessionContext context, SoloLedger ledger) {
        this.context = context;
        this.ledger = ledger;
        this.game = NumberGame.any(context.random());
        this.startNanos = context.nanoTime().getAsLong();
    }

    @Override
    public void opened(Reply reply) {
        ask(reply);
    }

    @Override
    public Next line(String text, Reply reply) {
        context.events().publish(new Received(context.source(), text));
        return switch (GuessText.read(text)) {
            case GuessText.Reading.Guess(int number) -> guess(number, reply);
            case GuessText.Reading.NoGuess(String why) -> unreadable(why, reply);
        };
    }

    @Override
    public Next unreadable(String why, Reply reply) {
        reply.send(new Notice(why));
        ask(reply);
        return Next.CONTINUE;
    }

    @Override
    public void closed(CloseReason reason) {
        if (!over && game.guesses() > 0) {
            ended(Outcome.GIVEN_UP);
        }
    }

    @Override
    public boolean isMidway() {
        return !over;
    }

    private Next guess(int number, Reply reply) {
        Optional<Hint> hint = game.guess(number);
        if (hint.isPresent()) {
            reply.send(new GuessReply.Hinted(hint.get()));
            ask(reply);
            return Next.CONTINUE;
        }
        over = true;
        ledger.record(SoloLedger.GUEST, false, GuessGame.NAME, true, game.guesses(), took());
        ended(Outcome.WON);
        reply.send(new GuessReply.Solved(game.secret(), game.guesses()));
        return Next.CLOSE;
    }

    private static void ask(Reply reply) {
        reply.send(new GuessReply.Asked(NumberGame.LOWEST, NumberGame.HIGHEST));
    }

    private void ended(Outcome outcome) {
        String answer = String.valueOf(game.secret());
        context.events()
                .publish(new GameEnded(context.source(), GuessGame.NAME, outcome, answer, game.guesses(), took()));
    }

    private Duration took() {
        return Duration.ofNanos(context.nanoTime().getAsLong() - startNanos);
    }
}
