package recess.server.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import recess.common.message.Outcome;
import recess.common.message.Standing;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

/** Works out who has come how far from what happens, so that clients need to know nothing of tasks. Thread-safe. */
public final class TaskObserver implements EventSink {
    /** As the lobby tells of one. */
    private static final String MOVE = "move ";

    /** A connection whose player sits in a room. */
    private record Seat(Source source, String room) {}

    private final Tasks tasks;

    /** By the number of the connection. */
    private final Map<Long, Seat> seats = new HashMap<>();

    public TaskObserver(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void publish(ServerEvent event) {
        switch (event) {
            case ServerEvent.Entered(Source source, String room, boolean watching) -> entered(source, room, watching);
            case ServerEvent.Disconnected e -> {
                synchronized (this) {
                    seats.remove(e.source().connection());
                }
            }
            case ServerEvent.Renamed(Source source, String before) -> renamed(source, before);
            case ServerEvent.OfConnection e when tasks.isAnyOpen() -> connection(e);
            case ServerEvent.RoundEnded e when tasks.isAnyOpen() -> ended(e);
            case ServerEvent.OfServer _, ServerEvent.OfConnection _, ServerEvent.TurnedAway _ -> {}
        }
    }

    private synchronized void entered(Source source, String room, boolean watching) {
        if (!watching) {
            seats.put(source.connection(), new Seat(source, room));
            tasks.change(source, room, Attempt::seen);
        }
    }

    /** Whoever sits in a room is looked for by name when a round ends. */
    private synchronized void renamed(Source source, String before) {
        seats.computeIfPresent(source.connection(), (_, known) -> new Seat(source, known.room()));
        tasks.renamed(source, before);
    }

    private synchronized void connection(ServerEvent.OfConnection event) {
        Source source = event.source();
        Seat seat = seats.computeIfPresent(source.connection(), (_, known) -> new Seat(source, known.room()));
        String room = seat == null ? "" : seat.room();
        switch (event) {
            case ServerEvent.Connected _
            when !source.isOfLobby() -> tasks.change(source, source.listener(), Attempt::tried);
            case ServerEvent.Named e -> tasks.change(source.named(e.name()), source.listener(), Attempt::tried);
            case ServerEvent.Received(Source _, String text)
            when !source.isOfLobby() || text.startsWith(MOVE) -> {
                String answer = source.isOfLobby() ? text.substring(MOVE.length()) : text;
                tasks.change(source, source.listener(), (attempt, now) -> attempt.answered(answer, now));
                tasks.change(source, room, (attempt, now) -> attempt.answered(answer, now));
            }
            case ServerEvent.Echoed e ->
                tasks.change(
                        source,
                        source.listener(),
                        (attempt, now) ->
                                attempt.answered(e.start().asUtf8(), now).solvedAt(now));
            case ServerEvent.GameEnded e
            when e.outcome() == Outcome.WON || e.outcome() == Outcome.DRAWN ->
                tasks.change(source, source.listener(), Attempt::solvedAt);
            case ServerEvent.Solved _ -> tasks.change(source, source.listener(), Attempt::solvedAt);
            case ServerEvent.UploadStored e ->
                tasks.change(
                        source,
                        source.listener(),
                        (attempt, now) -> attempt.answered(e.storedName(), now).solvedAt(now));
            case ServerEvent.Connected _,
                    ServerEvent.Disconnected _,
                    ServerEvent.Entered _,
                    ServerEvent.Failed _,
                    ServerEvent.FaultTold _,
                    ServerEvent.GameEnded _,
                    ServerEvent.Received _,
                    ServerEvent.Renamed _,
                    ServerEvent.RequestRefused _,
                    ServerEvent.Said _,
                    ServerEvent.TeacherAsked _,
                    ServerEvent.UploadRefused _ -> {}
        }
    }

    /** Whoever has found the secret has solved it: the task of the room, and that of the listener. */
    private synchronized void ended(ServerEvent.RoundEnded event) {
        Map<String, Standing> standings = new HashMap<>();
        event.standings().forEach(standing -> standings.put(standing.player(), standing));
        for (Seat seat : List.copyOf(seats.values())) {
            Standing standing = standings.get(seat.source().player());
            if (standing != null && seat.room().equals(event.room())) {
                boolean solved = standing.hasSolved();
                tasks.change(
                        seat.source(),
                        event.room(),
                        (attempt, now) -> solved ? attempt.tried(now).solvedAt(now) : attempt.tried(now));
                if (solved) {
                    tasks.change(seat.source(), seat.source().listener(), Attempt::solvedAt);
                }
            }
        }
    }
}
