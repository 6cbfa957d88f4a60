package recess.client.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.LinkStatus;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Columns;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/**
 * The rooms, who is there, and what has happened.
 *
 * @param chosen the code of the room that is chosen; empty for the first
 * @param filter what the list is narrowed to
 * @param filtering whether the filter has the keyboard
 * @param back how many lines the events are scrolled back
 */
public record LobbyScreen(String chosen, TextInput filter, boolean filtering, int back) implements Screen {
    private static final int PAGE = 5;

    static LobbyScreen begin() {
        return new LobbyScreen("", TextInput.empty(40), false, 0);
    }

    @Override
    public String name() {
        return "lobby";
    }

    @Override
    public String title(State state) {
        return "lobby";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("join", "join the room that is chosen and play", this::join, Keys.ENTER)
                        .unless(this::whyNoRoom),
                Action.of(
                                "new room",
                                "open a room for others to join",
                                s -> open(s, CreateScreen.begin()),
                                Keys.of('n'))
                        .unless(LobbyScreen::whyOffline),
                Action.of("alone", "play a game alone", s -> open(s, AskScreen.soloGame()), Keys.of('a'))
                        .unless(LobbyScreen::whyOffline),
                Action.of("code", "join a room by its code", s -> open(s, AskScreen.roomCode()), Keys.of('c'))
                        .unless(LobbyScreen::whyOffline),
                Action.of("watch", "watch the room that is chosen", this::watch, Keys.of('w'))
                        .unless(this::whyNoRoom),
                Action.of("filter", "narrow the list as you type", this::filter, Keys.of('/'))
                        .unless(s -> s.world().rooms().isEmpty()
                                ? Optional.of("There are no rooms yet. n opens one.")
                                : Optional.empty()),
                Action.of("upload", "send files", s -> open(s, UploadScreen.begin(s)), Keys.of('u'), Keys.f(3)),
                Action.of("echo", "see what comes back", s -> open(s, EchoScreen.begin()), Keys.of('e'), Keys.f(4))
                        .unless(LobbyScreen::whyOffline),
                Action.of("scores", "the best players", ScoresScreen::open, Keys.of('s'), Keys.f(2))
                        .unless(LobbyScreen::whyOffline),
                Action.of("up", "choose the room above", s -> move(s, -1), Keys.UP, Keys.of('k'))
                        .unhinted(),
                Action.of("down", "choose the room below", s -> move(s, 1), Keys.DOWN, Keys.of('j'))
                        .unhinted(),
                Action.of("older", "scroll the events back", s -> scroll(s, PAGE), Keys.PAGE_UP)
                        .unhinted(),
                Action.of("newer", "scroll the events on", s -> scroll(s, -PAGE), Keys.PAGE_DOWN)
                        .unhinted(),
                Action.of("disconnect", "back to the start screen", LobbyScreen::disconnect, Keys.of('d')),
                Action.of("all rooms", "show all rooms again", this::unfilter, Keys.ESCAPE)
                        .unless(_ -> filter.isEmpty() && !filtering
                                ? Optional.of("q quits, d disconnects.")
                                : Optional.empty()));
    }

    static Optional<String> whyOffline(State state) {
        return state.world().link().isUp()
                ? Optional.empty()
                : Optional.of("There is no connection just now. Ctrl-R tries again at once.");
    }

    private Optional<String> whyNoRoom(State state) {
        return whyOffline(state)
                .or(() -> room(state).isEmpty()
                        ? Optional.of("There is no room to choose. n opens one.")
                        : Optional.empty());
    }

    private static Step open(State state, Screen screen) {
        return Step.to(state.open(screen));
    }

    private Step join(State state) {
        return room(state)
                .map(r -> Step.to(
                        state.replace(new LobbyScreen(r.code(), filter, false, back)),
                        new Effect.Ask(new LobbyRequest.JoinRoom(r.code()))))
                .orElseGet(() -> Step.to(state));
    }

    private Step watch(State state) {
        return room(state)
                .map(r -> Step.to(state, new Effect.Ask(new LobbyRequest.WatchRoom(r.code()))))
                .orElseGet(() -> Step.to(state));
    }

    private Step filter(State state) {
        return Step.to(state.replace(new LobbyScreen(chosen, filter, true, back)));
    }

    private Step unfilter(State state) {
        return Step.to(state.replace(new LobbyScreen(chosen, filter.cleared(), false, back)));
    }

    private static Step disconnect(State state) {
        return Step.to(state.with(state.world().with(new LinkStatus.None())), new Effect.Disconnect());
    }

    private Step move(State state, int by) {
        List<RoomInfo> rooms = rooms(state);
        if (rooms.isEmpty()) {
            return Step.to(state);
        }
        int to = Math.clamp(index(rooms) + by, 0, rooms.size() - 1);
        return Step.to(state.replace(new LobbyScreen(rooms.get(to).code(), filter, filtering, back)));
    }

    private Step scroll(State state, int by) {
        int to = Math.clamp(back + by, 0, state.world().log().size());
        return Step.to(state.replace(new LobbyScreen(chosen, filter, filtering, to)));
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return move(state, up ? -1 : 1);
    }

    @Override
    public boolean takes(Key key, State state) {
        return filtering && TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return Step.to(filtering ? state.replace(new LobbyScreen("", filter.after(input), true, back)) : state);
    }

    @Override
    public Step picked(int line, State state) {
        List<RoomInfo> rooms = rooms(state);
        if (line >= rooms.size()) {
            return Step.to(state);
        }
        String code = rooms.get(line).code();
        return code.equals(room(state).map(RoomInfo::code).orElse("")) && code.equals(chosen)
                ? join(state)
                : Step.to(state.replace(new LobbyScreen(code, filter, filtering, back)));
    }

    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        return Optional.of(this);
    }

    private List<RoomInfo> rooms(State state) {
        String wanted = filter.text().toLowerCase(Locale.ROOT);
        return state.world().rooms().stream()
                .filter(r -> (r.code() + " " + r.game() + " " + r.host() + " " + r.mode() + " " + r.state())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private int index(List<RoomInfo> rooms) {
        for (int i = 0; i < rooms.size(); i++) {
            if (rooms.get(i).code().equals(chosen)) {
                return i;
            }
        }
        return 0;
    }

    private Optional<RoomInfo> room(State state) {
        List<RoomInfo> rooms = rooms(state);
        return rooms.isEmpty() ? Optional.empty() : Optional.of(rooms.get(index(rooms)));
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        int eventRows = part.height() >= 30 ? 10 : part.height() >= 18 ? 6 : 0;
        Rect upper = part.above(eventRows);
        if (part.width() >= 60) {
            int people = part.width() >= 100 ? 30 : 22;
            drawRooms(canvas, upper.left(part.width() - people), state);
            drawPeople(canvas, upper.rightOf(part.width() - people), state);
        } else {
            drawRooms(canvas, upper, state);
        }
        if (eventRows > 0) {
            Rect events = Panel.draw(canvas, part.bottom(eventRows), "what has happened", false);
            if (state.world().log().isEmpty()) {
                canvas.put(events.x(), events.y(), events.width(), "Nothing yet.", Role.DIM);
            }
            EventPane.draw(canvas, events, state.world().log(), state.world().name(), back);
        }
    }

    private void drawRooms(Canvas canvas, Rect part, State state) {
        List<RoomInfo> rooms = rooms(state);
        Rect in = Panel.draw(canvas, part, "rooms", !filtering);
        if (filtering || !filter.isEmpty()) {
            canvas.put(in.x(), in.y(), "filter", Role.TITLE);
            filter.draw(canvas, in.x() + 7, in.y(), in.width() - 7, filtering);
            in = in.below(1);
        }
        if (rooms.isEmpty()) {
            String why = !state.world().rooms().isEmpty()
                    ? "No room fits '" + filter.text() + "'. Esc shows all "
                            + state.world().rooms().size() + "."
                    : "No rooms yet. Press n to open one, or a to play alone.";
            List<String> lines = Lines.wrap(why, in.width());
            for (int i = 0; i < Math.min(lines.size(), in.height()); i++) {
                canvas.put(in.x(), in.y() + i, in.width(), lines.get(i), Role.DIM);
            }
            return;
        }
        boolean wide = in.width() >= 56;
        canvas.put(
                in.x(),
                in.y(),
                in.width(),
                columns(wide, "  code", "game", "how", "round", "players", "host"),
                Role.TITLE);
        Rect list = in.below(1);
        int at = index(rooms);
        int first = Lines.first(at, rooms.size(), list.height());
        for (int i = first; i < Math.min(rooms.size(), first + list.height()); i++) {
            RoomInfo room = rooms.get(i);
            Rect row = new Rect(list.x(), list.y() + i - first, list.width(), 1);
            boolean here = i == at;
            Role role = here ? (filtering ? Role.CHOSEN : Role.SELECTED) : Role.TEXT;
            canvas.fill(row, " ", role);
            String line = columns(
                    wide,
                    (here ? "▸ " : "  ") + room.code(),
                    room.game(),
                    room.mode() == Mode.RACE ? "race" : "golf",
                    stage(room),
                    room.players() + "/" + room.capacity(),
                    room.host());
            canvas.put(row.x(), row.y(), row.width(), line, role);
            canvas.zone(row, new Input.Picked(i));
        }
    }

    private static String columns(
            boolean wide, String code, String game, String mode, String stage, String players, String host) {
        String narrow =
                Columns.pad(code, 7) + Columns.pad(game, 9) + Columns.pad(stage, 9) + " " + Columns.pad(players, 8);
        return wide ? narrow + Columns.pad(mode, 6) + host : narrow;
    }

    private static String stage(RoomInfo room) {
        return switch (room.state()) {
            case "waiting" -> "waiting";
            case "over" -> "over";
            default -> room.round() + " of " + room.rounds();
        };
    }

    private static void drawPeople(Canvas canvas, Rect part, State state) {
        List<Person> people = state.world().people();
        Rect in = Panel.draw(canvas, part, people.isEmpty() ? "people" : people.size() + " here", false);
        for (int i = 0; i < Math.min(people.size(), in.height()); i++) {
            Person person = people.get(i);
            boolean self = person.name().equals(state.world().name());
            String text = (self ? "▸ " : "  ") + person.name() + (self ? " (you)" : "");
            boolean last = i == in.height() - 1 && people.size() > in.height();
            canvas.put(
                    in.x(),
                    in.y() + i,
                    in.width(),
                    last ? "  and " + (people.size() - i) + " more" : Columns.fit(text, in.width()),
                    self ? Role.SELF : Role.TEXT);
        }
    }
}
