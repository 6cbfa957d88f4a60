package recess.client.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import recess.client.app.LobbySentences;
import recess.client.app.LogLine;
import recess.client.upload.UploadText;
import recess.common.Games;
import recess.common.game.GameWords;
import recess.common.message.Door;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.ScoreLine;
import recess.common.message.Standing;
import recess.common.message.TaskInfo;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;

/** What the lobby says, in sentences that read well aloud. All text in messages is safe already. */
final class Sentences {
    private Sentences() {}

    static List<String> of(LobbyAnswer answer) {
        return switch (answer) {
            case LobbyAnswer.Welcome a -> {
                List<String> lines = new ArrayList<>();
                lines.add("you are " + a.name() + (a.resumed() ? ", and your seat was kept" : ""));
                a.seat().ifPresent(seat -> lines.addAll(of(seat)));
                yield lines;
            }
            case LobbyAnswer.Rooms a -> list("no rooms: create one", a.rooms(), Sentences::room, a.more());
            case LobbyAnswer.InRoom a -> {
                List<String> lines = new ArrayList<>();
                lines.add((a.watching() ? "you watch " : "you sit in ")
                        + room(a.room())
                        + (a.secondsLeft() > 0 ? ", " + a.secondsLeft() + " s left" : ""));
                a.view().ifPresent(view -> lines.add(view(view)));
                yield lines;
            }
            case LobbyAnswer.Moved a -> List.of(a.remark().isEmpty() ? view(a.view()) : "no move: " + a.remark());
            case LobbyAnswer.People a -> list("nobody", a.people(), Sentences::person, a.more());
            case LobbyAnswer.Doors a -> list("no way in is known", a.doors(), Sentences::door);
            case LobbyAnswer.Tasks a -> list("no task is open", a.tasks(), TaskInfo::line);
            case LobbyAnswer.Scores a -> list("no scores yet", a.lines(), Sentences::score);
            case LobbyAnswer.Echoed a -> List.of("echo: " + a.text());
            case LobbyAnswer.Pong _ -> List.of("pong");
            case LobbyAnswer.HelpLines a -> a.lines();
            case LobbyAnswer.Done a -> List.of(a.what());
            case LobbyAnswer.Refused a -> List.of("error " + a.code().code() + ": " + a.sentence());
            case UploadAnswer a -> List.of(upload(a));
        };
    }

    private static String door(Door door) {
        return door.listener() + " at " + door.host() + " port " + door.port()
                + (door.room().isEmpty() ? "" : ", straight into room " + door.room());
    }

    /** What happens, with all that a screen would show beside it. */
    static String of(LobbyEvent event, LobbySentences sentences) {
        return "* " + sentences.of(event).map(line -> line(event, line)).orElse("") + details(event, sentences.game());
    }

    private static String line(LobbyEvent event, LogLine line) {
        return switch (line.kind()) {
            case CHAT -> line.who() + " says: " + line.text();
            case EVENT -> (line.who() + " " + line.text()).strip();
            case NOTICE, PROBLEM ->
                event instanceof LobbyEvent.Announced(String room, String text)
                        ? "the teacher says" + (room.isEmpty() ? "" : " to room " + room) + ": " + text
                        : line.text();
        };
    }

    private static String details(LobbyEvent event, String game) {
        return switch (event) {
            case LobbyEvent.RoundStarted e -> ", " + e.seconds() + " s: " + view(e.view());
            case LobbyEvent.Progress e ->
                e.player() + ": "
                        + e.view()
                                .map(Sentences::view)
                                .orElseGet(() -> Games.words(game).progress(e.facts()));
            case LobbyEvent.RoundEnded e ->
                standings(e.standings(), e.more())
                        + (e.nextInSeconds() > 0 ? "; the next one begins in " + e.nextInSeconds() + " s" : "");
            case LobbyEvent.MatchEnded e -> standings(e.standings(), e.more());
            case LobbyEvent.Kicked e -> e.mayReturn() ? ": retry does so" : "";
            case LobbyEvent.TakenOver _ -> ": retry takes it back";
            case LobbyEvent.UploadProgress e ->
                "the server has " + UploadText.size(e.offset()) + " of " + UploadText.size(e.size());
            case LobbyEvent.Announced _,
                    LobbyEvent.OfMembers _,
                    LobbyEvent.Paused _,
                    LobbyEvent.RealNameAsked _,
                    LobbyEvent.RoomClosed _,
                    LobbyEvent.Said _,
                    LobbyEvent.SoloEnded _ -> "";
        };
    }

    /** A game as its player sees it. */
    static String view(GameView view) {
        return Games.words(view.game()).view(view);
    }

    private static String room(RoomInfo room) {
        return room.code() + ": " + room.played() + ", " + room.mode().word() + ", "
                + room.state().word()
                + (room.paused() ? " (paused)" : "") + ", round " + room.round() + " of " + room.rounds() + ", "
                + room.players() + " of " + room.capacity() + " players"
                + (room.spectators() > 0 ? ", " + room.spectators() + " watching" : "")
                + (room.host().isEmpty() ? "" : ", host " + room.host());
    }

    private static String person(Person person) {
        return person.name() + ", " + person.role().word() + ", score " + person.score()
                + (person.connected() ? "" : ", connection lost");
    }

    private static String score(ScoreLine line) {
        return line.player() + ": " + line.wins() + " of " + line.games() + " won"
                + (line.wins() > 0 ? ", best in " + GameWords.moves(line.bestMoves()) : "");
    }

    private static String standings(List<Standing> standings, int more) {
        return standings.isEmpty()
                ? ""
                : standings.stream()
                        .map(s -> (s.place() > 0 ? s.place() + ". " : "- ") + s.player() + " " + s.score())
                        .collect(Collectors.joining(", ", "; standings: ", more > 0 ? ", and " + more + " more" : ""));
    }

    private static String upload(UploadAnswer answer) {
        return switch (answer) {
            case UploadAnswer.Ready a -> a.name() + " may be sent from " + a.offset();
            case UploadAnswer.Part a -> "the server has " + UploadText.size(a.offset());
            case UploadAnswer.Stored a -> "stored as " + a.name();
            case UploadAnswer.Status a -> info(a.info());
            case UploadAnswer.Uploads a ->
                a.uploads().isEmpty()
                        ? "no files"
                        : a.uploads().stream().map(Sentences::info).collect(Collectors.joining("; "));
            case UploadAnswer.Content a -> a.name() + ", " + UploadText.size(a.size());
        };
    }

    private static String info(UploadInfo info) {
        return info.name() + ", " + info.state().word() + ", " + UploadText.size(info.offset()) + " of "
                + UploadText.size(info.size());
    }

    private static <T> List<String> list(String none, List<T> values, Function<T, String> sentence) {
        return list(none, values, sentence, 0);
    }

    private static <T> List<String> list(String none, List<T> values, Function<T, String> sentence, int more) {
        if (values.isEmpty()) {
            return List.of(none);
        }
        List<String> lines = new ArrayList<>(values.stream().map(sentence).toList());
        if (more > 0) {
            lines.add("and " + more + " more");
        }
        return lines;
    }
}
