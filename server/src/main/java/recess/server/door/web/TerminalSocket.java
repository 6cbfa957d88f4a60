package recess.server.door.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import recess.client.app.Guest;
import recess.client.link.Server;
import recess.common.message.Bytes;
import recess.common.message.LobbyRequest;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.door.DoorTerminal;
import recess.server.door.Reception;
import recess.server.door.Screens;
import recess.server.door.Visit;

/** The text UI on a terminal in a page. The page says when it has drawn a frame, and is sent the next one then. */
final class TerminalSocket extends LiveSocket {
    private static final int MAX_NAME_CHARS = 60;
    private static final int MAX_SIZE = 10_000;

    /** What the page is told. */
    private sealed interface Told {
        /** The key with which it sends files. */
        record Key(String key) implements Told {}

        /** A seat, to come back to. */
        record Seat(String name, String token) implements Told {}

        /** What the browser keeps for the next visit. */
        record Settings(String settings) implements Told {}

        /** The visit is over; {@code end} says why, and is empty where the visitor has left. */
        record End(String end) implements Told {}
    }

    private final Reception reception;
    private final Visits visits;
    private final Server at;
    private volatile @Nullable DoorTerminal terminal;

    /** @param at as the page calls this server */
    TerminalSocket(Reception reception, Visits visits, InetSocketAddress peer, Server at) {
        super(peer);
        this.at = at;
        this.reception = reception;
        this.visits = visits;
    }

    @Override
    void begin(Form form) {
        String asked = form.text("name");
        String name = PlayerNames.normal(CleanText.line(asked.substring(0, Math.min(asked.length(), MAX_NAME_CHARS))));
        Seats seats = new Seats(name, form.text("token"), (taken, token) -> tellIfThere(new Told.Seat(taken, token)));
        Optional<LobbyRequest> first = Optional.of(form.text("room"))
                .filter(room -> !room.isEmpty())
                .map(room -> new LobbyRequest.JoinRoom(CleanText.line(room)));
        PageSettings settings = new PageSettings(form.text("settings"), kept -> tellIfThere(new Told.Settings(kept)));
        Guest guest = new Guest("Files go in by being dropped on this page.", settings.where());
        Visit visit = new Visit(peer(), at, name, guest, seats, settings, first);
        DoorTerminal opened = new DoorTerminal(
                environment(form),
                (int) form.number("columns", MAX_SIZE),
                (int) form.number("rows", MAX_SIZE),
                this::send);
        terminal = opened;
        Thread.ofVirtual().name("web-terminal").start(() -> run(visit, seats, opened));
    }

    private void run(Visit visit, Seats seats, DoorTerminal opened) {
        String key = visits.begin(seats);
        try {
            tellIfThere(new Told.Key(key));
            Optional<String> why = Screens.run(reception, visit, opened);
            tellIfThere(new Told.End(why.orElse("")));
        } finally {
            visits.end(key);
            close();
        }
    }

    @Override
    void said(Form form) {
        DoorTerminal open = terminal;
        if (open == null) {
            return;
        }
        if (form.has("drawn")) {
            open.shown();
        } else {
            open.resized((int) form.number("columns", MAX_SIZE), (int) form.number("rows", MAX_SIZE));
        }
    }

    @Override
    void sent(Bytes bytes) {
        DoorTerminal open = terminal;
        if (open != null) {
            open.typed(bytes);
        }
    }

    @Override
    void gone() {
        DoorTerminal open = terminal;
        if (open != null) {
            open.hangUp();
        }
    }

    @Override
    void sendAway(String why) {
        DoorTerminal open = terminal;
        if (open != null) {
            open.end(why);
        }
    }

    private void tellIfThere(Told told) {
        try {
            tell(told);
        } catch (IOException e) {
            // Nobody is there to be told.
        }
    }

    /** What xterm.js can show. */
    private static Map<String, String> environment(Form form) {
        return Map.of(
                "TERM", "xterm-256color",
                "COLORTERM", "truecolor",
                "LANG", "C.UTF-8",
                "COLORFGBG", form.text("ground").equals("light") ? "0;15" : "15;0");
    }
}
