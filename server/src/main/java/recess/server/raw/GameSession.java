package recess.server.raw;

import java.util.List;
import java.util.Optional;
import recess.common.game.RawForm;
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

/** One client and its games, in the words of its listener. */
public final class GameSession implements LineSession {
    private final SessionContext context;
    private final SoloLedger ledger;
    private final RawForm.Made made;
    private final RawWords words;
    private final Over over;

    private RecordedGame game;

    /** The first part of a move, with its line end. */
    private String begun = "";

    public GameSession(SessionContext context, SoloLedger ledger, RawForm.Made made, Over over) {
        this.context = context;
        this.ledger = ledger;
        this.made = made;
        this.words = made.words();
        this.over = over;
        this.game = deal();
    }

    private RecordedGame deal() {
        return new RecordedGame(context, ledger, made.game(), () -> SoloLedger.GUEST, false);
    }

    @Override
    public void opened(Reply reply) {
        say(words.begun(game.view()), reply);
    }

    @Override
    public Next line(String text, Reply reply) {
        context.events().publish(new Received(context.source(), text));
        if (game.isOver()) {
            return Next.CONTINUE;
        }
        String whole = begun + text;
        begun = "";
        return switch (words.heard(whole, game.recap())) {
            case RawWords.Heard.Move(String move) -> move(move, reply);
            case RawWords.Heard.Asked(List<GameText> answer) -> {
                say(answer, reply);
                yield Next.CONTINUE;
            }
            case RawWords.Heard.Quit(List<GameText> farewell) -> {
                say(farewell, reply);
                yield Next.CLOSE;
            }
            case RawWords.Heard.Begun() -> {
                begun = whole + "\n";
                yield Next.CONTINUE;
            }
        };
    }

    private Next move(String move, Reply reply) {
        Optional<String> remark = game.move(move);
        if (!game.isOver()) {
            say(words.turn(remark, game.view()), reply);
            return Next.CONTINUE;
        }
        SoloGame.End end = game.end();
        say(words.ended(game.view(), end.outcome(), Optional.of(end.answer())), reply);
        if (over == Over.AGAIN) {
            game = deal();
            say(words.begun(game.view()), reply);
        }
        return over == Over.CLOSE ? Next.CLOSE : Next.CONTINUE;
    }

    @Override
    public Next unreadable(String why, Reply reply) {
        if (!game.isOver()) {
            say(words.turn(Optional.of(why), game.view()), reply);
        }
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
