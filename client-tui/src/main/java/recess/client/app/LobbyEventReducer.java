package recess.client.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.LogLine.Kind;
import recess.common.Games;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;

/** What an event of the lobby changes in what is known. */
final class LobbyEventReducer {
    private LobbyEventReducer() {}

    static World after(LobbyEvent event, World world, Duration now) {
        World changed = event instanceof LobbyEvent.RoomClosed
                ? world.at(Optional.empty())
                : world.at(world.table().map(table -> table(event, table, now)));
        return line(event, world).map(changed::with).orElse(changed);
    }

    /** What the teacher has said or done, for whichever screen is open. */
    static String byTeacher(LobbyEvent.ByTeacher event) {
        return switch (event) {
            case LobbyEvent.Announced(String _, String text) -> text;
            case LobbyEvent.Kicked(String _, boolean mayReturn) ->
                mayReturn ? "the teacher has sent you away; you may come back" : "the teacher has banned your name";
            case LobbyEvent.RealNameAsked() ->
                "the teacher asks who you are: F9 tells it, and only the teacher sees it";
            case LobbyEvent.RoomClosed(String room) -> "room " + room + " has been closed";
        };
    }

    private static Table table(LobbyEvent event, Table table, Duration now) {
        return switch (event) {
            case LobbyEvent.Joined(String _, Person person) -> table.with(seated(table.people(), person));
            case LobbyEvent.Left(String _, String player, LobbyEvent.Left.Reason why) ->
                why == LobbyEvent.Left.Reason.LOST
                        ? table.with(connected(table.people(), player, false))
                        : table.with(without(table.people(), player))
                                .with(table.play().withoutProgress(player));
            case LobbyEvent.Back(String _, String player) -> table.with(connected(table.people(), player, true));
            case LobbyEvent.HostChanged(String _, String host) -> hosted(table, host);
            case LobbyEvent.RoundStarted started -> table.after(started, now);
            case LobbyEvent.Progress progress -> table.with(table.play().after(progress));
            case LobbyEvent.RoundEnded ended -> table.after(ended, now);
            case LobbyEvent.MatchEnded ended -> table.after(ended, now);
            case LobbyEvent.SoloEnded ended -> table.with(table.play().ended(new Table.Result.Solo(ended)));
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

    private static Optional<LogLine> line(LobbyEvent event, World world) {
        String self = world.name();
        boolean isPractice = world.link() instanceof LinkStatus.Practice;
        return switch (event) {
            case LobbyEvent.Joined(String _, Person person) ->
                event(
                        person.name(),
                        switch (person.role()) {
                            case SPECTATOR -> "is watching";
                            case BOT -> "has sat down (a bot)";
                            case PLAYER, HOST, UNKNOWN -> "has sat down";
                        });
            case LobbyEvent.Left(String _, String player, LobbyEvent.Left.Reason why) ->
                event(
                        player,
                        switch (why) {
                            case LOST -> "has lost the connection; the seat is kept";
                            case KICKED -> "has been sent away by the teacher";
                            case GONE -> "did not come back; the seat is free";
                            case LEFT, UNKNOWN -> "has left";
                        });
            case LobbyEvent.Back(String _, String player) -> event(player, "is back");
            case LobbyEvent.HostChanged(String _, String host) ->
                host.isEmpty()
                        ? event("", "the teacher starts the rounds now")
                        : host.equals(self)
                                ? Optional.of(new LogLine(Kind.EVENT, "", "you are the host now"))
                                : event(host, "is the host now");
            case LobbyEvent.RoundStarted(String _, int round, int rounds, int _, var _) ->
                event("", "round " + round + " of " + rounds + " has begun");
            case LobbyEvent.Progress _, LobbyEvent.UploadProgress _ -> Optional.empty();
            case LobbyEvent.RoundEnded ended -> event(ended.winner(), roundEnded(ended, isPractice));
            case LobbyEvent.MatchEnded _ -> event("", "all rounds are played");
            case LobbyEvent.SoloEnded ended ->
                event(
                        "",
                        Games.words(ended.game()).end(ended.outcome(), ended.moves(), ended.answer())
                                + (ended.recorded() ? " (recorded)" : ""));
            case LobbyEvent.Paused(String _, boolean paused) ->
                event("", paused ? "the clock between rounds stands still" : "the clock between rounds goes on");
            case LobbyEvent.Said(String _, String player, String text) ->
                Optional.of(new LogLine(Kind.CHAT, player, text));
            case LobbyEvent.ByTeacher teacher -> Optional.of(new LogLine(Kind.NOTICE, "teacher", byTeacher(teacher)));
            case LobbyEvent.TakenOver _ ->
                Optional.of(new LogLine(
                        Kind.PROBLEM, "", "your seat has been taken over from another window; this one is out"));
        };
    }

    private static String roundEnded(LobbyEvent.RoundEnded ended, boolean isPractice) {
        String stored = ended.recorded() || isPractice ? "" : " (not recorded: the server's disk does not work)";
        return (ended.winner().isEmpty() ? "nobody has won" : "has won") + " round " + ended.round() + "; it was "
                + ended.answer() + stored;
    }

    private static Optional<LogLine> event(String who, String what) {
        return Optional.of(new LogLine(Kind.EVENT, who, what));
    }
}
