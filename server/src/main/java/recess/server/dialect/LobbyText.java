package recess.server.dialect;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.message.Door;
import recess.common.message.Facts;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.message.Standing;
import recess.common.message.TaskInfo;
import recess.common.message.UploadAnswer;

/**
 * The lobby in lines. An answer begins with {@code OK} or {@code ERR}; where more lines follow, the first says how many
 * ({@code lines=N}). What nobody asked for begins with {@code *}. Values stand as {@code key=value}.
 */
final class LobbyText {
    private LobbyText() {}

    static String of(LobbyAnswer answer) {
        return switch (answer) {
            case LobbyAnswer.Welcome a ->
                "OK " + (a.resumed() ? "welcome-back" : "welcome") + " name=" + a.name() + " token=" + a.token()
                        + a.seat().map(seat -> " " + inRoom(seat)).orElse("") + "\n";
            case LobbyAnswer.Rooms a ->
                list("rooms", a.rooms().stream().map(LobbyText::room).toList(), a.more());
            case LobbyAnswer.InRoom a -> "OK " + inRoom(a) + "\n";
            case LobbyAnswer.Moved a ->
                a.remark().isEmpty()
                        ? "OK " + a.view().text() + " " + facts(a.view().facts()) + "\n"
                        : "ERR no-move " + a.remark() + "\n";
            case LobbyAnswer.People a ->
                list("who", a.people().stream().map(LobbyText::person).toList(), a.more());
            case LobbyAnswer.Doors a ->
                lines("doors", a.doors().stream().map(LobbyText::door).toList());
            case LobbyAnswer.Tasks a ->
                lines("tasks", a.tasks().stream().map(LobbyText::task).toList());
            case LobbyAnswer.Scores a ->
                lines(
                        "scores " + a.period().word()
                                + (a.kind() == ScoreKind.RACE
                                        ? ""
                                        : " " + a.kind().word())
                                + (a.game().isEmpty() ? "" : " " + a.game()),
                        a.lines().stream().map(LobbyText::score).toList());
            case LobbyAnswer.Echoed a -> "OK " + a.text() + "\n";
            case LobbyAnswer.Pong _ -> "OK pong\n";
            case LobbyAnswer.HelpLines a -> lines("help", a.lines());
            case LobbyAnswer.Done a -> "OK " + a.what() + "\n";
            // Nobody can ask for these in lines.
            case UploadAnswer _ -> "";
            case LobbyAnswer.Refused a -> "ERR " + a.code().code() + " " + a.sentence() + "\n";
        };
    }

    private static String door(Door door) {
        return door.listener() + " " + door.host() + " " + door.port()
                + (door.room().isEmpty() ? "" : " room=" + door.room());
    }

    private static String task(TaskInfo task) {
        return task.task() + " where=" + (task.where().isEmpty() ? "-" : task.where()) + " solved=" + task.solved()
                + " trying=" + task.trying() + " not-begun=" + task.notBegun() + " by=" + names(task.solvers())
                + " at-it=" + names(task.triers());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "-" : String.join(",", names);
    }

    /** Of several games, the fewest moves of each: those of one say nothing of another. */
    private static String score(ScoreLine line) {
        Map<String, Object> best = line.best().values();
        String fewest = best.size() < 2
                ? " best=" + line.bestMoves()
                : best.entrySet().stream()
                        .map(game -> " best-" + game.getKey() + "=" + game.getValue())
                        .collect(Collectors.joining());
        return line.player() + " wins=" + line.wins() + " games=" + line.games() + fewest;
    }

    static String of(LobbyEvent event) {
        return "* "
                + switch (event) {
                    case LobbyEvent.Joined e -> "joined " + person(e.person());
                    case LobbyEvent.Left e -> e.why().word() + " " + e.player();
                    case LobbyEvent.Back e -> "back " + e.player();
                    case LobbyEvent.Renamed e -> "renamed " + e.player() + " name=" + e.name();
                    case LobbyEvent.HostChanged e -> "host " + (e.host().isEmpty() ? "-" : e.host());
                    case LobbyEvent.RoundStarted e ->
                        "round " + e.round() + "/" + e.rounds() + " " + e.view().game() + " seconds=" + e.seconds()
                                + " " + facts(e.view().facts());
                    case LobbyEvent.Progress e ->
                        "progress " + e.player() + " "
                                + e.view()
                                        .map(view -> view.text() + " " + facts(view.facts()))
                                        .orElseGet(() -> facts(e.facts()));
                    case LobbyEvent.RoundEnded e ->
                        "round-over " + e.round() + "/" + e.rounds() + " winner="
                                + (e.winner().isEmpty() ? "-" : e.winner()) + " answer=" + e.answer() + " recorded="
                                + e.recorded() + (e.nextInSeconds() > 0 ? " next=" + e.nextInSeconds() : "") + " "
                                + standings(e.standings(), e.more());
                    case LobbyEvent.MatchEnded e -> "match-over " + standings(e.standings(), e.more());
                    case LobbyEvent.SoloEnded e ->
                        "solo-over " + e.game() + " " + e.outcome().word() + " moves=" + e.moves() + " answer="
                                + e.answer() + " recorded=" + e.recorded();
                    case LobbyEvent.Paused e -> e.paused() ? "paused" : "going-on";
                    case LobbyEvent.Said e -> "says " + e.player() + ": " + e.text();
                    case LobbyEvent.Announced e ->
                        "teacher to " + (e.room().isEmpty() ? "all" : e.room()) + ": " + e.text();
                    case LobbyEvent.Kicked e ->
                        e.mayReturn()
                                ? "kicked the teacher has sent you away; you may come back"
                                : "kicked the teacher has banned the name " + e.name();
                    case LobbyEvent.RoomClosed e -> "room-closed " + e.room() + ", you are in the lobby";
                    case LobbyEvent.RealNameAsked _ ->
                        "real-name-asked the teacher asks who you are, and nobody else sees it: iam YOUR REAL NAME,"
                                + " or iam and your number in the class";
                    case LobbyEvent.UploadProgress e -> "upload " + e.offset() + "/" + e.size();
                    case LobbyEvent.TakenOver _ -> "taken-over another connection has come with your token";
                }
                + "\n";
    }

    private static String list(String what, List<String> rows, int more) {
        return lines(
                what,
                more == 0
                        ? rows
                        : Stream.concat(rows.stream(), Stream.of("and " + more + " more"))
                                .toList());
    }

    private static String lines(String what, List<String> lines) {
        return "OK " + what + " lines=" + lines.size() + "\n"
                + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String room(RoomInfo room) {
        return room.code() + " game=" + room.game()
                + (room.rules().isEmpty() ? "" : " rules=" + room.rules()) + " mode="
                + room.mode().word() + " state="
                + room.state().word() + (room.paused() ? " paused" : "") + " host="
                + (room.host().isEmpty() ? "-" : room.host()) + " round=" + room.round() + "/"
                + room.rounds() + " players=" + room.players() + "/" + room.capacity() + " spectators="
                + room.spectators();
    }

    private static String inRoom(LobbyAnswer.InRoom seat) {
        return (seat.watching() ? "watching" : "joined") + " " + room(seat.room())
                + (seat.secondsLeft() > 0 ? " seconds=" + seat.secondsLeft() : "")
                + (seat.nextInSeconds() > 0 ? " next=" + seat.nextInSeconds() : "")
                + seat.view().map(view -> " " + facts(view.facts())).orElse("");
    }

    private static String person(Person person) {
        return person.name() + " role=" + person.role().word() + " score=" + person.score()
                + (person.connected() ? "" : " lost");
    }

    private static String standings(List<Standing> standings, int more) {
        return standings.stream()
                .map(s -> s.place() + ":" + s.player() + ":" + s.score())
                .collect(Collectors.joining(",", "standings=", more > 0 ? " and " + more + " more" : ""));
    }

    private static String facts(Facts facts) {
        StringJoiner joined = new StringJoiner(" ");
        facts.forEach((name, value) -> joined.add(name + "=" + (value.equals("") ? "-" : value)));
        return joined.toString();
    }
}
