package recess.client.screen;

import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.Games;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.text.Columns;

/**
 * The best players.
 *
 * @param wanted which of them: of what time, in rooms or alone, of which game, with bots or without
 * @param first the first line that is shown, from 0
 */
public record ScoresScreen(LobbyRequest.Scores wanted, int first) implements Screen {
    private static final int PAGE = 10;

    static ScoresScreen begin() {
        return new ScoresScreen(new LobbyRequest.Scores(Period.TODAY), 0);
    }

    /** Opens it, and asks for what it shows. */
    static Step open(State state) {
        ScoresScreen screen = begin();
        return Step.to(state.open(screen), new Effect.Ask(screen.wanted));
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
                        "other period",
                        "today, in this room, or ever",
                        s -> ask(s, period(s), wanted.kind(), wanted.game(), wanted.bots()),
                        Keys.TAB,
                        Keys.RIGHT,
                        Keys.of('l')),
                Action.of("solo", "what was won alone, or in rooms", this::turnKind, Keys.of('s')),
                Action.of("game", "of the next game, or of all", this::turnGame, Keys.of('g')),
                Action.of(
                        "bots",
                        "with bots among the people, or without",
                        s -> ask(s, wanted.period(), wanted.kind(), wanted.game(), !wanted.bots()),
                        Keys.of('b')),
                Action.of("refresh", "ask again", s -> Step.to(s, new Effect.Ask(wanted)), Keys.of('r')),
                Action.of("up", "scroll up", s -> scroll(s, -1), Keys.UP, Keys.of('k'))
                        .unhinted(),
                Action.of("down", "scroll down", s -> scroll(s, 1), Keys.DOWN, Keys.of('j'))
                        .unhinted(),
                Action.of("page up", "scroll a page up", s -> scroll(s, -PAGE), Keys.PAGE_UP)
                        .unhinted(),
                Action.of("page down", "scroll a page down", s -> scroll(s, PAGE), Keys.PAGE_DOWN)
                        .unhinted(),
                Action.of("top", "to the first line", s -> scroll(s, -first), Keys.HOME)
                        .unhinted(),
                Action.of("bottom", "to the last line", s -> scroll(s, Integer.MAX_VALUE), Keys.END, Keys.of('G'))
                        .unhinted(),
                Action.of("close", "back to where you were", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    private Period period(State state) {
        boolean inRoom = state.world().table().flatMap(t -> t.room()).isPresent();
        return switch (wanted.period()) {
            case TODAY -> inRoom && wanted.kind() == ScoreKind.RACE ? Period.ROOM : Period.ALL;
            case ROOM -> Period.ALL;
            case ALL -> Period.TODAY;
        };
    }

    /** In a room nobody plays alone. */
    private Step turnKind(State state) {
        return switch (wanted.kind()) {
            case RACE -> {
                Period period = wanted.period() == Period.ROOM ? Period.TODAY : wanted.period();
                yield ask(state, period, ScoreKind.SOLO, wanted.game(), wanted.bots());
            }
            case SOLO -> ask(state, wanted.period(), ScoreKind.RACE, wanted.game(), wanted.bots());
        };
    }

    private Step turnGame(State state) {
        List<String> games = Games.names();
        int next = wanted.game().map(games::indexOf).orElse(-1) + 1;
        Optional<String> game = next < games.size() ? Optional.of(games.get(next)) : Optional.empty();
        return ask(state, wanted.period(), wanted.kind(), game, wanted.bots());
    }

    private static Step ask(State state, Period period, ScoreKind kind, Optional<String> game, boolean bots) {
        LobbyRequest.Scores next = new LobbyRequest.Scores(period, kind, game, bots);
        return Step.to(state.replace(new ScoresScreen(next, 0)), new Effect.Ask(next));
    }

    private Step scroll(State state, int by) {
        int most = state.world().scores().map(s -> s.lines().size()).orElse(0);
        return Step.to(state.replace(
                new ScoresScreen(wanted, Math.clamp((long) first + by, 0, Math.max(0, most - 1)))));
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return scroll(state, up ? -1 : 1);
    }

    /** What has come for this question; while the answer to a newer one is on its way, nothing. */
    private Optional<LobbyAnswer.Scores> answer(State state) {
        return state.world()
                .scores()
                .filter(s -> !state.world().pending().has(LobbyRequest.Scores.class)
                        && s.period() == wanted.period()
                        && s.kind() == wanted.kind()
                        && s.game().equals(wanted.game().orElse("")));
    }

    private String heading() {
        String when = switch (wanted.period()) {
            case TODAY -> "today";
            case ROOM -> "in this room";
            case ALL -> "ever";
        };
        String how = wanted.kind() == ScoreKind.SOLO ? ", alone" : "";
        String what = wanted.game().map(game -> ", " + game).orElse("");
        return "the best " + when + how + what + (wanted.bots() ? ", with bots" : "");
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        canvas.clear(part);
        Rect in = Panel.draw(canvas, part, heading(), true);
        Optional<LobbyAnswer.Scores> answer = answer(state);
        List<ScoreLine> lines = answer.map(LobbyAnswer.Scores::lines).orElse(List.of());
        if (lines.isEmpty()) {
            String nobody = "Nobody has won " + (wanted.kind() == ScoreKind.SOLO ? "alone" : "in a room")
                    + (wanted.period() == Period.TODAY ? " today." : " yet.");
            canvas.put(in.x(), in.y(), in.width(), answer.isPresent() ? nobody : "Asking ...", Role.DIM);
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
