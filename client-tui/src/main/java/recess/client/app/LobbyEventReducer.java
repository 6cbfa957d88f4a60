package recess.client.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;

/** What an event of the lobby changes in what is known. */
final class LobbyEventReducer {
    private LobbyEventReducer() {}

    static World after(LobbyEvent event, World world, Duration now) {
        World changed = event instanceof LobbyEvent.RoomClosed
                ? world.at(Optional.empty())
                : world.at(world.table().map(t -> table(event, t, now).recorded(event, world.name(), now)));
        World known =
                event instanceof LobbyEvent.Renamed renamed ? changed.named(renamed.nameOf(world.name())) : changed;
        return sentences(world).of(event).map(known::with).orElse(known);
    }

    static LobbySentences sentences(World world) {
        String game = world.table().map(Table::game).orElse("");
        return new LobbySentences(world.name(), game, world.link() instanceof LinkStatus.Practice, "F9");
    }

    /** The table after something that happened. */
    static Table table(LobbyEvent event, Table table, Duration now) {
        return switch (event) {
            case LobbyEvent.Joined(String _, Person person) -> table.with(seated(table.people(), person));
            case LobbyEvent.Left(String _, String player, LobbyEvent.Left.Reason why) ->
                why == LobbyEvent.Left.Reason.LOST
                        ? table.with(connected(table.people(), player, false))
                        : table.with(without(table.people(), player))
                                .with(table.play().withoutTrail(player));
            case LobbyEvent.Back(String _, String player) -> table.with(connected(table.people(), player, true));
            case LobbyEvent.Renamed(String _, String player, String name) -> table.renamed(player, name);
            case LobbyEvent.HostChanged(String _, String host) -> hosted(table, host);
            case LobbyEvent.RoundStarted started -> table.after(started, now);
            case LobbyEvent.Progress progress -> table.with(table.play().after(progress));
            case LobbyEvent.RoundEnded ended -> table.after(ended, now);
            case LobbyEvent.MatchEnded ended -> table.after(ended, now);
            case LobbyEvent.SoloEnded ended -> table.after(ended, now);
            case LobbyEvent.Paused(String _, boolean paused) -> table.paused(paused);
            case LobbyEvent.ByTeacher _, LobbyEvent.Said _, LobbyEvent.TakenOver _, LobbyEvent.UploadProgress _ ->
                table;
        };
    }

    private static List<Person> seated(List<Person> people, Person person) {
        List<Person> more = new ArrayList<>(people);
        more.removeIf(p -> p.name().equals(person.name()));
        more.add(person);
        return more;
    }

    private static List<Person> without(List<Person> people, String player) {
        return people.stream().filter(p -> !p.name().equals(player)).toList();
    }

    private static List<Person> connected(List<Person> people, String player, boolean connected) {
        return people.stream()
                .map(p -> p.name().equals(player) ? p.withConnected(connected) : p)
                .toList();
    }

    private static Table hosted(Table table, String host) {
        List<Person> people =
                table.people().stream().map(p -> p.with(role(p, host))).toList();
        Table peopled = table.with(people);
        return table.room().map(r -> peopled.with(r.withHost(host))).orElse(peopled);
    }

    private static Person.Role role(Person person, String host) {
        if (person.name().equals(host)) {
            return Person.Role.HOST;
        }
        return person.role() == Person.Role.HOST ? Person.Role.PLAYER : person.role();
    }
}
