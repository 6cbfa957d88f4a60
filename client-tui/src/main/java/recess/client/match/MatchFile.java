package recess.client.match;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.Recording;
import recess.client.app.Recording.Moment;
import recess.client.app.Table;
import recess.client.files.LineFile;
import recess.common.codec.FromLobby;
import recess.common.codec.JsonMessages;
import recess.common.message.Bytes;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.RoomInfo;
import recess.common.message.ServerMessage;

/**
 * Keeps the last match, or game alone, that was seen: one's own name, then what the lobby said, as its JSON lines, each behind
 * the milliseconds since it began.
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
        Table opening = recording.opening();
        List<String> lines = new ArrayList<>();
        lines.add(recording.self());
        if (opening.room().isPresent()) {
            RoomInfo room = opening.room().get();
            lines.add(line(0, reply(new LobbyAnswer.InRoom(room, opening.watching(), 0, 0, Optional.empty()))));
            lines.add(line(0, reply(new LobbyAnswer.People(opening.people()))));
        }
        opening.view().ifPresent(view -> lines.add(line(0, reply(new LobbyAnswer.Moved(false, "", view)))));
        for (Moment moment : recording.moments()) {
            lines.add(line(
                    moment.at().toMillis(),
                    switch (moment) {
                        case Moment.Told(Duration _, LobbyEvent event) -> event;
                        case Moment.Made(Duration _, LobbyAnswer.Moved moved) -> reply(moved);
                    }));
        }
        return lines;
    }

    private static ServerMessage reply(LobbyAnswer answer) {
        return new LobbyReply("", answer);
    }

    private static String line(long millis, ServerMessage message) {
        return millis + " " + JsonMessages.line(message).asUtf8().strip();
    }

    static Optional<Recording> read(List<String> lines) {
        if (lines.size() < 3) {
            return Optional.empty();
        }
        String self = lines.getFirst();
        FromLobby first = message(lines.get(1));
        if (first instanceof FromLobby.Answer(var _, LobbyAnswer.InRoom seat)
                && message(lines.get(2)) instanceof FromLobby.Answer(var _, LobbyAnswer.People people)) {
            return Optional.of(
                    Recording.inRoom(self, seat.room(), seat.watching(), people.people(), moments(lines, 3)));
        }
        return first instanceof FromLobby.Answer(var _, LobbyAnswer.Moved begun)
                ? Optional.of(Recording.alone(self, begun.view(), moments(lines, 2)))
                : Optional.empty();
    }

    private static List<Moment> moments(List<String> lines, int from) {
        List<Moment> moments = new ArrayList<>();
        for (String line : lines.subList(from, lines.size())) {
            Duration at = Duration.ofMillis(millis(line));
            FromLobby message = message(line);
            if (message instanceof FromLobby.Event(var event)) {
                moments.add(new Moment.Told(at, event));
            } else if (message instanceof FromLobby.Answer(var _, LobbyAnswer.Moved moved)) {
                moments.add(new Moment.Made(at, moved));
            }
        }
        return moments;
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
