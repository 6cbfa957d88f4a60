package recess.client.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

/**
 * Where one plays or watches: a room, or a game alone.
 *
 * @param room empty for a game alone
 * @param view one's own game; empty while there is none
 * @param recap one's own game as it was told with the seat, with what led there; empty where one was there from the beginning
 * @param moves how it looked after each move made here, the first move first
 * @param progress what is known of each player's moves in this round
 * @param endsAt when the round ends at the latest; empty while none runs
 * @param lasts how long the round may take in all
 * @param result of the last round; empty while one runs
 * @param nextAt when the next round begins; empty where that is not known
 */
public record Table(
        String game,
        Optional<RoomInfo> room,
        boolean watching,
        Optional<GameView> view,
        Optional<GameView> recap,
        List<GameView> moves,
        Map<String, Facts> progress,
        List<Person> people,
        Optional<Duration> endsAt,
        Duration lasts,
        Optional<Result> result,
        Optional<Duration> nextAt) {
    public Table {
        moves = List.copyOf(moves);
        people = List.copyOf(people);
        progress = Map.copyOf(progress);
    }

    /** How a round, or a game alone, has ended. */
    public sealed interface Result {
        /**
         * A round is over.
         *
         * @param last whether all rounds are played
         */
        record Round(LobbyEvent.RoundEnded ended, boolean last) implements Result {}

        /** A game alone is over. */
        record Solo(LobbyEvent.SoloEnded ended) implements Result {}
    }

    /** A game alone begins. */
    static Table solo(GameView view) {
        return new Table(
                view.game(),
                Optional.empty(),
                false,
                Optional.of(view),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    /** One has sat down, or is back. What was seen of the same round is kept. */
    static Table in(LobbyAnswer.InRoom seat, Optional<Table> before, Duration now) {
        RoomInfo room = seat.room();
        Optional<Table> same = before.filter(t -> t.isSameRound(room));
        boolean running = room.state() == RoomInfo.State.RUNNING;
        Duration left = Duration.ofSeconds(seat.secondsLeft());
        return new Table(
                room.game(),
                Optional.of(room),
                seat.watching(),
                seat.view(),
                seat.view(),
                same.map(Table::moves).orElse(List.of()),
                same.map(Table::progress).orElse(Map.of()),
                same.map(Table::people).orElse(List.of()),
                running ? Optional.of(now.plus(left)) : Optional.empty(),
                same.map(Table::lasts).filter(l -> l.compareTo(left) >= 0).orElse(left),
                running ? Optional.empty() : same.flatMap(Table::result),
                seat.nextInSeconds() > 0 ? Optional.of(now.plusSeconds(seat.nextInSeconds())) : Optional.empty());
    }

    private boolean isSameRound(RoomInfo other) {
        return room.filter(r -> r.code().equals(other.code()) && r.round() == other.round())
                .isPresent();
    }

    /** Whether something is lost by leaving: a game that is running, or a seat between two rounds. */
    public boolean isAtStake() {
        boolean between = room.filter(r -> r.state() == RoomInfo.State.BETWEEN).isPresent();
        return isRunning() || (between && !watching);
    }

    /** Whether moves can be made now, by oneself or others. */
    public boolean isRunning() {
        return room.isPresent() ? endsAt.isPresent() && !watching : view.isPresent() && result.isEmpty();
    }

    /** Whether one is the host. */
    public boolean isHost(String name) {
        return room.filter(r -> r.host().equals(name)).isPresent();
    }

    /** What somebody has done who is gone is nothing that one who comes back under the name has done. */
    Table withoutProgress(String player) {
        Map<String, Facts> others = new LinkedHashMap<>(progress);
        others.remove(player);
        return new Table(game, room, watching, view, recap, moves, others, people, endsAt, lasts, result, nextAt);
    }

    Table with(List<Person> newPeople) {
        return new Table(game, room, watching, view, recap, moves, progress, newPeople, endsAt, lasts, result, nextAt);
    }

    Table with(RoomInfo newRoom) {
        return new Table(
                game,
                Optional.of(newRoom),
                watching,
                view,
                recap,
                moves,
                progress,
                people,
                endsAt,
                lasts,
                result,
                nextAt);
    }

    Table after(LobbyAnswer.Moved moved) {
        List<GameView> more = new ArrayList<>(moves);
        if (moved.counted()) {
            more.add(moved.view());
        }
        return new Table(
                game,
                room,
                watching,
                Optional.of(moved.view()),
                recap,
                more,
                progress,
                people,
                endsAt,
                lasts,
                result,
                nextAt);
    }

    Table after(LobbyEvent.RoundStarted started, Duration now) {
        Duration seconds = Duration.ofSeconds(started.seconds());
        return new Table(
                game,
                room.map(r -> r.with(RoomInfo.State.RUNNING, started.round(), started.rounds())),
                watching,
                watching ? Optional.empty() : Optional.of(started.view()),
                Optional.empty(),
                List.of(),
                Map.of(),
                people,
                Optional.of(now.plus(seconds)),
                seconds,
                Optional.empty(),
                Optional.empty());
    }

    Table after(LobbyEvent.Progress moved) {
        Map<String, Facts> more = new LinkedHashMap<>(progress);
        more.put(moved.player(), moved.facts());
        return new Table(game, room, watching, view, recap, moves, more, people, endsAt, lasts, result, nextAt);
    }

    Table after(LobbyEvent.RoundEnded ended, Optional<Duration> next) {
        return new Table(
                game,
                room.map(r -> r.with(RoomInfo.State.BETWEEN, ended.round(), ended.rounds())),
                watching,
                view,
                recap,
                moves,
                progress,
                scored(ended.standings()),
                Optional.empty(),
                lasts,
                Optional.of(new Result.Round(ended, false)),
                next);
    }

    private List<Person> scored(List<Standing> standings) {
        return people.stream()
                .map(p -> standings.stream()
                        .filter(s -> s.player().equals(p.name()))
                        .findFirst()
                        .map(s -> p.withScore(s.score()))
                        .orElse(p))
                .toList();
    }

    Table after(LobbyEvent.MatchEnded ended) {
        Optional<Result> last = result.map(r -> switch (r) {
            case Result.Round(LobbyEvent.RoundEnded round, boolean _) -> new Result.Round(round, true);
            case Result.Solo solo -> solo;
        });
        return new Table(
                game,
                room.map(r -> r.with(RoomInfo.State.OVER)),
                watching,
                view,
                recap,
                moves,
                progress,
                scored(ended.standings()),
                Optional.empty(),
                lasts,
                last,
                Optional.empty());
    }

    Table after(LobbyEvent.SoloEnded ended) {
        return new Table(
                game,
                room,
                watching,
                view,
                recap,
                moves,
                progress,
                people,
                endsAt,
                lasts,
                Optional.of(new Result.Solo(ended)),
                nextAt);
    }

    Table paused(boolean paused) {
        return new Table(
                game,
                room.map(r -> r.withPaused(paused)),
                watching,
                view,
                recap,
                moves,
                progress,
                people,
                endsAt,
                lasts,
                result,
                paused ? Optional.empty() : nextAt);
    }
}
