package recess.client.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import recess.client.link.LobbyConnection;
import recess.common.game.Bot;
import recess.common.game.Play;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;

/** One game that a bot plays at a connection. Not thread-safe. */
final class BotGame {
    /** How fast it plays. */
    interface Pace {
        /** Waits before a move; false where no more moves are to be made. */
        boolean think() throws InterruptedException;

        /** The time that the answer to a move has taken. */
        void answered(long nanos);
    }

    /**
     * How it ended.
     *
     * @param event that told so; empty where a refusal was the end, because others still play this round
     * @param refused the refusal
     */
    record End(Optional<LobbyEvent> event, Optional<LobbyAnswer> refused) {}

    /** A ping keeps the connection while nothing happens in the room. */
    static final Duration PING_EVERY = Duration.ofSeconds(30);

    private final LobbyConnection connection;
    private final Bot bot;
    private final OptionalInt round;
    private final Pace pace;

    private GameView view;
    private boolean waits;

    /**
     * A game that begins.
     *
     * @param round the one that the moves are meant for; empty for a game alone
     */
    BotGame(LobbyConnection connection, Bot bot, OptionalInt round, Pace pace, GameView dealt) {
        this.connection = connection;
        this.bot = bot;
        this.round = round;
        this.pace = pace;
        this.view = dealt;
        see(dealt);
    }

    /** Moves until the game is over. */
    End play() throws IOException, InterruptedException {
        Optional<LobbyEvent> end = Optional.empty();
        while (end.isEmpty() && pace.think()) {
            end = end();
            while (end.isEmpty() && waits) {
                Optional<LobbyEvent> event = connection.event(PING_EVERY);
                if (event.isEmpty()) {
                    connection.ask(new LobbyRequest.Ping());
                }
                end = heard(event);
            }
            if (end.isEmpty()) {
                long sent = System.nanoTime();
                LobbyAnswer answer = connection.ask(new LobbyRequest.Move(bot.move(view), round));
                pace.answered(System.nanoTime() - sent);
                if (answer instanceof LobbyAnswer.Moved(boolean _, String _, GameView next)) {
                    see(next);
                } else if (answer instanceof LobbyAnswer.Refused refused
                        && refused.code() == RefusalCode.NOT_YOUR_TURN) {
                    waits = true;
                } else {
                    return new End(end(), Optional.of(answer));
                }
                end = end();
            }
        }
        return new End(end, Optional.empty());
    }

    private void see(GameView seen) {
        view = seen;
        waits = round.isPresent()
                && Play.turnOfAnother(seen.facts(), connection.name()).isPresent();
    }

    /** What ended the game, among the events that have come. */
    private Optional<LobbyEvent> end() throws IOException {
        Optional<LobbyEvent> event = connection.event(Duration.ZERO);
        while (event.isPresent() && heard(event).isEmpty()) {
            event = connection.event(Duration.ZERO);
        }
        return event;
    }

    /** An event that ends the game, or shows another move on its board. */
    private Optional<LobbyEvent> heard(Optional<LobbyEvent> event) {
        if (event.isPresent() && event.get() instanceof LobbyEvent.Progress progress) {
            progress.view().ifPresent(this::see);
        }
        return event.filter(one -> one instanceof LobbyEvent.RoundEnded || one instanceof LobbyEvent.SoloEnded);
    }
}
