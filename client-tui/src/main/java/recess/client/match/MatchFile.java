package recess.client.match;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.Recording;
import recess.client.files.LineFile;
import recess.common.codec.FromLobby;
import recess.common.codec.JsonMessages;
import recess.common.message.Bytes;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;

/**
 * Keeps the last match that was seen: one's own name, then what the lobby said, as its JSON lines, each behind the milliseconds
 * since the match began.
 */
public final class MatchFile {
    private final LineFile file;

    public MatchFile(LineFile file) {
        this.file = file;
    }

    /** Keeps a match in the place of the one before. */
    public void keep(Recording recording) {
        file.replaceAll(lines(recording));
    }

    /** The match that is kept; empty where none is, or none that can be read. */
    public Optional<Recording> last() {
        return read(file.lines());
    }

    static List<String> lines(Recording recording) {
        List<String> lines = new ArrayList<>();
        lines.add(recording.self());
        lines.add(line(0, reply(new LobbyAnswer.InRoom(recording.room(), true, 0, 0, Optional.empty()))));
        lines.add(line(0, reply(new LobbyAnswer.People(recording.people()))));
        recording.moments().forEach(moment -> lines.add(line(moment.at().toMillis(), moment.event())));
        return lines;
    }

    private static ServerMessage reply(LobbyAnswer answer) {
        return new LobbyReply("", answer);
    }

    private static String line(long millis, ServerMessage message) {
        return millis + " " + JsonMessages.line(message).asUtf8().strip();
    }

    static Optional<Recording> read(List<String> lines) {
        if (lines.size() < 3
                || !(message(lines.get(1)) instanceof FromLobby.Answer(var _, LobbyAnswer.InRoom seat))
                || !(message(lines.get(2)) instanceof FromLobby.Answer(var _, LobbyAnswer.People people))) {
            return Optional.empty();
        }
        List<Recording.Moment> moments = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            if (message(line) instanceof FromLobby.Event(var event)) {
                moments.add(new Recording.Moment(Duration.ofMillis(millis(line)), event));
            }
        }
        return Optional.of(new Recording(lines.getFirst(), seat.room(), people.people(), Duration.ZERO, moments));
    }

    /** 0 where a line has none: somebody has changed the file. */
    private static long millis(String line) {
        String number = line.substring(0, Math.max(0, line.indexOf(' ')));
        return number.matches("[0-9]{1,12}") ? Long.parseLong(number) : 0;
    }

    private static FromLobby message(String line) {
        return JsonMessages.read(Bytes.utf8(line.substring(line.indexOf(' ') + 1)));
    }
}
