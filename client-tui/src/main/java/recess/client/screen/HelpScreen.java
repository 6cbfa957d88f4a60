package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * All keys of the screen below, with what each does, and why it does not.
 *
 * @param everywhere the keys that work on every screen
 */
public record HelpScreen(TextInput filter, int first, List<Action> everywhere) implements Screen {
    static HelpScreen begin(List<Action> everywhere) {
        return new HelpScreen(TextInput.empty(40), 0, everywhere);
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String title(State state) {
        return "help: " + below(state).title(state);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("close", "back to where you were", s -> Step.to(s.close()), Keys.ESCAPE, Keys.ENTER),
                Action.of("up", "scroll up", s -> scroll(s, -1), Keys.UP).unhinted(),
                Action.of("down", "scroll down", s -> scroll(s, 1), Keys.DOWN).unhinted(),
                Action.of("page up", "scroll a page up", s -> scroll(s, -10), Keys.PAGE_UP)
                        .unhinted(),
                Action.of("page down", "scroll a page down", s -> scroll(s, 10), Keys.PAGE_DOWN)
                        .unhinted());
    }

    static Screen below(State state) {
        int size = state.screens().size();
        return state.screens().get(Math.max(0, size - 2));
    }

    private Step scroll(State state, int by) {
        int most = Math.max(0, rows(state, state.size().width() - 2).size() - 4);
        return Step.to(state.replace(new HelpScreen(filter, Math.clamp(first + by, 0, most), everywhere)));
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return scroll(state, up ? -2 : 2);
    }

    @Override
    public boolean takes(Key key, State state) {
        return TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return Typing.into(filter, input, state, typed -> new HelpScreen(typed, 0, everywhere));
    }

    private List<Line> lines(State state) {
        State under = state.close();
        List<Line> lines = new ArrayList<>();
        add(lines, "on this screen", below(state).actions(), under);
        add(lines, "everywhere", everywhere, under);
        return lines;
    }

    private void add(List<Line> lines, String title, List<Action> actions, State under) {
        List<Line> found = new ArrayList<>();
        for (Action action : actions) {
            String text = action.binding().labels() + " " + action.binding().name() + " "
                    + action.binding().what();
            if (Chooser.hasWords(text, filter.text())) {
                Optional<String> why = action.whyNot().apply(under);
                found.add(new Line(action.binding().labels(), action.binding().what(), why.orElse("")));
            }
        }
        if (!found.isEmpty()) {
            lines.add(new Line("", title, ""));
            lines.addAll(found);
        }
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        canvas.cover();
        canvas.clear(part);
        Rect in = Panel.draw(canvas, part, title(state), true);
        canvas.put(in.x(), in.y(), "filter", Role.TITLE);
        filter.draw(canvas, in.x() + 7, in.y(), Math.min(30, in.width() - 7), true);
        Rect list = in.below(1);
        List<Row> rows = rows(state, list.width());
        if (rows.isEmpty()) {
            canvas.put(list.x(), list.y(), list.width(), "No key does that. Backspace widens the filter.", Role.DIM);
        }
        for (int i = first; i < Math.min(rows.size(), first + list.height()); i++) {
            rows.get(i).draw(canvas, new Rect(list.x(), list.y() + i - first, list.width(), 1));
        }
        if (first + list.height() < rows.size()) {
            String more = " ▼ " + (rows.size() - first - list.height()) + " more ";
            canvas.put(list.x() + list.width() - Columns.of(more), list.y() + list.height() - 1, more, Role.WARN);
        }
    }

    /** Nothing is cut off: what stands in the way of a key would lose its sense. */
    private List<Row> rows(State state, int columns) {
        int column = Row.keysColumn(columns);
        List<Row> rows = new ArrayList<>();
        for (Line line : lines(state)) {
            if (line.keys().isEmpty()) {
                rows.add(new Row("", line.what(), Role.TITLE));
                continue;
            }
            boolean works = line.why().isEmpty();
            List<String> keys = Lines.wrap(line.keys(), column - 2);
            List<String> texts =
                    Lines.wrap(works ? line.what() : line.what() + " (" + line.why() + ")", columns - column);
            for (int i = 0; i < Math.max(keys.size(), texts.size()); i++) {
                rows.add(new Row(
                        i < keys.size() ? keys.get(i) : " ",
                        i < texts.size() ? texts.get(i) : "",
                        works ? Role.TEXT : Role.DISABLED));
            }
        }
        return rows;
    }

    private record Line(String keys, String what, String why) {}

    /** @param keys nothing for a title */
    private record Row(String keys, String text, Role role) {
        static int keysColumn(int columns) {
            return Math.clamp(columns / 4, 12, 20);
        }

        void draw(Canvas canvas, Rect row) {
            int column = keys.isEmpty() ? 0 : keysColumn(row.width());
            if (!keys.isEmpty()) {
                canvas.put(row.x() + 1, row.y(), column - 2, keys, role == Role.TEXT ? Role.KEY : role);
            }
            canvas.put(row.x() + column, row.y(), row.width() - column, text, role);
        }
    }
}
