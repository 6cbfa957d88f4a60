package recess.server.lobby;

import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import recess.common.game.Game;
import recess.common.room.RoomContext;
import recess.common.room.Timing;
import recess.server.event.EventSink;
import recess.server.game.RecordedResults;
import recess.server.roster.ClassList;
import recess.server.store.AttendanceStore;
import recess.server.store.KeptStore;

/** Lobbies as a server opens them, with secrets that are the same in each run, and no thread. */
final class TestLobby {
    private TestLobby() {}

    /** One that keeps nothing and tells nobody. */
    static Lobby of(List<Game> games, LongSupplier nanoTime) {
        return of(games, nanoTime, new RecordedResults(), KeptStore.NONE, _ -> {});
    }

    static Lobby of(
            List<Game> games, LongSupplier nanoTime, RecordedResults results, KeptStore kept, EventSink events) {
        Attendance who = new Attendance(AttendanceStore.NONE, ClassList.open(kept));
        RoundLedger ledger = new RoundLedger(results, kept, who, events);
        RoomContext context = new RoomContext(new Random(3), nanoTime, Timing.DEFAULT, ledger);
        return new Lobby(games, new Lobby.World(context, new Random(4), results, who, kept, events));
    }
}
