package recess.client.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import recess.client.app.Action;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.text.Columns;

/**
 * Finds a command by its name, and runs it.
 *
 * @param chosen which of those that fit, from 0
 * @param everywhere the commands of every screen
 */
public record PaletteScreen(TextInput filter, int chosen, List<Action> everywhere) implements Screen {
    static PaletteScreen begin(List<Action> everywhere) {
        return new PaletteScreen(TextInput.empty(40), 0, everywhere);
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String title(State state) {
        return "commands";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("run", "run the command that is chosen", this::run, Keys.ENTER),
                Action.of("up", "the command above", s -> move(s, -1), Keys.UP, Keys.BACK_TAB)
                        .unhinted(),
                Action.of("down", "the command below", s -> move(s, 1), Keys.DOWN, Keys.TAB)
                        .unhinted(),
                Action.of("close", "run nothing", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    private Step move(State state, int by) {
        int count = fitting(state).size();
        return Step.to(
                count == 0
                        ? state
                        : state.replace(new PaletteScreen(filter, Math.floorMod(chosen + by, count), everywhere)));
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return move(state, up ? -1 : 1);
    }

    private Step run(State state) {
        List<Action> fitting = fitting(state);
        if (chosen >= fitting.size()) {
            return Step.to(state);
        }
        Action action = fitting.get(chosen);
        State under = state.close();
        boolean works = action.whyNot().apply(under).isEmpty();
        return action.run(works ? under.ran(action.binding().name()) : under);
    }

    @Override
    public boolean takes(Key key, State state) {
        return TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return Typing.into(filter, input, state, typed -> new PaletteScreen(typed, 0, everywhere));
    }

    @Override
    public Step picked(int line, State state) {
        return new PaletteScreen(filter, line, everywhere).run(state);
    }

    /** What does not work here says why. */
    private List<Action> fitting(State state) {
        State under = state.close();
        return CommandSearch.find(
                Stream.concat(HelpScreen.below(state).actions().stream(), everywhere.stream()),
                filter.text(),
                action -> action.whyNot().apply(under).isEmpty(),
                state.home().commands());
    }

    @Override
    public boolean covers() {
        return false;
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        List<Action> fitting = fitting(state);
        Rect in =
                Panel.dialog(canvas, part.middle(Math.min(70, part.width()), Math.min(part.height(), 16)), "commands");
        canvas.put(in.x(), in.y(), "▸", Role.STRONG);
        filter.draw(canvas, in.x() + 2, in.y(), in.width() - 2, true);
        Rect list = in.below(1);
        if (fitting.isEmpty()) {
            canvas.put(list.x() + 2, list.y(), list.width() - 2, "No command fits. Backspace widens.", Role.DIM);
        }
        int first = Lines.first(chosen, fitting.size(), list.height());
        for (int i = first; i < Math.min(fitting.size(), first + list.height()); i++) {
            Action action = fitting.get(i);
            Rect row = new Rect(list.x(), list.y() + i - first, list.width(), 1);
            Optional<String> why = action.whyNot().apply(state.close());
            Role role = i == chosen ? Role.SELECTED : why.isPresent() ? Role.DISABLED : Role.TEXT;
            canvas.fill(row, " ", role);
            String text =
                    (i == chosen ? "▸ " : "  ") + Columns.pad(action.binding().name(), 12) + " "
                            + why.map(reason -> "(" + reason + ")")
                                    .orElse(action.binding().what());
            String keys = action.binding().labels();
            int room = row.width() - Columns.of(keys) - 1;
            canvas.put(row.x(), row.y(), Columns.fit(text, Math.max(0, room)), role);
            canvas.put(row.x() + row.width() - Columns.of(keys), row.y(), keys, i == chosen ? role : Role.DIM);
            canvas.zone(row, new Input.Picked(i));
        }
    }
}
