package recess.client.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.Games;
import recess.common.game.Game;
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
 * @param play what has been played in this round
 * @param clock when the round ends, and when the next one begins
 * @param recording the match, or the game alone, as it has been seen so far; empty before the first round
 */
public record Table(
        String game,
        Optional<RoomInfo> room,
        boolean watching,
        List<Person> people,
        Play play,
        Clock clock,
        Optional<Recording> recording) {
    public Table {
        people = List.copyOf(people);
    }

    /** How a round, or a game alone, has ended. */
    public sealed interface Result {
        /** The same, where somebody is called something else now. */
        default Result renamed(String before, String now) {
            return switch (this) {
                case Round(LobbyEvent.RoundEnded ended, boolean last) -> new Round(ended.renamed(before, now), last);
                case Solo solo -> solo;
            };
        }

        /**
         * A round is over.
         *
         * @param last whether all rounds are played: then the standings are those of the match
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
                List.of(),
                Play.begun(Optional.of(view)),
                Clock.NONE,
                Optional.empty());
    }

    /** The same, to be shown again. */
    static Table solo(GameView view, String self, Duration now) {
        Table begun = solo(view);
        return begun.recorded(Optional.of(Recording.begin(self, begun, now)));
    }

    /** One has sat down, or is back. What was seen of the same round is kept. */
    static Table in(LobbyAnswer.InRoom seat, Optional<Table> before, Duration now) {
        RoomInfo room = seat.room();
        Optional<Table> same = before.filter(t -> t.isSameRound(room));
        boolean running = room.state() == RoomInfo.State.RUNNING;
        Duration left = Duration.ofSeconds(seat.secondsLeft());
        Clock clock = new Clock(
                running ? Optional.of(now.plus(left)) : Optional.empty(),
                same.map(t -> t.clock().lasts())
                        .filter(l -> l.compareTo(left) >= 0)
                        .orElse(left),
                Clock.next(now, seat.nextInSeconds()),
                Optional.empty());
        return new Table(
                room.game(),
                Optional.of(room),
                seat.watching(),
                same.map(Table::people).orElse(List.of()),
                same.map(Table::play).orElse(Play.NONE).seated(seat.view(), running),
                clock,
                same.flatMap(Table::recording));
    }

    private boolean isSameRound(RoomInfo other) {
        return room.filter(r -> r.code().equals(other.code()) && r.round() == other.round())
                .isPresent();
    }

    /** What is played where. */
    public String title() {
        return room.map(r -> game + " in room " + r.code()).orElse(game + ", alone");
    }

    /** See {@link Play#view}. */
    public Optional<GameView> view() {
        return play.view();
    }

    /** See {@link Play#recap}. */
    public Optional<GameView> recap() {
        return play.recap();
    }

    /** See {@link Play#moves}. */
    public List<GameView> moves() {
        return play.moves();
    }

    /** See {@link Play#trails}. */
    public Map<String, List<Facts>> trails() {
        return play.trails();
    }

    /** See {@link Play#result}. */
    public Optional<Result> result() {
        return play.result();
    }

    /** Whether something is lost by leaving: a game that is running, or a seat between two rounds. */
    public boolean isAtStake() {
        boolean between = room.filter(r -> r.state() == RoomInfo.State.BETWEEN).isPresent();
        return isRunning() || (between && !watching);
    }

    /** Whether moves can be made now, by oneself or others. */
    public boolean isRunning() {
        return room.isPresent() ? clock.endsAt().isPresent() && !watching : view().isPresent() && result().isEmpty();
    }

    /** Whether all play on one board, which spectators see too. */
    public boolean isShared() {
        return Games.find(game).filter(Game::isShared).isPresent();
    }

    /** How many have to play on one board, where somebody is missing without whom no round begins. */
    public Optional<Integer> incomplete() {
        long players = people.stream()
                .filter(p -> p.role() != Person.Role.SPECTATOR && p.connected())
                .count();
        return Games.find(game).map(Game::seats).filter(seats -> seats > 1 && !people.isEmpty() && players < seats);
    }

    /** Whether a round is under way in a room, whoever plays in it. */
    public boolean isRacing() {
        return room.isPresent() && clock.endsAt().isPresent();
    }

    /** Whether one is the host. */
    public boolean isHost(String name) {
        return room.filter(r -> r.host().equals(name)).isPresent();
    }

    /** As the room lists them; who came late learns from it how far the others are. */
    Table listing(List<Person> listed) {
        return with(listed).with(play.told(listed));
    }

    Table with(List<Person> newPeople) {
        return new Table(game, room, watching, newPeople, play, clock, recording);
    }

    Table with(RoomInfo newRoom) {
        return new Table(game, Optional.of(newRoom), watching, people, play, clock, recording);
    }

    Table with(Play newPlay) {
        return new Table(game, room, watching, people, newPlay, clock, recording);
    }

    private Table with(Clock newClock) {
        return new Table(game, room, watching, people, play, newClock, recording);
    }

    private Table in(RoomInfo.State state, int round, int rounds) {
        return room.map(r -> with(r.with(state, round, rounds))).orElse(this);
    }

    Table after(LobbyEvent.RoundStarted started, Duration now) {
        return in(RoomInfo.State.RUNNING, started.round(), started.rounds())
                .with(Play.begun(watching && !isShared() ? Optional.empty() : Optional.of(started.view())))
                .with(Clock.running(now, Duration.ofSeconds(started.seconds())));
    }

    Table after(LobbyEvent.RoundEnded ended, Duration now) {
        return in(RoomInfo.State.BETWEEN, ended.round(), ended.rounds())
                .with(scored(ended.standings()))
                .with(play.ended(new Result.Round(ended, false)))
                .with(clock.stopped(now, ended.nextInSeconds()));
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

    Table after(LobbyEvent.MatchEnded ended, Duration now) {
        Play last = result().map(r -> switch (r) {
                    case Result.Round(LobbyEvent.RoundEnded round, boolean _) ->
                        new Result.Round(round.with(ended.standings(), ended.more()), true);
                    case Result.Solo solo -> solo;
                })
                .map(play::ended)
                .orElse(play);
        return room.map(r -> with(r.with(RoomInfo.State.OVER)))
                .orElse(this)
                .with(scored(ended.standings()))
                .with(last)
                .with(clock.stopped(now, 0));
    }

    Table after(LobbyEvent.SoloEnded ended, Duration now) {
        return with(play.ended(new Result.Solo(ended))).with(clock.stopped(now, 0));
    }

    Table after(LobbyAnswer.Moved moved) {
        return with(play.after(moved));
    }

    /** With something that has happened in the match kept, to be shown again. */
    Table recorded(LobbyEvent event, String self, Duration now) {
        boolean begins =
                event instanceof LobbyEvent.RoundStarted started && (started.round() == 1 || recording.isEmpty());
        Optional<Recording> kept = begins && room.isPresent()
                ? Optional.of(Recording.begin(self, opening(room.get(), watching, people), now))
                : recording;
        return recorded(kept.map(recorded -> recorded.with(event, now)));
    }

    /** With a move of one's own kept: of those nobody is told. */
    Table recorded(LobbyAnswer.Moved moved, Duration now) {
        return moved.counted() ? recorded(recording.map(recorded -> recorded.with(moved, now))) : this;
    }

    private Table recorded(Optional<Recording> kept) {
        return new Table(game, room, watching, people, play, clock, kept);
    }

    /** Where a match begins. */
    static Table opening(RoomInfo room, boolean watching, List<Person> people) {
        RoomInfo waiting = room.with(RoomInfo.State.WAITING, 0, room.rounds());
        return new Table(room.game(), Optional.of(waiting), watching, people, Play.NONE, Clock.NONE, Optional.empty());
    }

    /** Somebody is called something else, in what is shown from now on. */
    Table renamed(String before, String now) {
        Table peopled = with(people.stream()
                        .map(p -> p.name().equals(before) ? p.named(now) : p)
                        .toList())
                .with(play.renamed(before, now));
        return room.filter(r -> r.host().equals(before))
                .map(r -> peopled.with(r.withHost(now)))
                .orElse(peopled);
    }

    Table paused(boolean paused) {
        return room.map(r -> with(r.withPaused(paused))).orElse(this).with(paused ? clock.withoutNext() : clock);
    }
}
