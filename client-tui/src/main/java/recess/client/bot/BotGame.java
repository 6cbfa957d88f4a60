package recess.client.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import recess.client.link.LobbyConnection;
import recess.common.game.Bot;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;

/**
 * One game that a bot plays at a connection.
 *
 * @param round the one that the moves are meant for; empty for a game alone
 */
record BotGame(LobbyConnection connection, Bot bot, OptionalInt round, Pace pace) {
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

    /** Moves until the game is over. */
    End play(GameView dealt) throws IOException, InterruptedException {
        GameView view = dealt;
        Optional<LobbyEvent> end = Optional.empty();
        while (end.isEmpty() && pace.think()) {
            end = end();
            if (end.isEmpty()) {
                long sent = System.nanoTime();
                LobbyAnswer answer = connection.ask(new LobbyRequest.Move(bot.move(view), round));
                pace.answered(System.nanoTime() - sent);
                end = end();
                if (!(answer instanceof LobbyAnswer.Moved(boolean _, String _, GameView next))) {
                    return new End(end, Optional.of(answer));
                }
                view = next;
            }
        }
        return new End(end, Optional.empty());
    }

    /** What ended the game, among the events that have come. */
    private Optional<LobbyEvent> end() throws IOException {
        Optional<LobbyEvent> event = connection.event(Duration.ZERO);
        while (event.isPresent() && !isEnd(event.get())) {
            event = connection.event(Duration.ZERO);
        }
        return event;
    }

    private static boolean isEnd(LobbyEvent event) {
        return event instanceof LobbyEvent.RoundEnded || event instanceof LobbyEvent.SoloEnded;
    }
}
