package recess.server.raw;

import java.util.List;
import java.util.Optional;
import recess.common.game.Game;
import recess.common.game.RawWords;
import recess.common.game.SoloGame;
import recess.common.message.GameText;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Received;
import recess.server.game.RecordedGame;
import recess.server.game.SoloLedger;
import recess.server.session.LineSession;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.SessionContext;

/** One client and one game, in the words of its listener. */
public final class GameSession implements LineSession {
    private final SessionContext context;
    private final RecordedGame game;
    private final RawWords words;

    public GameSession(SessionContext context, SoloLedger ledger, Game game, RawWords words) {
        this.context = context;
        this.game = new RecordedGame(context, ledger, game, SoloLedger.GUEST, false);
        this.words = words;
    }

    @Override
    public void opened(Reply reply) {
        say(words.begun(game.view()), reply);
    }

    @Override
    public Next line(String text, Reply reply) {
        context.events().publish(new Received(context.source(), text));
        Optional<String> remark = game.move(text);
        if (game.isOver()) {
            SoloGame.End end = game.end();
            say(words.ended(game.view(), end.outcome(), Optional.of(end.answer())), reply);
            return Next.CLOSE;
        }
        say(words.turn(remark, game.view()), reply);
        return Next.CONTINUE;
    }

    @Override
    public Next unreadable(String why, Reply reply) {
        say(words.turn(Optional.of(why), game.view()), reply);
        return Next.CONTINUE;
    }

    @Override
    public void closed(CloseReason reason) {
        game.left();
    }

    @Override
    public boolean isMidway() {
        return !game.isOver();
    }

    private static void say(List<GameText> texts, Reply reply) {
        texts.forEach(reply::send);
    }
}
