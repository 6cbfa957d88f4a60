package recess.client.screen;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.WireLog;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.screen.WireRows.Row;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;

/**
 * Every byte both ways, as it crossed the socket.
 *
 * @param rows which line is chosen, the latest where none is; and what the list is narrowed to
 * @param unfolded numbers of messages of which all is shown
 * @param still what is shown while it is paused
 * @param zone of the times
 */
public record WireScreen(WireFormat format, Chooser rows, Set<Long> unfolded, Optional<WireLog> still, ZoneId zone)
        implements Screen {
    private static final int PAGE = 10;
    private static final int BESIDE_LINES = -1;

    public WireScreen {
        unfolded = Set.copyOf(unfolded);
    }

    static WireScreen begin() {
        return new WireScreen(WireFormat.LITERAL, Chooser.begin(), Set.of(), Optional.empty(), ZoneId.systemDefault());
    }

    @Override
    public String name() {
        return "wire";
    }

    @Override
    public String title(State state) {
        return "wire, as " + format.name().toLowerCase(Locale.ROOT) + (still.isPresent() ? ", paused" : "");
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(
                Action.of("unfold", "show all of a message, or its line only", this::unfold, Keys.ENTER)
                        .unless(s -> rows.filtering() ? Optional.of("Enter goes to the list first.") : whyNothing(s)),
                Action.of("list", "go from the filter to the list", s -> to(s, rows.filtering(false)), Keys.ENTER)
                        .unless(_ -> rows.filtering() ? Optional.empty() : Optional.of("The list has the keyboard.")),
                Action.of("filter", "narrow the messages as you type", s -> to(s, rows.filtering(true)), Keys.of('/')),
                Action.of("format", "bytes literals, hex, or JSON", this::turn, Keys.of('f'), Keys.TAB),
                Action.of("pause", "hold the picture still, or go on", this::pause, Keys.of('p'), Keys.of(' ')),
                Action.of("save", "save what is shown to a file", this::save, Keys.of('s'))
                        .unless(s -> whyNothing(s).or(() -> UploadScreen.whyNoFiles(s)))));
        actions.addAll(Keys.list(this::move, PAGE));
        actions.add(Action.of("all", "show all messages again", s -> to(s, rows.whole()), Keys.ESCAPE)
                .unless(_ -> rows.isNarrowed() ? Optional.empty() : Optional.of("All are shown.")));
        actions.add(Action.of("close", "back to where you were", s -> Step.to(s.close()), Keys.ESCAPE)
                .unless(_ -> rows.isNarrowed() ? Optional.of("Esc shows all first.") : Optional.empty()));
        return actions;
    }

    private Optional<String> whyNothing(State state) {
        return shown(state).messages().isEmpty() ? Optional.of("Nothing has crossed the wire yet.") : Optional.empty();
    }

    private WireLog shown(State state) {
        return still.orElse(state.world().connection().wire());
    }

    private Step to(State state, Chooser chooser) {
        return Step.to(state.replace(new WireScreen(format, chooser, unfolded, still, zone)));
    }

    private Step turn(State state) {
        return Step.to(state.replace(new WireScreen(format.next(), rows, unfolded, still, zone)));
    }

    private Step pause(State state) {
        return Step.to(state.replace(
                still.isPresent()
                        ? new WireScreen(format, rows.at(""), unfolded, Optional.empty(), zone)
                        : new WireScreen(format, rows, unfolded, Optional.of(shown(state)), zone)));
    }

    /** What is looked at is held still, or it would run away from under one's eyes; the last line goes on. */
    private Step move(State state, int by) {
        List<String> keys = rows(state).keys();
        if (keys.isEmpty()) {
            return Step.to(state);
        }
        int to = Math.clamp((long) at(keys) + by, 0, keys.size() - 1);
        boolean isLatest = to == keys.size() - 1;
        return Step.to(state.replace(new WireScreen(
                format,
                rows.at(isLatest ? "" : keys.get(to)),
                unfolded,
                isLatest ? Optional.empty() : Optional.of(shown(state)),
                zone)));
    }

    private int at(List<String> keys) {
        int chosen = keys.indexOf(rows.chosen());
        return chosen >= 0 ? chosen : keys.size() - 1;
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return move(state, up ? -3 : 3);
    }

    private Step unfold(State state) {
        List<Row> all = rows(state).all();
        if (all.isEmpty()) {
            return Step.to(state);
        }
        Row row = all.get(at(rows(state).keys()));
        Set<Long> numbers = new HashSet<>(unfolded);
        if (!numbers.remove(row.message().number())) {
            numbers.add(row.message().number());
        }
        Chooser head = rows.at(new Row(row.message(), ' ', 0, List.of()).key());
        return Step.to(state.replace(new WireScreen(format, head, numbers, Optional.of(shown(state)), zone)));
    }

    private Step save(State state) {
        return Step.to(state, new Effect.SaveWire(shown(state).kept()));
    }

    @Override
    public boolean takes(Key key, State state) {
        return rows.filtering() && TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return rows.filtering()
                ? Typing.into(
                        rows.filter(),
                        input,
                        state,
                        typed -> new WireScreen(format, rows.narrowed(typed), unfolded, still, zone))
                : Step.to(state);
    }

    @Override
    public Step picked(int line, State state) {
        List<String> keys = rows(state).keys();
        if (line == BESIDE_LINES || line >= keys.size()) {
            return to(state, rows.filtering(line == BESIDE_LINES));
        }
        WireScreen there = new WireScreen(
                format, rows.at(keys.get(line)).filtering(false), unfolded, Optional.of(shown(state)), zone);
        return there.unfold(state);
    }

    private WireRows rows(State state) {
        return WireRows.of(
                shown(state), format, rows, unfolded, zone, state.size().width() - 2, state.now());
    }

    @Override
    public Optional<Duration> changesIn(State state) {
        return Optional.of(Duration.ofSeconds(1));
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        canvas.cover();
        canvas.clear(part);
        WireRows shown = rows(state);
        List<String> keys = shown.keys();
        int at = at(keys);
        String position = keys.isEmpty() ? "" : " " + (at + 1) + "/" + keys.size();
        long before = shown(state).forgotten();
        Rect in = Panel.draw(
                canvas,
                part,
                title(state) + position + (before > 0 ? ", " + before + " before" : ""),
                !rows.filtering());
        if (rows.isNarrowed()) {
            canvas.put(in.x(), in.y(), "filter", Role.TITLE);
            rows.filter().draw(canvas, in.x() + 7, in.y(), in.width() - 7, rows.filtering());
            canvas.zone(in.top(1), new Input.Picked(BESIDE_LINES));
            in = in.below(1);
        }
        if (keys.isEmpty()) {
            String why =
                    rows.isNarrowed() ? "No message has that. Esc shows all." : "Nothing has crossed the wire yet.";
            canvas.put(in.x(), in.y(), in.width(), why, Role.DIM);
        }
        int first = rows.chosen().isEmpty()
                ? Math.max(0, keys.size() - in.height())
                : Lines.first(at, keys.size(), in.height());
        for (int i = first; i < Math.min(keys.size(), first + in.height()); i++) {
            Rect row = new Rect(in.x(), in.y() + i - first, in.width(), 1);
            shown.draw(canvas, row, shown.all().get(i), i == at && !rows.filtering());
            canvas.zone(row, new Input.Picked(i));
        }
    }
}
