package recess.client.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Table;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.widget.Bar;
import recess.client.widget.BlockLetters;
import recess.client.widget.BlockLetters.Scale;
import recess.client.widget.Canvas;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.message.LobbyEvent;
import recess.common.message.RoomInfo;
import recess.common.message.TaskInfo;
import recess.common.text.Columns;

/**
 * A room as the class sees it on the wall: its code and the clock in large letters, how to join, the race, and the podium
 * between rounds. People are called as they call themselves: no client is told another name.
 */
public record ProjectorScreen() implements Screen {
    private static final int GAP = 4;

    /** Less than so many rows are not given to large letters. */
    private static final int MIN_ROWS_BELOW = 3;

    /** The podium is what counts then. */
    private static final int MAX_ROWS_BESIDE_PODIUM = 5;

    @Override
    public String name() {
        return "projector";
    }

    @Override
    public String title(State state) {
        return state.world().table().map(Table::title).orElse("projector");
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of(
                "room", "the room as those see it who play", ProjectorScreen::back, Key.character('B'), Keys.ESCAPE));
    }

    private static Step back(State state) {
        return Step.to(state.replace(TableScreen.begin()));
    }

    @Override
    public Optional<Duration> changesIn(State state) {
        return Motion.nextIn(state);
    }

    @Override
    public boolean transientHere() {
        return false;
    }

    @Override
    public boolean showsTasks() {
        return true;
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        draw(canvas, part, state, true);
    }

    /** @param invites whether it says how to join: into a match that is over nobody can come */
    static void draw(Canvas canvas, Rect part, State state, boolean invites) {
        Optional<Table> at = state.world().table();
        if (at.isEmpty() || at.get().room().isEmpty()) {
            return;
        }
        Table table = at.get();
        RoomInfo room = table.room().get();
        drawClock(canvas, part.top(1), table, state.now());
        Rect below = part.below(part.height() >= 16 ? 2 : 1);
        Rect inner = new Rect(below.x() + 1, below.y(), below.width() - 2, below.height());
        Rect head = drawHead(canvas, inner, table, room, state);
        Rect told = invites ? drawLines(canvas, head, invitation(table, room, state, head)) : head;
        Rect rest = invites ? drawLines(canvas, told, tasks(state)) : told;
        if (table.isRacing() && table.isShared()) {
            TableView.drawShared(canvas, wide(rest, part), table, state);
        } else if (table.isRacing()) {
            TableView.drawLanes(canvas, wide(rest, part), table, state);
        } else if (table.result().isPresent()) {
            Podium.draw(canvas, rest, table, state);
        } else {
            Rect in = Panel.draw(canvas, wide(rest, part), PlayersPane.title(table), false);
            PlayersPane.draw(canvas, in, table, state.world().name(), Listed.UNTOUCHED);
        }
    }

    /** How far the class is with its tasks. */
    private static List<String> tasks(State state) {
        return state.world().lobby().tasks().open().stream().map(TaskInfo::line).toList();
    }

    private static Rect wide(Rect rest, Rect part) {
        return new Rect(part.x(), rest.y(), part.width(), rest.height());
    }

    /** What is left of the round, across the whole width. */
    private static void drawClock(Canvas canvas, Rect row, Table table, Duration now) {
        Optional<Duration> left = table.clock().endsAt().map(end -> ClockView.positive(end.minus(now)));
        String text = ClockView.describe(table.room().orElseThrow(), row.width()) + "  ";
        int at = canvas.put(row.x() + 1, row.y(), text, Role.DIM);
        if (left.isPresent()) {
            Bar.draw(
                    canvas,
                    at,
                    row.y(),
                    row.x() + row.width() - 1 - at,
                    left.get().toMillis(),
                    table.clock().lasts().toMillis());
        } else {
            ClockView.next(table, now)
                    .ifPresent(next ->
                            canvas.put(row.x() + row.width() - 1 - Columns.of(next), row.y(), next, Role.STRONG));
        }
    }

    /** The code on the left; on the right the clock, or the secret of the round that is over. @return the part below */
    private static Rect drawHead(Canvas canvas, Rect part, Table table, RoomInfo room, State state) {
        String right = table.isRacing() ? time(table, state) : secret(table, state);
        Role role = table.isRacing() && ClockView.isSoon(table, state.now()) ? Role.BAD : Role.STRONG;
        int rows = Math.min(part.height() / 3, part.height() - MIN_ROWS_BELOW);
        Scale scale = Scale.fitting(
                room.code() + right,
                part.width() - (right.isEmpty() ? 0 : GAP),
                table.result().isPresent() ? Math.min(rows, MAX_ROWS_BESIDE_PODIUM) : rows);
        Rect rest = part;
        int end = part.x();
        if (scale.width(room.code()) <= part.width() && scale.height() <= part.height() - MIN_ROWS_BELOW) {
            end = BlockLetters.draw(canvas, part.x(), part.y(), room.code(), scale, Role.TITLE);
            rest = part.below(scale.height() + (part.height() >= 14 ? 1 : 0));
        } else {
            end = canvas.put(part.x(), part.y(), part.width(), "room " + room.code() + " ", Role.STRONG);
            rest = part.below(1);
        }
        int x = part.x() + part.width() - scale.width(right);
        if (x > end && rest.y() > part.y() + 1) {
            BlockLetters.draw(canvas, x, part.y(), right, scale, role);
        } else {
            int columns = Math.min(Columns.of(right), part.x() + part.width() - end);
            canvas.put(part.x() + part.width() - columns, part.y(), columns, right, role);
        }
        return rest;
    }

    private static String time(Table table, State state) {
        return table.clock()
                .endsAt()
                .map(end -> ClockView.minutes(ClockView.positive(end.minus(state.now()))))
                .orElse("");
    }

    private static String secret(Table table, State state) {
        // A board is no word for large letters.
        return table.result()
                .filter(_ -> !table.isShared())
                .map(result -> switch (result) {
                    case Table.Result.Round(LobbyEvent.RoundEnded ended, boolean _) -> ended.answer();
                    case Table.Result.Solo(LobbyEvent.SoloEnded ended) -> ended.answer();
                })
                .map(answer -> Motion.uncovered(answer, Motion.frame(table, state)))
                .orElse("");
    }

    /** While a race runs, all lanes come before all ways in: the first of these is enough then. */
    private static List<String> invitation(Table table, RoomInfo room, State state, Rect part) {
        List<String> lines = Invitation.lines(room, state, part.width());
        int left = part.height() - LanesPane.rows(table, part.width());
        return table.isRacing() && !lines.isEmpty() ? lines.subList(0, Math.clamp(left, 1, lines.size())) : lines;
    }

    /** As many as leave room for the race; what needs least on a player's machine comes first. */
    private static Rect drawLines(Canvas canvas, Rect part, List<String> lines) {
        int shown = Math.clamp(part.height() - 2 * MIN_ROWS_BELOW, 0, lines.size());
        Rect rest = part;
        for (String line : lines.subList(0, shown)) {
            canvas.put(rest.x(), rest.y(), rest.width(), line, Role.STRONG);
            rest = rest.below(1);
        }
        return rest;
    }
}
