package recess.client.screen;

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
import recess.client.screen.RoomForm.Line;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.Games;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;

/**
 * Opens a room.
 *
 * @param focus which line has the keyboard
 * @param wasRefused whether it could not be opened so; what is wrong with a line is shown from then on
 */
public record CreateScreen(RoomForm form, Line focus, boolean wasRefused) implements Screen {
    private static final int NOTE_ROWS = 3;

    static CreateScreen begin() {
        return of(Games.names().getFirst());
    }

    static CreateScreen of(String game) {
        return new CreateScreen(RoomForm.of(game), Line.GAME, false);
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
                Action.of("next", "the next line", s -> focus(s, focus.next(1)), Keys.TAB, Keys.DOWN)
                        .unless(CreateScreen::whyWaiting),
                Action.of("before", "the line before", s -> focus(s, focus.next(-1)), Keys.BACK_TAB, Keys.UP)
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

    private Step focus(State state, Line to) {
        return Step.to(state.replace(new CreateScreen(form, to, wasRefused)));
    }

    private CreateScreen with(RoomForm changed) {
        return new CreateScreen(changed, focus, wasRefused);
    }

    private Step change(State state, int by) {
        return Step.to(state.replace(with(form.changed(focus, by))));
    }

    /** Where something is wrong, goes there instead. */
    private Step create(State state) {
        return Line.ALL.stream()
                .filter(line -> form.objection(line).isPresent())
                .findFirst()
                .map(wrong -> Step.to(state.replace(new CreateScreen(form, wrong, true))))
                .orElseGet(() -> Step.to(state, new Effect.Ask(form.wanted())));
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
            case RULES -> TextInput.takes(key);
            case MODE, LISTED -> false;
        };
    }

    @Override
    public Step typed(Input input, State state) {
        if (isWaiting(state)) {
            return Step.to(state);
        }
        boolean isNumber = !(input instanceof Input.Pasted(String pasted))
                || TextInput.line(pasted).matches("[0-9]*");
        if ((focus == Line.ROUNDS || focus == Line.CAPACITY) && !isNumber) {
            return Step.to(state.toast(Toast.note("Only a number fits here.")));
        }
        return form.field(focus)
                .map(field -> Typing.into(field, input, state, typed -> with(form.with(focus, typed))))
                .orElseGet(() -> Step.to(state));
    }

    @Override
    public Step picked(int line, State state) {
        if (isWaiting(state)) {
            return Step.to(state);
        }
        Line picked = Line.ALL.get(line);
        return focus == picked ? change(state, 1) : focus(state, picked);
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

    /** What is said below the lines is said whole: in a small window, lines far from the keyboard make room. */
    @Override
    public void render(Canvas canvas, Rect part, State state) {
        int all = Line.ALL.size();
        int height = Math.min(all + 3 + NOTE_ROWS, part.height());
        Rect in = Panel.dialog(canvas, part.middle(Math.min(56, part.width()), height), "open a room");
        boolean roomy = in.width() >= 52;
        Optional<String> objection = wasRefused ? form.objection(focus) : Optional.empty();
        List<String> note = Lines.wrap(note(objection, roomy, state), in.width() - 2);
        int shown = Math.clamp(in.height() - note.size(), 1, all);
        int first = Lines.first(focus.index(), all, shown);
        for (Line line : Line.ALL.subList(first, first + shown)) {
            Rect row = new Rect(in.x() + 1, in.y() + line.index() - first, in.width() - 2, 1);
            drawLine(canvas, row, line, roomy);
            canvas.zone(row, new Input.Picked(line.index()));
        }
        int gap = in.height() - shown > note.size() ? 1 : 0;
        for (int i = 0; i < Math.min(note.size(), in.height() - shown); i++) {
            int y = in.y() + shown + gap + i;
            canvas.put(in.x() + 1, y, in.width() - 2, note.get(i), objection.isPresent() ? Role.BAD : Role.DIM);
        }
    }

    private String note(Optional<String> objection, boolean roomy, State state) {
        String usual = roomy && focus != Line.RULES ? "Enter opens it, Esc does not." : form.hint(focus);
        return isWaiting(state) ? "Opening ... Esc opens none." : objection.orElse(usual);
    }

    private void drawLine(Canvas canvas, Rect row, Line line, boolean roomy) {
        boolean here = line == focus;
        canvas.put(row.x(), row.y(), (here ? "▸ " : "  ") + line.label, here ? Role.STRONG : Role.DIM);
        drawValue(canvas, row.rightOf(10), line);
        if (roomy && line != Line.RULES) {
            canvas.put(row.x() + 23, row.y(), row.width() - 23, form.hint(line), Role.DIM);
        }
    }

    private void drawValue(Canvas canvas, Rect part, Line line) {
        boolean here = line == focus;
        Role chosen = here ? Role.SELECTED : Role.TEXT;
        switch (line) {
            case GAME -> form.game().draw(canvas, part.x(), part.y(), 12, here);
            case ROUNDS -> form.rounds().draw(canvas, part.x(), part.y(), 5, here);
            case CAPACITY -> form.capacity().draw(canvas, part.x(), part.y(), 5, here);
            case MODE -> canvas.put(part.x(), part.y(), form.mode() == Mode.RACE ? "race" : "golf", chosen);
            case LISTED -> canvas.put(part.x(), part.y(), form.listed() ? "yes" : "no", chosen);
            case RULES -> {
                form.rules().draw(canvas, part.x(), part.y(), part.width(), here);
                if (form.rules().isEmpty() && !here) {
                    canvas.put(part.x(), part.y(), part.width(), "the usual ones", Role.FIELD);
                }
            }
        }
    }
}
