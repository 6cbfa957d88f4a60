package recess.server.lobby;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.server.event.ServerEvent.GameEnded;
import recess.server.game.SoloLedger;
import recess.server.session.SessionContext;

/** A game that one client plays alone. */
final class SoloGame {
    private final SessionContext context;
    private final String game;
    private final Puzzle puzzle;
    private final Play play;
    private final long startNanos;

    SoloGame(SessionContext context, Game game) {
        this.context = context;
        this.game = game.name();
        this.puzzle = game.deal(context.random());
        this.play = puzzle.begin();
        this.startNanos = context.nanoTime().getAsLong();
    }

    String game() {
        return game;
    }

    boolean isOver() {
        return play.isOver();
    }

    /** How it stands before the first move. */
    LobbyAnswer.Moved begun() {
        return new LobbyAnswer.Moved(false, "", play.view());
    }

    /** Makes a move; where it ends the game, the result is stored, then told, when this returns. */
    LobbyAnswer.Moved move(String text, String player, boolean bot, SoloLedger ledger, Consumer<LobbyEvent> told) {
        Optional<String> remark = play.move(text);
        if (play.isOver()) {
            Duration took = Duration.ofNanos(context.nanoTime().getAsLong() - startNanos);
            boolean recorded = ledger.record(player, bot, game, play.isWon(), play.moves(), took);
            String outcome = (play.isWon() ? "won" : "lost") + ", it was " + puzzle.answer();
            context.events().publish(new GameEnded(context.source(), game, outcome, play.moves(), took));
            told.accept(ended(recorded));
        }
        return new LobbyAnswer.Moved(remark.isEmpty(), remark.orElse(""), play.view());
    }

    /** Ends it before its end, and says what the secret was. */
    String giveUp(Consumer<LobbyEvent> told) {
        told.accept(ended(false));
        return puzzle.answer();
    }

    private LobbyEvent ended(boolean recorded) {
        return new LobbyEvent.SoloEnded(game, play.isWon(), play.moves(), puzzle.answer(), recorded);
    }
}
