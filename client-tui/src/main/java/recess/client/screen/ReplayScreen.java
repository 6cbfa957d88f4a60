package recess.client.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Recording;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Table;
import recess.client.link.LinkEvent;
import recess.client.theme.Role;
import recess.client.widget.Bar;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.LobbyEvent;

/**
 * A match, or a game alone, that is shown again, in ten seconds however long it was.
 *
 * @param began when the show began, since the program did
 */
public record ReplayScreen(Recording recording, Duration began) implements Screen {
    /** How long the show lasts. */
    public static final Duration LASTS = Duration.ofSeconds(10);

    private static final Duration FRAME = Duration.ofMillis(100);

    /** At the end, the podium rises as it did. */
    private static final Duration PODIUM = Duration.ofSeconds(1);

    /** From its beginning. */
    public static ReplayScreen of(Recording recording, Duration now) {
        return new ReplayScreen(recording, now);
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String title(State state) {
        return "again: " + recording.opening().title();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("again", "from the beginning", s -> Step.to(s.replace(of(recording, s.now()))), Keys.of('v')),
                Action.of(
                                "save",
                                "save it to a file that asciinema plays",
                                s -> Step.to(s, new Effect.SaveMatch(recording)),
                                Keys.of('s'))
                        .unless(UploadScreen::whyNoFiles),
                Action.of("close", "back to where you were", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    /** How long the show has lasted. */
    private Duration shown(State state) {
        Duration shown = state.now().minus(began);
        return shown.isNegative() ? Duration.ZERO : shown.compareTo(LASTS) > 0 ? LASTS : shown;
    }

    /** At which moment of the match the show is. */
    private Duration moment(Duration shown) {
        Duration match = LASTS.minus(PODIUM);
        return shown.compareTo(match) <= 0
                ? recording.lasts().multipliedBy(shown.toMillis()).dividedBy(match.toMillis())
                : recording.lasts().plus(shown.minus(match));
    }

    @Override
    public Optional<Duration> changesIn(State state) {
        return shown(state).compareTo(LASTS) < 0 ? Optional.of(FRAME) : Optional.empty();
    }

    /** A round begins, and one plays in it. */
    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        return event instanceof LinkEvent.Told(LobbyEvent.RoundStarted _) ? Optional.empty() : Optional.of(this);
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        Duration shown = shown(state);
        Duration moment = moment(shown);
        Table table = recording.at(moment);
        State then = state.at(moment).with(state.world().named(recording.self()).at(Optional.of(table)));
        if (table.room().isPresent()) {
            ProjectorScreen.draw(canvas, part.above(1), then, false);
        } else {
            TableView.drawPlay(canvas, part.above(1), table, then);
        }
        Rect row = part.bottom(1);
        Bar.draw(canvas, row.x() + 1, row.y(), row.width() - 2, shown.toMillis(), LASTS.toMillis());
        canvas.paint(row, Role.DIM);
    }
}
