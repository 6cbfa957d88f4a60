package recess.client.screen;

import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Screen;
import recess.client.app.SeatRecovery;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.message.LobbyRequest;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/**
 * The rooms, who is there, and what has happened.
 *
 * @param focus which of them has the keyboard
 * @param rooms by code
 * @param people by name
 * @param back how many lines the events are scrolled back
 * @param enlarged whether the part with the keyboard is all that is shown
 */
public record LobbyScreen(Pane focus, Chooser rooms, RoomOrder order, Chooser people, int back, boolean enlarged)
        implements Screen {
    /** A click on a part of the screen, beside its lines. */
    static final int BESIDE_LINES = -1;

    /** A click on the field of a filter. */
    static final int FILTER = -2;

    /** The parts of the screen, numbered as their panes are. */
    enum Pane {
        ROOMS(0),
        PEOPLE(1),
        EVENTS(2);

        private static final List<Pane> ALL = List.of(values());

        private final int number;

        Pane(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        static Pane numbered(int number) {
            return ALL.get(Math.floorMod(number, ALL.size()));
        }
    }

    static LobbyScreen begin() {
        return new LobbyScreen(Pane.ROOMS, Chooser.begin(), RoomOrder.OPENED, Chooser.begin(), 0, false);
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
        return new LobbyKeys(this).all();
    }

    static Optional<String> whyOffline(State state) {
        return state.world().link().isUp()
                ? Optional.empty()
                : Optional.of("There is no connection just now. Ctrl-R tries again at once.");
    }

    static Step to(State state, LobbyScreen screen) {
        return Step.to(state.replace(screen));
    }

    Step join(State state) {
        return room(state)
                .map(r -> to(state, with(rooms.at(r.code()))).then(s -> LobbyKeys.join(s, r.code())))
                .orElseGet(() -> Step.to(state));
    }

    Step watch(State state) {
        return room(state)
                .map(r -> LobbyKeys.ask(state, new LobbyRequest.WatchRoom(r.code())))
                .orElseGet(() -> Step.to(state));
    }

    Step all(State state) {
        State read = state.with(state.world().with(SeatRecovery.NOTHING));
        return to(read, new LobbyScreen(Pane.ROOMS, rooms.whole(), order, people.whole(), back, false));
    }

    Step turn(State state, int by) {
        return focus(state, Pane.numbered(focus.number() + by));
    }

    Step focus(State state, Pane pane) {
        return to(state, new LobbyScreen(pane, rooms.filtering(false), order, people.filtering(false), back, enlarged));
    }

    /** The list that has the keyboard; with the events, that of the rooms. */
    Chooser chooser() {
        return focus == Pane.PEOPLE ? people : rooms;
    }

    private LobbyScreen with(Chooser list) {
        return focus == Pane.PEOPLE
                ? new LobbyScreen(focus, rooms, order, list, back, enlarged)
                : new LobbyScreen(focus, list, order, people, back, enlarged);
    }

    LobbyScreen sorted() {
        return new LobbyScreen(focus, rooms, order.next(), people, back, enlarged);
    }

    LobbyScreen turned() {
        return new LobbyScreen(focus, rooms, order, people, back, !enlarged);
    }

    LobbyScreen filtering(boolean isFiltering) {
        return with(chooser().filtering(isFiltering));
    }

    Step move(State state, int by) {
        return switch (focus) {
            case ROOMS -> to(state, with(rooms.moved(roomCodes(state), by)));
            case PEOPLE -> to(state, with(people.moved(names(state), by)));
            case EVENTS -> {
                int to = Math.clamp((long) back - by, 0, state.world().log().size());
                yield to(state, new LobbyScreen(focus, rooms, order, people, to, enlarged));
            }
        };
    }

    @Override
    public Step scrolled(int pane, boolean up, State state) {
        LobbyScreen under = new LobbyScreen(Pane.numbered(pane), rooms, order, people, back, enlarged);
        Step moved = under.move(state, up ? -1 : 1);
        return moved.state().top() instanceof LobbyScreen there
                ? to(state, new LobbyScreen(focus, there.rooms, order, there.people, there.back, enlarged))
                : moved;
    }

    @Override
    public boolean takes(Key key, State state) {
        return chooser().filtering() && TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return chooser().filtering()
                ? Typing.into(
                        chooser().filter(),
                        input,
                        state,
                        typed -> with(chooser().narrowed(typed)))
                : Step.to(state);
    }

    @Override
    public Step picked(int pane, int line, State state) {
        return focus(state, Pane.numbered(pane)).then(s -> ((LobbyScreen) s.top()).picked(line, s, this));
    }

    /** A second click on a room joins it. */
    private Step picked(int line, State state, LobbyScreen before) {
        if (line == FILTER) {
            return to(state, filtering(true));
        }
        List<String> keys = focus == Pane.PEOPLE ? names(state) : roomCodes(state);
        if (line < 0 || line >= keys.size()) {
            return Step.to(state);
        }
        boolean again =
                focus == Pane.ROOMS && before.focus == focus && keys.get(line).equals(rooms.chosen());
        return again ? join(state) : to(state, with(chooser().at(keys.get(line))));
    }

    private List<String> roomCodes(State state) {
        return rooms(state).stream().map(RoomInfo::code).toList();
    }

    private List<String> names(State state) {
        return people(state).stream().map(Person::name).toList();
    }

    List<RoomInfo> rooms(State state) {
        return order.sorted(state.world().lobby().rooms().stream()
                .filter(r -> rooms.fits(r.code() + " " + r.played() + " " + r.host() + " "
                        + r.mode().word() + " " + r.state().word()))
                .toList());
    }

    List<Person> people(State state) {
        return state.world().lobby().people().stream()
                .filter(p -> people.fits(p.name()))
                .toList();
    }

    Optional<RoomInfo> room(State state) {
        List<RoomInfo> listed = rooms(state);
        return listed.isEmpty() ? Optional.empty() : Optional.of(listed.get(rooms.index(roomCodes(state))));
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        new LobbyView(this, state).draw(canvas, part);
    }
}
