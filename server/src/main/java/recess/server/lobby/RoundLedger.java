package recess.server.lobby;

import java.util.concurrent.CompletableFuture;
import recess.common.message.Standing;
import recess.common.room.Ledger;
import recess.common.room.RoundResult;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.store.GameResult;
import recess.server.store.ResultStore;

/** Writes rounds of rooms down in the results of the server, and tells of them. */
record RoundLedger(ResultStore results, EventSink events) implements Ledger {
    @Override
    public CompletableFuture<Boolean> record(RoundResult round) {
        return results.record(round.players().stream()
                .map(player -> result(round, player.standing(), player.bot()))
                .toList());
    }

    private static GameResult result(RoundResult round, Standing standing, boolean bot) {
        return new GameResult(
                standing.player(),
                round.rules().code(),
                round.rules().game().name(),
                round.rules().mode().word(),
                round.round(),
                standing.place(),
                standing.moves(),
                standing.millis(),
                standing.place() == 1,
                bot);
    }

    @Override
    public void told(RoundResult round, boolean recorded) {
        events.publish(new ServerEvent.RoundEnded(
                round.rules().code(),
                round.round(),
                round.rules().game().name(),
                round.players().size(),
                round.winner(),
                round.answer(),
                recorded,
                round.took()));
    }
}
