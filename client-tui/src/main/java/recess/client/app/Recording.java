package recess.client.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/**
 * A match, or a game alone, as it was seen: enough to show it again.
 *
 * @param self who saw it
 * @param opening the room before its first round, or the game before its first move
 * @param began when that was, since the program began
 * @param moments what happened, the first first
 */
public record Recording(String self, Table opening, Duration began, List<Moment> moments) {
    /** More moves than a class makes in a match; later ones are not shown again, but the rounds' ends are. */
    private static final int MAX_MOMENTS = 5_000;

    /** A match that never was. */
    public static final Recording NOTHING = inRoom(
            "",
            new RoomInfo("", "", Mode.RACE, RoomInfo.State.WAITING, false, "", 0, 1, 0, 1, 0),
            true,
            List.of(),
            List.of());

    /** Something that happened. */
    public sealed interface Moment {
        /** So long after the beginning. */
        Duration at();

        /** All were told of it. */
        record Told(Duration at, LobbyEvent event) implements Moment {}

        /** A move of one's own, and what came of it. */
        record Made(Duration at, LobbyAnswer.Moved moved) implements Moment {}
    }

    public Recording {
        moments = List.copyOf(moments);
    }

    /**
     * A match.
     *
     * @param people who were there when it began
     */
    public static Recording inRoom(
            String self, RoomInfo room, boolean watching, List<Person> people, List<Moment> moments) {
        return new Recording(self, Table.opening(room, watching, people), Duration.ZERO, moments);
    }

    /** A game alone. */
    public static Recording alone(String self, GameView view, List<Moment> moments) {
        return new Recording(self, Table.solo(view), Duration.ZERO, moments);
    }

    static Recording begin(String self, Table opening, Duration now) {
        return new Recording(self, opening, now, List.of());
    }

    /** With something more, where it belongs to a match or a game. */
    Recording with(LobbyEvent event, Duration now) {
        return switch (event) {
            case LobbyEvent.Progress _, LobbyEvent.OfMembers _ -> withMoveAt(new Moment.Told(now.minus(began), event));
            case LobbyEvent.OfMatch _, LobbyEvent.SoloEnded _ -> with(new Moment.Told(now.minus(began), event));
            case LobbyEvent.ByTeacher _,
                    LobbyEvent.Said _,
                    LobbyEvent.TakenOver _,
                    LobbyEvent.UploadProgress _,
                    LobbyEvent.Paused _ -> this;
        };
    }

    /** With a move of one's own. */
    Recording with(LobbyAnswer.Moved moved, Duration now) {
        return withMoveAt(new Moment.Made(now.minus(began), moved));
    }

    private Recording withMoveAt(Moment moment) {
        return moments.size() < MAX_MOMENTS ? with(moment) : this;
    }

    private Recording with(Moment moment) {
        List<Moment> more = new ArrayList<>(moments);
        more.add(moment);
        return new Recording(renamed(moment), opening, began, more);
    }

    /** What the one who saw it is called from then on. */
    private String renamed(Moment moment) {
        return moment instanceof Moment.Told(Duration _, LobbyEvent.Renamed renamed) ? renamed.nameOf(self) : self;
    }

    /** From the beginning to the last thing that happened. */
    public Duration lasts() {
        return moments.isEmpty() ? Duration.ZERO : moments.getLast().at();
    }

    /** The table as it was seen, so long after the beginning. */
    public Table at(Duration time) {
        Table table = opening;
        for (Moment moment : moments) {
            if (moment.at().compareTo(time) > 0) {
                break;
            }
            table = switch (moment) {
                case Moment.Told(Duration at, LobbyEvent event) -> LobbyEventReducer.table(event, table, at);
                case Moment.Made(Duration _, LobbyAnswer.Moved moved) -> table.after(moved);
            };
        }
        return table;
    }

    /** The rounds that are over, the first first. */
    public List<LobbyEvent.RoundEnded> rounds() {
        return told(LobbyEvent.RoundEnded.class).toList();
    }

    /** How a game alone has ended; empty for a match, and while it runs. */
    public Optional<LobbyEvent.SoloEnded> end() {
        return told(LobbyEvent.SoloEnded.class).findFirst();
    }

    private <E extends LobbyEvent> Stream<E> told(Class<E> kind) {
        return moments.stream()
                .flatMap(moment -> moment instanceof Moment.Told told ? Stream.of(told.event()) : Stream.empty())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** How many rounds the winner of the last one has won without a break: 0 where nobody won it. */
    public int streak() {
        List<LobbyEvent.RoundEnded> rounds = rounds().reversed();
        String winner = rounds.isEmpty() ? "" : rounds.getFirst().winner();
        Predicate<LobbyEvent.RoundEnded> won = round -> round.winner().equals(winner);
        return winner.isEmpty() ? 0 : (int) rounds.stream().takeWhile(won).count();
    }
}
