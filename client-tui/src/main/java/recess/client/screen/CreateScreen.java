package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;
import recess.common.message.Range;
import recess.common.text.CleanText;

/**
 * Opens a room.
 *
 * @param focus which line has the keyboard, from 0
 */
public record CreateScreen(TextInput game, Mode mode, TextInput rounds, TextInput capacity, boolean listed, int focus)
        implements Screen {
    private static final int GAME = 0;
    private static final int MODE = 1;
    private static final int ROUNDS = 2;
    private static final int CAPACITY = 3;
    private static final int LISTED = 4;
    private static final int LINES = 5;

    static CreateScreen begin() {
        return of(Games.names().getFirst());
    }

    static CreateScreen of(String game) {
        return new CreateScreen(
                TextInput.empty(40).with(game),
                Mode.RACE,
                TextInput.empty(2).with("3"),
                TextInput.empty(4).with("30"),
                true,
                GAME);
    }

    @Override
    public String name() {
        return "new room";
    }

    @Override
    public String title(State state) {
        return "new room";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("open", "open the room", this::create, Keys.ENTER).unless(CreateScreen::whyWaiting),
                Action.of("next", "the next line", s -> focus(s, focus + 1), Keys.TAB, Keys.DOWN)
                        .unless(CreateScreen::whyWaiting),
                Action.of("before", "the line before", s -> focus(s, focus + LINES - 1), Keys.BACK_TAB, Keys.UP)
                        .unhinted()
                        .unless(CreateScreen::whyWaiting),
                Action.of("change", "the other choice of this line", s -> change(s, 1), Keys.of(' '), Keys.RIGHT)
                        .unless(CreateScreen::whyWaiting),
                Action.of("change back", "the choice before", s -> change(s, -1), Keys.LEFT)
                        .unhinted()
                        .unless(CreateScreen::whyWaiting),
                Action.of("cancel", "open no room", CreateScreen::cancel, Keys.ESCAPE));
    }

    private static boolean isWaiting(State state) {
        return state.world().pending().has(CreateRoom.class);
    }

    private static Optional<String> whyWaiting(State state) {
        return isWaiting(state)
                ? Optional.of("The room is being opened. Esc opens none.")
                : LobbyScreen.whyOffline(state);
    }

    /** A room that is opened all the same is left at once. */
    private static Step cancel(State state) {
        State closed = state.close();
        return Step.to(isWaiting(state) ? closed.with(closed.world().notEntering()) : closed);
    }

    private Step focus(State state, int to) {
        return Step.to(state.replace(new CreateScreen(game, mode, rounds, capacity, listed, to % LINES)));
    }

    private Step change(State state, int by) {
        return Step.to(state.replace(
                switch (focus) {
                    case GAME -> new CreateScreen(game.with(otherGame(by)), mode, rounds, capacity, listed, focus);
                    case MODE ->
                        new CreateScreen(
                                game, mode == Mode.RACE ? Mode.GOLF : Mode.RACE, rounds, capacity, listed, focus);
                    case ROUNDS ->
                        new CreateScreen(game, mode, counted(rounds, by, CreateRoom.ROUNDS), capacity, listed, focus);
                    case CAPACITY ->
                        new CreateScreen(game, mode, rounds, counted(capacity, by, CreateRoom.CAPACITY), listed, focus);
                    case LISTED -> new CreateScreen(game, mode, rounds, capacity, !listed, focus);
                    default -> this;
                }));
    }

    private String otherGame(int by) {
        List<String> names = Games.names();
        return names.get(Math.floorMod(names.indexOf(game.text()) + by, names.size()));
    }

    private static TextInput counted(TextInput field, int by, Range range) {
        return field.with(String.valueOf(Math.clamp(number(field).orElse(1) + by, range.min(), range.max())));
    }

    private static Optional<Integer> number(TextInput field) {
        return field.text().matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(field.text())) : Optional.empty();
    }

    private Step create(State state) {
        Optional<String> objection = objection(CreateRoom.ROUNDS, rounds)
                .or(() -> objection(CreateRoom.CAPACITY.named("players"), capacity));
        if (objection.isPresent()) {
            return Step.to(state.toast(Toast.problem(objection.get())));
        }
        return Step.to(
                state,
                new Effect.Ask(new CreateRoom(
                        game.text().strip(),
                        mode,
                        CreateRoom.ROUNDS.read(rounds.text()).orElseThrow(),
                        CreateRoom.CAPACITY.read(capacity.text()).orElseThrow(),
                        listed)));
    }

    private static Optional<String> objection(Range range, TextInput field) {
        return range.read(field.text()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Frame.sentence(range.objection(field.text().isEmpty() ? "" : CleanText.quote(field.text()))));
    }

    @Override
    public boolean takes(Key key, State state) {
        boolean moves = key.name() == Key.Name.LEFT || key.name() == Key.Name.RIGHT;
        boolean edits = TextInput.takes(key) && !moves && key.codePoint() != ' ';
        if (isWaiting(state)) {
            // What is typed meanwhile belongs nowhere.
            return TextInput.takes(key);
        }
        return switch (focus) {
            case GAME -> edits;
            case ROUNDS, CAPACITY -> edits && (!key.writes() || Character.isDigit(key.codePoint()));
            default -> false;
        };
    }

    @Override
    public Step typed(Input input, State state) {
        if (isWaiting(state)) {
            return Step.to(state);
        }
        boolean isNumber = !(input instanceof Input.Pasted(String pasted))
                || TextInput.line(pasted).matches("[0-9]*");
        if ((focus == ROUNDS || focus == CAPACITY) && !isNumber) {
            return Step.to(state.toast(Toast.note("Only a number fits here.")));
        }
        return switch (focus) {
            case GAME ->
                Typing.into(
                        game, input, state, typed -> new CreateScreen(typed, mode, rounds, capacity, listed, focus));
            case ROUNDS ->
                Typing.into(
                        rounds, input, state, typed -> new CreateScreen(game, mode, typed, capacity, listed, focus));
            case CAPACITY ->
                Typing.into(
                        capacity, input, state, typed -> new CreateScreen(game, mode, rounds, typed, listed, focus));
            default -> Step.to(state);
        };
    }

    @Override
    public Step picked(int line, State state) {
        if (isWaiting(state)) {
            return Step.to(state);
        }
        return focus == line ? change(state, 1) : focus(state, line);
    }

    /** Once one sits in the room, the question is answered; after a refusal it stays, to be mended. */
    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        boolean opened = event instanceof LinkEvent.Answered(long _, LobbyRequest.CreateRoom _, LobbyAnswer.InRoom _);
        return opened && state.world().table().isPresent() ? Optional.empty() : Optional.of(this);
    }

    @Override
    public boolean covers() {
        return false;
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        Rect in = Panel.dialog(canvas, part.middle(Math.min(56, part.width()), LINES + 4), "open a room");
        boolean roomy = in.width() >= 52;
        List<String> labels = List.of("game", "mode", "rounds", "players", "listed");
        Optional<Game> board = Games.find(game.text().strip()).filter(Game::isShared);
        String found = mode == Mode.RACE ? "the first to find it wins" : "fewest moves win, all finish";
        String won = mode == Mode.RACE ? "a win is worth 1 point" : "a win is worth 3 points";
        List<String> notes = new ArrayList<>(List.of(
                "Space: another; or type one",
                board.isPresent() ? won : found,
                "1 to " + CreateRoom.ROUNDS.max(),
                board.map(shared -> "it is for " + shared.seats()).orElse("at most, 1 to " + CreateRoom.CAPACITY.max()),
                listed ? "others see it in the lobby" : "only by its code"));
        for (int i = 0; i < LINES; i++) {
            Rect row = new Rect(in.x() + 1, in.y() + i, in.width() - 2, 1);
            canvas.put(
                    row.x(), row.y(), (i == focus ? "▸ " : "  ") + labels.get(i), i == focus ? Role.STRONG : Role.DIM);
            drawValue(canvas, row.x() + 10, row.y(), i);
            if (roomy) {
                canvas.put(row.x() + 23, row.y(), row.width() - 23, notes.get(i), Role.DIM);
            }
            canvas.zone(row, new Input.Picked(i));
        }
        String usual = roomy ? "Enter opens it, Esc does not." : notes.get(focus);
        String hint = isWaiting(state) ? "Opening ... Esc opens none." : usual;
        canvas.put(in.x() + 1, in.y() + LINES + 1, in.width() - 2, hint, Role.DIM);
    }

    private void drawValue(Canvas canvas, int x, int y, int line) {
        boolean here = line == focus;
        switch (line) {
            case GAME -> game.draw(canvas, x, y, 12, here);
            case ROUNDS -> rounds.draw(canvas, x, y, 5, here);
            case CAPACITY -> capacity.draw(canvas, x, y, 5, here);
            case MODE -> canvas.put(x, y, mode == Mode.RACE ? "race" : "golf", here ? Role.SELECTED : Role.TEXT);
            case LISTED -> canvas.put(x, y, listed ? "yes" : "no", here ? Role.SELECTED : Role.TEXT);
            default -> {}
        }
    }
}
