package recess.client.screen;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.theme.Look;
import recess.client.theme.Signs;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;

/**
 * What is kept in the settings file, or by a door. A choice is seen at once; nothing is kept before Enter.
 *
 * @param focus which line has the keyboard, from 0
 * @param values what stands there now, by the names that the settings file has
 * @param before what stood there when the screen was opened
 * @param lookBefore how everything looked then
 * @param typed what is typed in the line with the keyboard, where it is one to type in
 */
public record SettingsScreen(
        int focus, Map<String, String> values, Map<String, String> before, Look lookBefore, TextInput typed)
        implements Screen {
    private static final int MAX_CHARS = 260;

    public SettingsScreen {
        values = Map.copyOf(values);
        before = Map.copyOf(before);
    }

    /** Those that mean something here. */
    static List<SettingLine> lines(State state) {
        return Arrays.stream(SettingLine.values())
                .filter(line -> state.home().guest().isEmpty() || line.isForGuests())
                .toList();
    }

    static SettingsScreen of(State state) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SettingLine line : lines(state)) {
            values.put(line.key(), line.read(state));
        }
        return new SettingsScreen(0, values, values, state.look(), TextInput.empty(MAX_CHARS));
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public String title(State state) {
        return "settings";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("keep", "keep all of it, where the screen says", this::keep, Keys.ENTER),
                Action.of("other", "the next choice of this line", s -> turn(s, 1), Keys.of(' '), Keys.RIGHT)
                        .unless(this::whyNoChoice),
                Action.of("before", "the choice before", s -> turn(s, -1), Keys.LEFT)
                        .unhinted()
                        .unless(this::whyNoChoice),
                Action.of("down", "the line below", s -> focus(s, focus + 1), Keys.DOWN, Keys.TAB)
                        .unhinted(),
                Action.of("up", "the line above", s -> focus(s, focus - 1), Keys.UP, Keys.BACK_TAB)
                        .unhinted(),
                Action.of("as before", "keep nothing; all looks as before", this::cancel, Keys.ESCAPE));
    }

    private SettingLine line(State state) {
        return lines(state).get(focus);
    }

    String value(SettingLine line) {
        return values.getOrDefault(line.key(), "");
    }

    private Optional<String> whyNoChoice(State state) {
        if (line(state).choices(state).isEmpty()) {
            return Optional.of("Type it here.");
        }
        return line(state) == SettingLine.THEME && !state.look().hasColors()
                ? Screens.whyNoTheme(state)
                : Optional.empty();
    }

    private Step turn(State state, int by) {
        List<String> choices = line(state).choices(state);
        return Step.to(with(
                state, choices.get(Math.floorMod(choices.indexOf(value(line(state))) + by, choices.size()))));
    }

    private State with(State state, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(line(state).key(), value);
        return state.replace(new SettingsScreen(focus, more, before, lookBefore, typed))
                .with(looks(state, line(state), value));
    }

    /** What can be seen at once. */
    private Look looks(State state, SettingLine line, String value) {
        Look look = state.look();
        return switch (line) {
            case THEME ->
                state.home()
                        .preferences()
                        .themes()
                        .labelled(value)
                        .map(look::with)
                        .orElse(look);
            case ASCII -> look.with(value.equals("true") ? Signs.ASCII : lookBefore.signs());
            case MOTION, BELL, TITLE, PLAIN, NAME, SERVER -> look;
        };
    }

    private Step focus(State state, int to) {
        int line = Math.floorMod(to, lines(state).size());
        TextInput there = TextInput.empty(MAX_CHARS).with(value(lines(state).get(line)));
        return Step.to(state.replace(new SettingsScreen(line, values, before, lookBefore, there)));
    }

    private Step keep(State state) {
        for (SettingLine line : lines(state)) {
            Optional<String> objection = line.objection(value(line));
            if (objection.isPresent()) {
                return focus(state, lines(state).indexOf(line))
                        .then(s -> Step.to(s.toast(Toast.problem(objection.get()))));
            }
        }
        Map<String, String> changed = new LinkedHashMap<>();
        for (SettingLine line : lines(state)) {
            if (!value(line).equals(before.getOrDefault(line.key(), ""))) {
                changed.put(line.key(), value(line).strip());
            }
        }
        State closed = state.close();
        return changed.isEmpty()
                ? Step.to(closed.toast(Toast.note("Nothing has been changed.")))
                : Step.to(
                        closed.with(
                                closed.home().with(closed.home().preferences().with(changed))),
                        new Effect.KeepSettings(changed));
    }

    private Step cancel(State state) {
        return Step.to(state.close().with(lookBefore));
    }

    @Override
    public boolean takes(Key key, State state) {
        return line(state).choices(state).isEmpty() && TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        if (!line(state).choices(state).isEmpty()) {
            return Step.to(state);
        }
        TextInput more = typed.after(input);
        return Step.to(new SettingsScreen(focus, values, before, lookBefore, more).with(state, more.text()));
    }

    @Override
    public Step picked(int line, State state) {
        boolean isChoice = line == focus && whyNoChoice(state).isEmpty();
        return isChoice ? turn(state, 1) : focus(state, line);
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return focus(state, Math.clamp(focus + (up ? -1L : 1L), 0, lines(state).size() - 1));
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        new SettingsView(this, state).draw(canvas, part);
    }
}
