package recess.client.screen;

import java.util.List;
import recess.client.app.Guest;
import recess.client.app.State;
import recess.client.key.Input;
import recess.client.theme.Role;
import recess.client.widget.Bar;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.text.Columns;

/** Draws the settings, and beside them, where there is room, how a bit of everything looks. */
record SettingsView(SettingsScreen screen, State state) {
    private static final int LABEL = 10;
    private static final int VALUE = 18;

    /** A border, a gap, and what Enter does. */
    private static final int LINES_BESIDE = 5;

    void draw(Canvas canvas, Rect part) {
        canvas.cover();
        canvas.clear(part);
        boolean wide = part.width() >= 96;
        boolean tall = !wide && part.height() >= 20;
        int lines = SettingsScreen.lines(state).size();
        Rect list = wide ? part.left(part.width() - 36) : tall ? part.top(lines + LINES_BESIDE) : part;
        drawLines(canvas, Panel.draw(canvas, list, "settings", true));
        if (wide || tall) {
            Rect rest = wide ? part.rightOf(part.width() - 36) : part.below(lines + LINES_BESIDE);
            Rect in = Panel.draw(canvas, rest, "how it looks", false);
            canvas.clip(in);
            drawSample(canvas, in);
            canvas.clip(canvas.all());
        }
    }

    private void drawLines(Canvas canvas, Rect in) {
        List<SettingLine> lines = SettingsScreen.lines(state);
        for (int i = 0; i < lines.size(); i++) {
            SettingLine line = lines.get(i);
            boolean here = i == screen.focus();
            Rect row = new Rect(in.x(), in.y() + i, in.width(), 1);
            canvas.put(row.x(), row.y(), LABEL, (here ? "▸ " : "  ") + line.key(), here ? Role.STRONG : Role.DIM);
            drawValue(canvas, new Rect(row.x() + LABEL, row.y(), Math.min(VALUE, row.width() - LABEL), 1), line, here);
            int note = LABEL + VALUE + 2;
            if (row.width() >= note + 16) {
                canvas.put(
                        row.x() + note,
                        row.y(),
                        row.width() - note,
                        Columns.fit(line.what(), row.width() - note),
                        Role.DIM);
            }
            canvas.zone(row, new Input.Picked(i));
        }
        String where = state.home().guest().map(Guest::keeping).orElse("in the settings file");
        List<String> hint = Lines.wrap("Enter keeps it " + where + ". Esc leaves all as it was.", in.width());
        for (int i = 0; i < Math.min(hint.size(), in.height() - lines.size() - 1); i++) {
            canvas.put(in.x(), in.y() + lines.size() + 1 + i, in.width(), hint.get(i), Role.DIM);
        }
    }

    private void drawValue(Canvas canvas, Rect part, SettingLine line, boolean here) {
        boolean isTyped = line.choices(state).isEmpty();
        String value = SettingLine.shown(screen.value(line));
        if (isTyped && here) {
            screen.typed().draw(canvas, part.x(), part.y(), part.width(), true);
            return;
        }
        canvas.fill(part, " ", isTyped ? Role.FIELD : here ? Role.SELECTED : Role.TEXT);
        String text = !isTyped && here ? "◀ " + Columns.pad(value, part.width() - 4) + " ▶" : value;
        canvas.put(
                part.x(),
                part.y(),
                part.width(),
                Columns.fit(text, part.width()),
                isTyped ? Role.FIELD : here ? Role.SELECTED : Role.TEXT);
    }

    /** The roles that matter, each in the words that it stands for. */
    private static void drawSample(Canvas canvas, Rect in) {
        int y = in.y();
        canvas.fill(new Rect(in.x(), y, in.width(), 1), " ", Role.BAR);
        canvas.put(in.x() + 1, y++, in.width() - 2, "Recess · guess           ● 3 ms  ann", Role.BAR);
        canvas.put(in.x(), y++, in.width(), "  code   game      players", Role.TITLE);
        canvas.fill(new Rect(in.x(), y, in.width(), 1), " ", Role.SELECTED);
        canvas.put(in.x(), y++, in.width(), "▸ FJHR   guess     12/30", Role.SELECTED);
        canvas.put(in.x(), y++, in.width(), "  QWER   hangman   4/30", Role.TEXT);
        int x = canvas.put(in.x(), y, in.width(), "▸ you  ", Role.SELF);
        x = canvas.put(x, y, "strong  ", Role.STRONG);
        canvas.put(x, y++, in.x() + in.width() - x, "less important", Role.DIM);
        x = canvas.put(in.x(), y, in.width(), "✓ good  ", Role.GOOD);
        x = canvas.put(x, y, "! care  ", Role.WARN);
        canvas.put(x, y++, in.x() + in.width() - x, "✗ wrong", Role.BAD);
        Bar.draw(canvas, in.x(), y++, Math.min(30, in.width()), 60, 100);
        canvas.put(in.x(), y, 14, "a field       ", Role.FIELD);
        canvas.put(in.x() + 16, y++, 14, "typing here   ", Role.FIELD_FOCUS);
        x = canvas.put(in.x(), y, in.width(), "→ b'50\\n'  ", Role.SENT);
        canvas.put(x, y++, in.x() + in.width() - x, "← b'Low\\n'", Role.RECEIVED);
        x = canvas.put(in.x(), y, in.width(), "Enter", Role.KEY);
        x = canvas.put(x, y, " make move  ", Role.HINT);
        canvas.put(x, y, in.x() + in.width() - x, "s start", Role.DISABLED);
    }
}
