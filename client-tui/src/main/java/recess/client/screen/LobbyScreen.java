package recess.client.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.SeatRecovery;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.message.LobbyRequest;
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
    static final int PEOPLE_PANE = 1;
    static final int EVENTS_PANE = 2;
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
                                "stop waiting",
                                "do not go into the room that has been asked for",
                                LobbyScreen::giveUp,
                                Keys.ESCAPE)
                        .unless(s -> s.world().pending().entering().isEmpty()
                                ? Optional.of("Nothing has been asked for.")
                                : Optional.empty()),
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
                        .unless(s -> s.world().lobby().rooms().isEmpty()
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
                Action.of("disconnect", "back to the start screen", ConfirmScreen::disconnected, Keys.of('d')),
                Action.of(
                                "all rooms",
                                "show all rooms again; or take note of what is lost",
                                this::unfilter,
                                Keys.ESCAPE)
                        .unless(s -> s.world().pending().entering().isPresent()
                                ? Optional.of("Esc stops waiting first.")
                                : filter.isEmpty()
                                                && !filtering
                                                && s.world().recovery().lost().isEmpty()
                                        ? Optional.of("q quits, d disconnects.")
                                        : Optional.empty()));
    }

    static Optional<String> whyOffline(State state) {
        return state.world().link().isUp()
                ? Optional.empty()
                : Optional.of("There is no connection just now. Ctrl-R tries again at once.");
    }

    private static Step giveUp(State state) {
        return Step.to(state.with(state.world().notEntering()).toast(Toast.note("You stay in the lobby.")));
    }

    private Optional<String> whyNoRoom(State state) {
        return whyOffline(state)
                .or(() -> state.world()
                        .pending()
                        .entering()
                        .map(_ -> "A room has been asked for already. Esc stops waiting."))
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
        State read = state.with(state.world().with(SeatRecovery.NOTHING));
        return Step.to(read.replace(new LobbyScreen(chosen, filter.cleared(), false, back)));
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
    public Step scrolled(int pane, boolean up, State state) {
        return switch (pane) {
            case PEOPLE_PANE -> Step.to(state);
            case EVENTS_PANE -> scroll(state, up ? 1 : -1);
            default -> move(state, up ? -1 : 1);
        };
    }

    @Override
    public boolean takes(Key key, State state) {
        return filtering && TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return filtering
                ? Typing.into(filter, input, state, typed -> new LobbyScreen("", typed, true, back))
                : Step.to(state);
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

    List<RoomInfo> rooms(State state) {
        String wanted = filter.text().toLowerCase(Locale.ROOT);
        return state.world().lobby().rooms().stream()
                .filter(r -> (r.code() + " " + r.game() + " " + r.host() + " "
                                + r.mode().word() + " " + r.state().word())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    int index(List<RoomInfo> rooms) {
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
        new LobbyView(this, state).draw(canvas, part);
    }
}
