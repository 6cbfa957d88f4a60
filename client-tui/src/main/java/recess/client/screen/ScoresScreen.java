package recess.client.screen;

import java.util.List;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Columns;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;

/**
 * The best players.
 *
 * @param period of what time
 */
public record ScoresScreen(Period period, int first) implements Screen {
    static ScoresScreen begin() {
        return new ScoresScreen(Period.TODAY, 0);
    }

    /** Opens it, and asks for what it shows. */
    static Step open(State state) {
        return Step.to(state.open(begin()), new Effect.Ask(new LobbyRequest.Scores(Period.TODAY)));
    }

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public String title(State state) {
        return "scores";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(
                        "other period", "today, in this room, or ever", this::turn, Keys.TAB, Keys.RIGHT, Keys.of('l')),
                Action.of("refresh", "ask again", s -> ask(s, period), Keys.of('r')),
                Action.of("up", "scroll up", s -> scroll(s, -1), Keys.UP, Keys.of('k'))
                        .unhinted(),
                Action.of("down", "scroll down", s -> scroll(s, 1), Keys.DOWN, Keys.of('j'))
                        .unhinted(),
                Action.of("close", "back to where you were", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    private Step turn(State state) {
        boolean inRoom = state.world().table().flatMap(t -> t.room()).isPresent();
        Period next = switch (period) {
            case TODAY -> inRoom ? Period.ROOM : Period.ALL;
            case ROOM -> Period.ALL;
            case ALL -> Period.TODAY;
        };
        return ask(state, next);
    }

    private static Step ask(State state, Period next) {
        return Step.to(state.replace(new ScoresScreen(next, 0)), new Effect.Ask(new LobbyRequest.Scores(next)));
    }

    private Step scroll(State state, int by) {
        int most = state.world().scores().map(s -> s.lines().size()).orElse(0);
        return Step.to(state.replace(new ScoresScreen(period, Math.clamp(first + by, 0, Math.max(0, most - 1)))));
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return scroll(state, up ? -1 : 1);
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        canvas.clear(part);
        String when = switch (period) {
            case TODAY -> "today";
            case ROOM -> "in this room";
            case ALL -> "ever";
        };
        Rect in = Panel.draw(canvas, part, "the best " + when, true);
        List<ScoreLine> lines = state.world()
                .scores()
                .filter(s -> s.period() == period
                        && s.kind() == ScoreKind.RACE
                        && s.game().isEmpty())
                .map(s -> s.lines())
                .orElse(List.of());
        if (lines.isEmpty()) {
            boolean came = state.world()
                    .scores()
                    .filter(s -> s.period() == period
                            && s.kind() == ScoreKind.RACE
                            && s.game().isEmpty())
                    .isPresent();
            canvas.put(
                    in.x(),
                    in.y(),
                    in.width(),
                    came ? "Nobody has won in a room " + (period == Period.TODAY ? "today." : "yet.") : "Asking ...",
                    Role.DIM);
            return;
        }
        int name = Math.clamp(in.width() - 30, 8, 24);
        String head = Columns.pad("", 5)
                + Columns.pad("player", name)
                + Columns.padLeft("won", 5)
                + Columns.padLeft("of", 6)
                + Columns.padLeft("best", 7);
        canvas.put(in.x(), in.y(), in.width(), head, Role.TITLE);
        for (int i = first; i < Math.min(lines.size(), first + in.height() - 1); i++) {
            ScoreLine line = lines.get(i);
            String best = line.bestMoves() == 0 ? "-" : String.valueOf(line.bestMoves());
            String text = Columns.pad(Columns.padLeft((i + 1) + ".", 4), 5)
                    + Columns.pad(line.player(), name)
                    + Columns.padLeft("" + line.wins(), 5)
                    + Columns.padLeft("" + line.games(), 6)
                    + Columns.padLeft(best, 7);
            boolean self = line.player().equals(state.world().name());
            canvas.put(in.x(), in.y() + 1 + i - first, in.width(), text, self ? Role.SELF : Role.TEXT);
        }
    }
}
