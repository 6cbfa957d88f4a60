package recess.server.game;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import recess.common.game.Game;
import recess.common.game.SoloGame;
import recess.common.message.GameView;
import recess.common.message.LobbyEvent;
import recess.common.message.Outcome;
import recess.server.event.ServerEvent.GameEnded;
import recess.server.session.SessionContext;

/** A game that a client plays alone: when it ends, the result is stored before the client is told. Not thread-safe. */
public final class RecordedGame {
    private final SessionContext context;
    private final SoloLedger ledger;
    private final Supplier<String> player;
    private final boolean bot;
    private final SoloGame game;
    private boolean recorded;

    /**
     * Deals a game.
     *
     * @param player the name under which the result is stored, as it is by then
     * @param bot whether the player is a program
     */
    public RecordedGame(SessionContext context, SoloLedger ledger, Game game, Supplier<String> player, boolean bot) {
        this.context = context;
        this.ledger = ledger;
        this.player = player;
        this.bot = bot;
        this.game = new SoloGame(game, context.random(), context.nanoTime());
    }

    public Game game() {
        return game.game();
    }

    /** The game as its player may see it. */
    public GameView view() {
        return game.view();
    }

    /** The same with what led there. */
    public GameView recap() {
        return game.recap();
    }

    /**
     * Makes a move; where it ends the game, the result is stored when this returns.
     *
     * @return why it is no move, in one line that is safe to show; empty where it was one
     * @throws IllegalStateException when the game is over
     */
    public Optional<String> move(String text) {
        Optional<String> remark = game.move(text);
        if (game.isOver()) {
            SoloGame.End end = game.end();
            recorded = ledger.record(
                    player.get(),
                    bot,
                    context.source(),
                    game().title(),
                    end.outcome() == Outcome.WON,
                    end.moves(),
                    Duration.ofNanos(end.tookNanos()));
            publish(end);
        }
        return remark;
    }

    /** The player goes: a game that has been begun and is not over is given up. */
    public void left() {
        if (!game.isOver() && game.moves() > 0) {
            publish(game.end());
        }
    }

    public boolean isOver() {
        return game.isOver();
    }

    /** How it ended, if it ends now. */
    public SoloGame.End end() {
        return game.end();
    }

    /** The same as the lobby tells it. */
    public LobbyEvent.SoloEnded told() {
        return game.end().told(recorded);
    }

    private void publish(SoloGame.End end) {
        context.events()
                .publish(new GameEnded(
                        context.source(),
                        end.game(),
                        end.outcome(),
                        end.answer(),
                        end.moves(),
                        Duration.ofNanos(end.tookNanos())));
    }
}
