package recess.server.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import recess.common.message.Standing;
import recess.common.room.Ledger;
import recess.common.room.RoomRules;
import recess.common.room.RoundResult;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.store.GameResult;
import recess.server.store.KeptStore;
import recess.server.store.KeptStore.Change;
import recess.server.store.KeptStore.Kind;
import recess.server.store.ResultStore;

/** Writes rounds of rooms down in the results of the server, and tells of them. */
record RoundLedger(ResultStore results, KeptStore kept, Attendance attendance, EventSink events) implements Ledger {
    @Override
    public CompletableFuture<Boolean> record(RoundResult round) {
        CompletableFuture<Boolean> scores = keepScores(round);
        return results.record(round.players().stream()
                        .map(player -> result(round, player.standing(), player.bot()))
                        .toList())
                .thenCombine(scores, (recorded, _) -> recorded);
    }

    /** In a room that stays, the scores outlive the server too, from the moment when they are told. */
    private CompletableFuture<Boolean> keepScores(RoundResult round) {
        if (!round.rules().permanent()) {
            return CompletableFuture.completedFuture(true);
        }
        String code = round.rules().code();
        List<Change> changes = new ArrayList<>();
        changes.add(Change.keep(Kind.ROUND, code, Integer.toString(round.round())));
        round.standings()
                .forEach(one -> changes.add(
                        Change.keep(Kind.SCORE, Keeper.score(code, one.player()), Integer.toString(one.score()))));
        return kept.keep(changes);
    }

    @Override
    public void renamed(RoomRules room, String before, String now, int score) {
        attendance.renamed(before, now);
        if (room.permanent()) {
            kept.keepLater(List.of(
                    Change.drop(Kind.SCORE, Keeper.score(room.code(), before)),
                    Change.keep(Kind.SCORE, Keeper.score(room.code(), now), Integer.toString(score))));
        }
    }

    private GameResult result(RoundResult round, Standing standing, boolean bot) {
        return new GameResult(
                standing.player(),
                round.rules().code(),
                round.rules().game().title(),
                round.rules().mode().word(),
                round.round(),
                standing.place(),
                standing.moves(),
                standing.millis(),
                standing.hasWon(),
                bot,
                attendance.address(standing.player()),
                attendance.realName(standing.player()));
    }

    @Override
    public void told(RoundResult round, boolean recorded) {
        events.publish(new ServerEvent.RoundEnded(
                round.rules().code(),
                round.round(),
                round.rules().game().name(),
                round.players().stream()
                        .map(RoundResult.PlayerResult::standing)
                        .toList(),
                round.winner(),
                round.answer(),
                recorded,
                round.took()));
    }
}
