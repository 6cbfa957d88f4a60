package recess.client.screen;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.WireLog;
import recess.client.link.WireEntry;
import recess.client.link.WireEntry.Direction;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.text.Columns;

/**
 * Every byte both ways, as it crossed the socket.
 *
 * @param back how many lines it is scrolled back
 * @param still what is shown while it is paused
 * @param zone of the times
 */
public record WireScreen(WireFormat format, int back, Optional<WireLog> still, ZoneId zone) implements Screen {
    private static final int PAGE = 10;

    static WireScreen begin() {
        return new WireScreen(WireFormat.LITERAL, 0, Optional.empty(), ZoneId.systemDefault());
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
        return List.of(
                Action.of("format", "bytes literals, hex, or JSON", this::turn, Keys.of('f'), Keys.TAB),
                Action.of("pause", "hold the picture still, or go on", this::pause, Keys.of('p'), Keys.of(' ')),
                Action.of("save", "save what is shown to a file", this::save, Keys.of('s'))
                        .unless(s -> shown(s).kept().isEmpty()
                                ? Optional.of("Nothing has crossed the wire yet.")
                                : Optional.empty()),
                Action.of("up", "scroll back a line", s -> scroll(s, 1), Keys.UP, Keys.of('k'))
                        .unhinted(),
                Action.of("down", "scroll on a line", s -> scroll(s, -1), Keys.DOWN, Keys.of('j'))
                        .unhinted(),
                Action.of("page up", "scroll back a page", s -> scroll(s, PAGE), Keys.PAGE_UP)
                        .unhinted(),
                Action.of("page down", "scroll on a page", s -> scroll(s, -PAGE), Keys.PAGE_DOWN)
                        .unhinted(),
                Action.of("oldest", "to the first line", s -> scroll(s, 1_000_000), Keys.HOME, Keys.of('g'))
                        .unhinted(),
                Action.of("latest", "to the last line", s -> scroll(s, -1_000_000), Keys.END, Keys.of('G'))
                        .unhinted(),
                Action.of("close", "back to where you were", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    private WireLog shown(State state) {
        return still.orElse(state.world().connection().wire());
    }

    private Step turn(State state) {
        return Step.to(state.replace(new WireScreen(format.next(), 0, still, zone)));
    }

    private Step pause(State state) {
        Optional<WireLog> held = still.isPresent()
                ? Optional.empty()
                : Optional.of(state.world().connection().wire());
        return Step.to(state.replace(new WireScreen(format, held.isPresent() ? back : 0, held, zone)));
    }

    /** Scrolling back holds the picture still: else it would run away from under one's eyes. */
    private Step scroll(State state, int by) {
        WireLog held = shown(state);
        int most = Math.max(0, lines(held, state.size().width() - 2).size() - 1);
        int to = Math.clamp((long) back + by, 0, most);
        Optional<WireLog> paused = to > 0 ? Optional.of(held) : still;
        return Step.to(state.replace(new WireScreen(format, to, paused, zone)));
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return scroll(state, up ? 3 : -3);
    }

    private Step save(State state) {
        return Step.to(state, new Effect.SaveWire(shown(state).kept()));
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        canvas.cover();
        canvas.clear(part);
        Rect in = Panel.draw(canvas, part, title(state), true);
        WireLog wire = shown(state);
        List<Line> lines = lines(wire, in.width());
        if (lines.isEmpty()) {
            canvas.put(in.x(), in.y(), in.width(), "Nothing has crossed the wire yet.", Role.DIM);
        }
        int end = Math.max(Math.min(lines.size(), in.height()), lines.size() - back);
        int start = Math.max(0, end - in.height());
        for (int i = start; i < end; i++) {
            Line line = lines.get(i);
            canvas.put(in.x(), in.y() + i - start, in.width(), line.text(), line.role());
        }
        if (end < lines.size()) {
            String more = " ▼ " + (lines.size() - end) + " more ";
            canvas.put(in.x() + in.width() - Columns.of(more), in.y() + in.height() - 1, more, Role.WARN);
        }
    }

    private List<Line> lines(WireLog wire, int columns) {
        List<Line> lines = new ArrayList<>();
        if (wire.forgotten() > 0) {
            lines.add(new Line("(" + wire.forgotten() + " earlier ones are forgotten)", Role.DIM));
        }
        for (WireEntry entry : wire.kept()) {
            boolean sent = entry.direction() == Direction.SENT;
            String head = WireFormat.time(entry, zone) + (sent ? " → " : " ← ");
            boolean first = true;
            for (String text : format.lines(entry.bytes(), Math.max(10, columns - head.length()))) {
                lines.add(
                        new Line((first ? head : " ".repeat(head.length())) + text, sent ? Role.SENT : Role.RECEIVED));
                first = false;
            }
        }
        return lines;
    }

    private record Line(String text, Role role) {}
}
