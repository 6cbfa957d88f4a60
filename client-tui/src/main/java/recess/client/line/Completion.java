package recess.client.line;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import recess.client.link.LinkEvent;
import recess.common.Games;
import recess.common.codec.LobbyCommands;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.RoomInfo;

/** What a word may be completed to. Thread-safe: the rooms are learned on one thread and completed on another. */
final class Completion {
    private static final List<String> ON_OFF = List.of("on", "off");

    private volatile List<String> rooms = List.of();

    /** The list of rooms is remembered as it was last seen. */
    void noted(LinkEvent event) {
        if (event instanceof LinkEvent.Answered(long _, LobbyRequest _, LobbyAnswer.Rooms list)) {
            rooms = list.rooms().stream().map(RoomInfo::code).toList();
        }
    }

    /**
     * The words that can stand there.
     *
     * @param before the words before it on the line
     */
    List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return Stream.concat(LobbyCommands.words().stream(), LocalCommands.words().stream())
                    .distinct()
                    .toList();
        }
        String command = before.getFirst().toLowerCase(Locale.ROOT);
        if (before.size() > 1) {
            return switch (command) {
                case "create" -> created(before);
                case "quiet" -> before.get(1).equals("bots") && before.size() == 2 ? ON_OFF : List.of();
                default -> List.of();
            };
        }
        return switch (command) {
            case "create", "solo" -> Games.names();
            case "join", "watch" -> rooms;
            case "bot" -> Games.botNames();
            case "scores" -> List.of("today", "room", "all");
            case "pause", "wire" -> ON_OFF;
            case "quiet" -> List.of("on", "off", "bots");
            default -> List.of();
        };
    }

    private static List<String> created(List<String> before) {
        String last = before.getLast();
        return last.equals("rounds") || last.equals("capacity")
                ? List.of()
                : Stream.of("race", "golf", "rounds", "capacity", "unlisted")
                        .filter(word -> !before.contains(word))
                        .toList();
    }
}
