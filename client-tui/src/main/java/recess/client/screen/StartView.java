package recess.client.screen;

import java.time.Duration;
import java.util.List;
import recess.client.app.LinkStatus;
import recess.client.app.State;
import recess.client.key.Input;
import recess.client.link.Server;
import recess.client.theme.Role;
import recess.client.widget.BlockLetters;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.text.Columns;

/** Draws the start screen: the name, the servers and practice, the address, and below how a connection comes along. */
record StartView(StartScreen screen, State state) {
    /** Why there is no connection is said in full, also where that leaves less of the list in sight. */
    private static final int MAX_STATUS_ROWS = 4;

    private static final String HOUSE = "RECESS";
    private static final int NEWS_ROWS = 2;

    void draw(Canvas canvas, Rect part) {
        boolean tall = part.height() >= 18;
        int width = Math.min(part.width(), 72);
        List<String> status = Lines.wrap(status(), width - 4);
        int shown = Math.min(status.size(), MAX_STATUS_ROWS);
        int height = tall ? Math.min(part.height(), 10 + screen.servers().size() + shown) : part.height();
        Rect box = drawWelcome(canvas, part, width, height);
        Rect in = Panel.draw(canvas, box, "play, watch, send files", false);
        int x = in.x() + 1;
        int y = in.y() + (tall ? 1 : 0);
        int columns = in.width() - 2;
        label(canvas, x, y, "Your name", screen.focus() == StartScreen.NAME);
        screen.player().draw(canvas, x + 12, y, Math.min(24, columns - 12), screen.focus() == StartScreen.NAME);
        canvas.zone(new Rect(x, y, columns, 1), new Input.Picked(-1));
        y += tall ? 2 : 1;
        label(canvas, x, y++, "Where", screen.focus() == StartScreen.PLACES);
        int left = in.y() + in.height() - y - (tall ? 3 : 1) - shown;
        int rows = Math.clamp(left, 1, screen.servers().size() + 1);
        int first = Lines.first(screen.chosen(), screen.servers().size() + 1, rows);
        for (int i = first; i < first + rows; i++) {
            line(canvas, new Rect(x, y++, columns, 1), i);
        }
        y += tall ? 1 : 0;
        label(canvas, x, y, "Address", screen.focus() == StartScreen.ADDRESS);
        screen.address().draw(canvas, x + 12, y, columns - 12, screen.focus() == StartScreen.ADDRESS);
        canvas.zone(new Rect(x, y, columns, 1), new Input.Picked(-2));
        if (tall) {
            canvas.put(x + 12, y + 1, columns - 12, "HOST or HOST:PORT, as the board says", Role.DIM);
        }
        for (int i = 0; i < shown; i++) {
            canvas.put(x, in.y() + in.height() - shown + i, columns, status.get(i), Role.WARN);
        }
    }

    /** The name of the house above, and below what there is to tell, where that leaves the box as it is. */
    private Rect drawWelcome(Canvas canvas, Rect part, int width, int height) {
        List<String> news = state.home().welcome().lines();
        // The place is kept before there is something to tell, so that nothing moves when it comes.
        int below = Math.min(NEWS_ROWS, part.height() - height);
        int left = part.height() - height - below;
        BlockLetters.Scale scale = BlockLetters.Scale.fitting(HOUSE, width, left - 1);
        int above = left > scale.height() && width >= scale.width(HOUSE) ? scale.height() + 1 : 0;
        Rect whole = part.middle(width, above + height + below);
        if (above > 0) {
            int x = whole.x() + (width - scale.width(HOUSE)) / 2;
            BlockLetters.draw(canvas, x, whole.y(), HOUSE, scale, Role.TITLE);
        }
        for (int i = 0; i < Math.min(news.size(), below); i++) {
            int y = whole.y() + above + height + i;
            canvas.put(whole.x() + 2, y, width - 2, Columns.fit(news.get(i), width - 2), Role.DIM);
        }
        return whole.below(above).top(height);
    }

    private void line(Canvas canvas, Rect row, int line) {
        // What is typed counts while it is being typed.
        boolean here = line == screen.chosen() && screen.focus() != StartScreen.ADDRESS;
        String text = line < screen.servers().size()
                ? screen.servers().get(line).toString()
                : "practise against bots, without a server";
        Role role = here && screen.focus() == StartScreen.PLACES ? Role.SELECTED : here ? Role.CHOSEN : Role.TEXT;
        canvas.fill(row, " ", role);
        canvas.put(row.x(), row.y(), row.width(), (here ? "▸ " : "  ") + text + note(line), role);
        canvas.zone(row, new Input.Picked(line));
    }

    private String note(int line) {
        boolean isLocal =
                line < screen.servers().size() && screen.servers().get(line).equals(Server.local());
        return isLocal ? "  this machine" : "";
    }

    private static void label(Canvas canvas, int x, int y, String label, boolean focused) {
        canvas.put(x, y, (focused ? "▸ " : "  ") + label, focused ? Role.STRONG : Role.DIM);
    }

    private String status() {
        return switch (state.world().link()) {
            case LinkStatus.Connecting(Server server, Duration since) -> {
                Duration age = state.now().minus(since);
                String waits = age.toSeconds() == 0 ? "" : " for " + Frame.seconds(age);
                yield "Connecting to " + server + waits + " ... Esc stops.";
            }
            case LinkStatus.Down down -> {
                String why = Frame.sentence(down.why());
                if (!down.retriesByItself()) {
                    yield why + " Enter tries again.";
                }
                String again =
                        down.retryIn().isZero() ? "Trying again now" : "Again in " + Frame.seconds(down.retryIn());
                yield why + " " + again + ". Ctrl-R: now, Esc: stop.";
            }
            case LinkStatus.None _, LinkStatus.Nameless _, LinkStatus.Up _, LinkStatus.Practice _ -> "";
        };
    }
}
