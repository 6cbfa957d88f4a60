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
 * Finds a command by its name, and runs it, with an argument where it takes one.
 *
 * @param typed the name, or its beginning, and perhaps an argument
 * @param chosen which of those that fit, from 0
 * @param everywhere the commands of every screen
 */
public record PaletteScreen(TextInput typed, int chosen, List<Action> everywhere) implements Screen {
    private static final int PAGE = 10;

    static PaletteScreen begin(List<Action> everywhere) {
        return new PaletteScreen(TextInput.empty(120), 0, everywhere);
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
                Action.of(
                        "complete",
                        "write out the command that is chosen; then its argument",
                        this::complete,
                        Keys.TAB),
                Action.of("up", "the command above", s -> move(s, -1), Keys.UP, Keys.BACK_TAB)
                        .unhinted(),
                Action.of("down", "the command below", s -> move(s, 1), Keys.DOWN)
                        .unhinted(),
                Action.of("page up", "a page up", s -> jump(s, chosen - PAGE), Keys.PAGE_UP)
                        .unhinted(),
                Action.of("page down", "a page down", s -> jump(s, chosen + PAGE), Keys.PAGE_DOWN)
                        .unhinted(),
                Action.of("close", "run nothing", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    private Step move(State state, int by) {
        int count = fitting(state).size();
        return count == 0 ? Step.to(state) : choose(state, Math.floorMod(chosen + by, count));
    }

    private Step jump(State state, int to) {
        return choose(state, Math.clamp(to, 0, Math.max(0, fitting(state).size() - 1)));
    }

    private Step choose(State state, int to) {
        return Step.to(state.replace(new PaletteScreen(typed, to, everywhere)));
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return move(state, up ? -1 : 1);
    }

    private Step run(State state) {
        return command(state).map(c -> c.run(state.close())).orElseGet(() -> Step.to(state));
    }

    private Step complete(State state) {
        return command(state)
                .map(c -> Step.to(state.replace(
                        new PaletteScreen(typed.with(c.label() + (c.goesOn() ? " " : "")), 0, everywhere))))
                .orElseGet(() -> Step.to(state));
    }

    private Optional<Command> command(State state) {
        List<Command> fitting = fitting(state);
        return chosen < fitting.size() ? Optional.of(fitting.get(chosen)) : Optional.empty();
    }

    @Override
    public boolean takes(Key key, State state) {
        return TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return Typing.into(typed, input, state, more -> new PaletteScreen(more, 0, everywhere));
    }

    @Override
    public Step picked(int line, State state) {
        return new PaletteScreen(typed, line, everywhere).run(state);
    }

    /** What does not work here says why. */
    private List<Command> fitting(State state) {
        return CommandSearch.find(
                Stream.concat(HelpScreen.below(state).actions().stream(), everywhere.stream()),
                typed.text(),
                state.close());
    }

    @Override
    public boolean covers() {
        return false;
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        List<Command> fitting = fitting(state);
        String title = fitting.isEmpty() ? "commands" : "commands " + (chosen + 1) + "/" + fitting.size();
        Rect in = Panel.dialog(canvas, part.middle(Math.min(70, part.width()), Math.min(part.height(), 16)), title);
        canvas.put(in.x(), in.y(), "▸", Role.STRONG);
        typed.draw(canvas, in.x() + 2, in.y(), in.width() - 2, true);
        Rect list = in.below(1);
        if (fitting.isEmpty()) {
            canvas.put(list.x() + 2, list.y(), list.width() - 2, "No command fits. Backspace widens.", Role.DIM);
        }
        int first = Lines.first(chosen, fitting.size(), list.height());
        for (int i = first; i < Math.min(fitting.size(), first + list.height()); i++) {
            Rect row = new Rect(list.x(), list.y() + i - first, list.width(), 1);
            draw(canvas, row, fitting.get(i), i == chosen, state.close());
            canvas.zone(row, new Input.Picked(i));
        }
    }

    private static void draw(Canvas canvas, Rect row, Command command, boolean here, State state) {
        Optional<String> why = command.whyNot(state);
        Role role = here ? Role.SELECTED : why.isPresent() ? Role.DISABLED : Role.TEXT;
        canvas.fill(row, " ", role);
        boolean isAlone = command.argument().isEmpty();
        String label = command.label() + (command.goesOn() ? " …" : "");
        String text = (here ? "▸ " : "  ") + Columns.pad(label, Math.max(12, Columns.of(label))) + " "
                + why.map(reason -> "(" + reason + ")")
                        .orElse(isAlone ? command.action().binding().what() : "");
        String keys = isAlone ? command.action().binding().labels() : "";
        int room = row.width() - Columns.of(keys) - 1;
        canvas.put(row.x(), row.y(), Columns.fit(text, Math.max(0, room)), role);
        canvas.put(row.x() + row.width() - Columns.of(keys), row.y(), keys, here ? role : Role.DIM);
    }
}
