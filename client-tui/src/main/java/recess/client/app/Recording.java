package recess.client.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/**
 * A match as it was seen: enough to show it again.
 *
 * @param self who saw it
 * @param room as it stood when the first round began
 * @param people who were there then
 * @param began when that was, since the program began
 * @param moments what happened, the first first
 */
public record Recording(String self, RoomInfo room, List<Person> people, Duration began, List<Moment> moments) {
    /** More moves than a class makes in a match; later ones are not shown again, but the rounds' ends are. */
    private static final int MAX_MOMENTS = 5_000;

    /** A match that never was. */
    public static final Recording NOTHING = new Recording(
            "",
            new RoomInfo("", "", Mode.RACE, RoomInfo.State.WAITING, false, "", 0, 1, 0, 1, 0),
            List.of(),
            Duration.ZERO,
            List.of());

    /** Something that happened, so long after the beginning. */
    public record Moment(Duration at, LobbyEvent event) {}

    public Recording {
        people = List.copyOf(people);
        moments = List.copyOf(moments);
    }

    static Recording begin(String self, RoomInfo room, List<Person> people, Duration now) {
        RoomInfo waiting = room.with(RoomInfo.State.WAITING, 0, room.rounds());
        return new Recording(self, waiting, people, now, List.of());
    }

    /** With something more, where it belongs to a match. */
    Recording with(LobbyEvent event, Duration now) {
        boolean kept = switch (event) {
            case LobbyEvent.Progress _, LobbyEvent.OfMembers _ -> moments.size() < MAX_MOMENTS;
            case LobbyEvent.OfMatch _ -> true;
            case LobbyEvent.ByTeacher _,
                    LobbyEvent.Said _,
                    LobbyEvent.TakenOver _,
                    LobbyEvent.UploadProgress _,
                    LobbyEvent.SoloEnded _,
                    LobbyEvent.Paused _ -> false;
        };
        if (!kept) {
            return this;
        }
        List<Moment> more = new ArrayList<>(moments);
        more.add(new Moment(now.minus(began), event));
        String who = event instanceof LobbyEvent.Renamed(String _, String player, String name) && player.equals(self)
                ? name
                : self;
        return new Recording(who, room, people, began, more);
    }

    /** From the beginning to the last thing that happened. */
    public Duration lasts() {
        return moments.isEmpty() ? Duration.ZERO : moments.getLast().at();
    }

    /** The table as a spectator saw it, so long after the beginning. */
    public Table at(Duration time) {
        Table table = Table.replayed(room, people);
        for (Moment moment : moments) {
            if (moment.at().compareTo(time) > 0) {
                break;
            }
            table = LobbyEventReducer.table(moment.event(), table, moment.at());
        }
        return table;
    }

    /** The rounds that are over, the first first. */
    public List<LobbyEvent.RoundEnded> rounds() {
        return moments.stream()
                .map(Moment::event)
                .flatMap(event -> event instanceof LobbyEvent.RoundEnded ended
                        ? List.of(ended).stream()
                        : List.<LobbyEvent.RoundEnded>of().stream())
                .toList();
    }

    /** How many rounds the winner of the last one has won without a break: 0 where nobody won it. */
    public int streak() {
        List<LobbyEvent.RoundEnded> rounds = rounds().reversed();
        String winner = rounds.isEmpty() ? "" : rounds.getFirst().winner();
        Predicate<LobbyEvent.RoundEnded> won = round -> round.winner().equals(winner);
        return winner.isEmpty() ? 0 : (int) rounds.stream().takeWhile(won).count();
    }

    /** Whether all rounds are played. */
    public boolean isOver() {
        return moments.stream().anyMatch(moment -> moment.event() instanceof LobbyEvent.MatchEnded);
    }
}
