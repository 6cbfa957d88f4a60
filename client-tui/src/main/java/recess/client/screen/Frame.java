package recess.client.screen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.LinkStatus;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.app.Toast;
import recess.client.app.Update;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Rect;
import recess.common.text.Columns;

/** The whole picture: the bar at the top, the screens, a line about what has just happened, the keys. */
public final class Frame {
    /** The smallest window with screens in it. */
    public static final int MIN_COLUMNS = 40;

    /** Its rows. */
    public static final int MIN_ROWS = 12;

    /** From then on the dot at the top is not enough. */
    private static final Duration LONG_SILENCE = Duration.ofSeconds(5);

    private Frame() {}

    /** Draws the state; the same state gives the same picture. */
    public static Canvas render(State state, Update update) {
        Canvas canvas = new Canvas(
                state.size().width(), state.size().height(), state.look().signs());
        if (canvas.width() < MIN_COLUMNS || canvas.height() < MIN_ROWS) {
            tooSmall(canvas);
            return canvas;
        }
        bar(canvas, state);
        Rect body = body(canvas.all());
        boolean starting = state.ground().name().equals("start");
        Optional<String> banner =
                starting ? Optional.empty() : banner(state.world().link(), body.width());
        if (banner.isPresent()) {
            lost(canvas, body.top(1), banner.get());
            body = body.below(1);
        }
        List<Screen> screens = state.screens();
        int lowest = screens.size() - 1;
        while (lowest > 0 && !screens.get(lowest).covers()) {
            lowest--;
        }
        boolean isBeside = state.wireBeside() && WirePane.fits(body) && !(state.top() instanceof WireScreen);
        Rect part = isBeside ? WirePane.besides(body) : body;
        for (Screen screen : screens.subList(lowest, screens.size())) {
            screen.render(canvas, part, state);
        }
        if (isBeside) {
            WirePane.draw(canvas, body, state);
        }
        toast(canvas, body, state.toast());
        hints(canvas, canvas.all().bottom(1), state, update);
        return canvas;
    }

    /** What is between the bar at the top and the hints at the bottom. */
    static Rect body(Rect all) {
        return all.below(1).above(1);
    }

    /** What the window is called, for who has gone on with something else. */
    public static String title(State state) {
        String round = state.world()
                .table()
                .filter(table -> table.isRacing() && !table.watching())
                .flatMap(Table::room)
                .map(room -> "round " + room.round() + "/" + room.rounds() + " - ")
                .orElse("");
        return round + "Recess - " + state.ground().title(state);
    }

    private static void tooSmall(Canvas canvas) {
        String sentence = "Recess needs " + MIN_COLUMNS + "x" + MIN_ROWS + ", this is " + canvas.width() + "x"
                + canvas.height() + ". Ctrl-C quits.";
        List<String> lines = Lines.wrap(sentence, Math.max(1, canvas.width()));
        for (int i = 0; i < Math.min(lines.size(), canvas.height()); i++) {
            canvas.put(0, i, lines.get(i), Role.WARN);
        }
    }

    private static void bar(Canvas canvas, State state) {
        canvas.fill(canvas.all().top(1), " ", Role.BAR);
        String link = status(state);
        String sending = Sending.of(state.world().uploads());
        boolean isSending = !sending.isEmpty() && canvas.width() - Columns.of(link) - Columns.of(sending) >= 24;
        String status = isSending ? sending + "  " + link : link;
        int room = canvas.width() - Columns.of(status) - 3;
        canvas.put(1, 0, room, Columns.fit("Recess · " + state.top().title(state), Math.max(0, room)), Role.BAR);
        canvas.put(canvas.width() - Columns.of(status) - 1, 0, status, Role.BAR);
        if (isOverdue(state)) {
            canvas.paint(canvas.all().top(1).rightOf(canvas.width() - Columns.of(link) - 1), Role.BAR_WARN);
        }
    }

    /** Whether an answer is late: the dot alone could be overlooked. */
    private static boolean isOverdue(State state) {
        return state.world().link() instanceof LinkStatus.Up up && !up.silence().isZero();
    }

    private static String status(State state) {
        String name = state.world().name();
        boolean wide = state.size().width() >= 60;
        return switch (state.world().link()) {
            case LinkStatus.None() -> "○ not connected";
            case LinkStatus.Connecting(var server, Duration _) -> wide ? "○ connecting to " + server : "○ connecting";
            case LinkStatus.Nameless _ -> wide ? "○ connected, without a name" : "○ no name";
            case LinkStatus.Up(var server, Duration silence, var roundTrip)
            when silence.isZero() ->
                "● " + roundTrip.map(t -> millis(t) + "  ").orElse("") + name + (wide ? " on " + server : "");
            case LinkStatus.Up(var _, Duration silence, var _) ->
                wide ? "? " + name + ", no answer for " + seconds(silence) : "? no answer";
            case LinkStatus.Practice() -> wide ? "◆ " + name + ", without a server" : "◆ practice";
            case LinkStatus.Down down
            when state.ground().name().equals("start") || !down.retriesByItself() -> "○ not connected";
            case LinkStatus.Down _ -> wide ? "○ " + name + ", reconnecting" : "○ lost";
        };
    }

    private static void lost(Canvas canvas, Rect row, String sentence) {
        canvas.fill(row, " ", Role.WARN);
        canvas.put(row.x() + 1, row.y(), row.width() - 2, sentence, Role.WARN);
        canvas.zone(row, new Input.Pressed(Key.ctrl('r')));
    }

    /** What is wrong with the connection; empty where nothing is. */
    private static Optional<String> banner(LinkStatus link, int columns) {
        return switch (link) {
            case LinkStatus.Down down -> Optional.of(sentence(down, columns));
            case LinkStatus.Up(var _, Duration silence, var _)
            when silence.compareTo(LONG_SILENCE) >= 0 ->
                Optional.of("! No answer for " + seconds(silence)
                        + (columns >= 60 ? ": server or line stands still · Ctrl-R: connect anew" : " (Ctrl-R)"));
            case LinkStatus.Nameless _ ->
                Optional.of("! Your name is taken" + (columns >= 60 ? ": choose another one" : ""));
            case LinkStatus.None _, LinkStatus.Connecting _, LinkStatus.Up _, LinkStatus.Practice _ -> Optional.empty();
        };
    }

    private static String sentence(LinkStatus.Down down, int columns) {
        if (!down.retriesByItself()) {
            return columns >= 60 ? "! Out: " + down.why() + " · Ctrl-R: come back" : "! Out (Ctrl-R: come back)";
        }
        String since = seconds(down.sinceLastContact()) + " ago";
        String again = down.retryIn().isZero() ? "now" : "in " + seconds(down.retryIn());
        String what = columns >= 100 ? "! Connection lost (" + down.why() + "). Reconnecting " : "! Reconnecting ";
        return columns >= 60
                ? what + again + ", last contact " + since + " · Ctrl-R: now"
                : "! Lost " + since + ", retry " + again + " (Ctrl-R)";
    }

    /** With a capital letter and a full stop. */
    static String sentence(String text) {
        String whole = text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return whole.endsWith("?") || whole.endsWith(".") ? whole : whole + ".";
    }

    /** Whole seconds, as one counts them. */
    static String seconds(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }

    /** How long an answer took, in at most 6 columns. */
    static String millis(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1
                ? "<1 ms"
                : millis < 1_000 ? millis + " ms" : millis / 1_000 + "." + millis % 1_000 / 100 + " s";
    }

    private static void toast(Canvas canvas, Rect body, Optional<Toast> toast) {
        if (toast.isEmpty()) {
            return;
        }
        Role role = switch (toast.get().level()) {
            case GOOD -> Role.GOOD;
            case NOTE -> Role.WARN;
            case PROBLEM -> Role.BAD;
        };
        String sign = switch (toast.get().level()) {
            case GOOD -> "✓ ";
            case NOTE -> "! ";
            case PROBLEM -> "✗ ";
        };
        List<String> lines = Lines.wrap(sign + toast.get().text(), body.width() - 2);
        List<String> shown = lines.subList(0, Math.min(lines.size(), 3));
        Rect part = body.bottom(shown.size());
        canvas.fill(part, " ", role);
        for (int i = 0; i < shown.size(); i++) {
            canvas.put(part.x() + 1, part.y() + i, shown.get(i), role);
        }
    }

    /** As many keys as fit, the screen's own first; the way out and the way to all others are always there. */
    private static void hints(Canvas canvas, Rect row, State state, Update update) {
        canvas.fill(row, " ", Role.HINT);
        List<Hint> hints = hints(state, update);
        List<Hint> kept = hints.stream().filter(Hint::isKept).toList();
        int room = row.width() - 1 - kept.stream().mapToInt(Hint::columns).sum();
        int x = row.x() + 1;
        for (Hint hint : hints) {
            if (!hint.isKept() && x + hint.columns() <= room) {
                x = hint.draw(canvas, x, row.y());
            }
        }
        for (Hint hint : kept) {
            if (x + hint.columns() <= row.width() + 1) {
                x = hint.draw(canvas, x, row.y());
            }
        }
    }

    private static List<Hint> hints(State state, Update update) {
        List<Hint> hints = new ArrayList<>();
        for (Action action : update.actions(state).toList()) {
            Optional<Key> key = action.binding().keys().stream()
                    .filter(k -> !state.top().takes(k, state))
                    .findFirst();
            if (action.binding().hinted()
                    && key.isPresent()
                    && action.whyNot().apply(state).isEmpty()) {
                hints.add(new Hint(
                        key.get(), action.binding().name(), action.binding().has(Keys.ESCAPE)));
            }
        }
        return hints;
    }

    private record Hint(Key key, String name, boolean isWayOut) {
        boolean isKept() {
            return isWayOut || name.equals("help");
        }

        int columns() {
            return Columns.of(key.label()) + 1 + Columns.of(name) + 2;
        }

        int draw(Canvas canvas, int x, int y) {
            int at = canvas.put(x, y, key.label(), Role.KEY);
            int end = canvas.put(at + 1, y, name, Role.HINT);
            canvas.zone(new Rect(x, y, end - x, 1), new Input.Pressed(key));
            return end + 2;
        }
    }
}
