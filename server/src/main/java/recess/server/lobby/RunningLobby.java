package recess.server.lobby;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import recess.common.game.Game;
import recess.common.room.RoomContext;
import recess.common.room.Timing;
import recess.server.event.EventSink;
import recess.server.roster.ClassList;
import recess.server.store.AttendanceStore;
import recess.server.store.KeptStore;
import recess.server.store.ResultStore;

/** A lobby with its clock: one thread that lets time pass in every room. */
public final class RunningLobby implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(100);

    private final Lobby lobby;
    private final Thread clock;

    private RunningLobby(Lobby lobby) {
        this.lobby = lobby;
        this.clock = Thread.ofPlatform().daemon().name("lobby-clock").start(this::run);
    }

    /**
     * Opens a lobby.
     *
     * @param games those that can be played
     * @param random where secrets of games and codes of rooms come from
     * @param secrets where tokens come from: not to be predicted
     * @param nanoTime the monotonic clock, in nanoseconds
     * @param kept where it finds what it knew before a restart
     */
    public static RunningLobby open(
            List<Game> games,
            RandomGenerator random,
            RandomGenerator secrets,
            LongSupplier nanoTime,
            ResultStore results,
            AttendanceStore attendance,
            KeptStore kept,
            Timing timing,
            EventSink events) {
        Attendance who = new Attendance(attendance, ClassList.open(kept));
        RoomContext context = new RoomContext(random, nanoTime, timing, new RoundLedger(results, kept, who, events));
        return new RunningLobby(new Lobby(games, new Lobby.World(context, secrets, results, who, kept, events)));
    }

    /** The lobby itself. */
    public Lobby lobby() {
        return lobby;
    }

    @Override
    public void close() {
        clock.interrupt();
        lobby.keep();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(TICK);
                lobby.tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
