package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.LinkStatus;
import recess.client.app.State;
import recess.client.link.Server;
import recess.client.theme.Role;
import recess.client.widget.BlockLetters;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.Door;
import recess.common.message.RoomInfo;
import recess.common.text.Columns;

/** How others come into a room: its code in large letters, and what to type. */
final class Invitation {
    private Invitation() {}

    /** What others type, a line for each kind of client, as far as it fits; empty where nobody else can come. */
    static List<String> lines(RoomInfo room, State state, int columns) {
        return lines(room, state).stream()
                .filter(line -> Columns.of(line) <= columns)
                .toList();
    }

    private static List<String> lines(RoomInfo room, State state) {
        List<String> lines = new ArrayList<>();
        List<Door> doors = state.world().lobby().doors();
        doors.stream()
                .filter(door -> door.room().equals(room.code()))
                .forEach(door -> lines.add("nc " + at(door) + ": straight into it (" + door.listener() + ")"));
        first("door/web", doors).ifPresent(door -> lines.add("http://" + server(door) + "/join/" + room.code()));
        first("door/ssh", doors)
                .ifPresent(door ->
                        lines.add("ssh -t -p " + door.port() + " NAME@" + door.host() + " join " + room.code()));
        first("lobby/text", doors)
                .ifPresent(door -> lines.add("telnet or nc " + at(door) + ", then: join " + room.code()));
        if (state.world().link() instanceof LinkStatus.Up up) {
            // The server knows better how others reach it: this one may sit on the same machine.
            Server server = first("lobby/json", doors).map(Invitation::server).orElse(up.server());
            lines.add("recess play " + address(server) + " --room " + room.code());
        }
        return lines;
    }

    private static Optional<Door> first(String listener, List<Door> doors) {
        return doors.stream()
                .filter(door -> door.room().isEmpty() && door.listener().equals(listener))
                .findFirst();
    }

    private static Server server(Door door) {
        return new Server(door.host(), door.port());
    }

    private static String at(Door door) {
        return door.host() + " " + door.port();
    }

    private static String address(Server server) {
        String whole = server.toString();
        String usual = ":" + Server.DEFAULT_PORT;
        return whole.endsWith(usual) ? whole.substring(0, whole.length() - usual.length()) : whole;
    }

    /** Draws the code and as many of the lines as leave a row below them. @return the part below */
    static Rect draw(Canvas canvas, Rect part, RoomInfo room, State state) {
        Rect rest = drawCode(canvas, part, room.code());
        List<String> lines = lines(room, state, rest.width());
        int shown = Math.min(lines.size(), rest.height() - 1);
        for (String line : lines.subList(0, Math.max(0, shown))) {
            canvas.put(rest.x(), rest.y(), rest.width(), line, Role.STRONG);
            rest = rest.below(1);
        }
        return rest.height() > 1 && shown > 0 ? rest.below(1) : rest;
    }

    /** Large where there is room for it, as a line where there is not. */
    private static Rect drawCode(Canvas canvas, Rect part, String code) {
        BlockLetters.Scale scale = BlockLetters.Scale.fitting(code, part.width(), part.height() / 3);
        if (scale.width(code) > part.width() || scale.height() > part.height() - 2) {
            canvas.put(part.x(), part.y(), part.width(), code, Role.STRONG);
            return part.below(1);
        }
        BlockLetters.draw(canvas, part.x(), part.y(), code, scale, Role.TITLE);
        return part.below(scale.height() + 1);
    }
}
