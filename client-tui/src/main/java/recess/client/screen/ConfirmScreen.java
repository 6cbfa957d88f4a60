package recess.client.screen;

import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Table;
import recess.client.link.LinkEvent;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.message.LobbyEvent;

/**
 * Asks once before something is lost.
 *
 * @param consequence what is lost
 * @param effects what happens after a yes; none means that the program ends
 */
public record ConfirmScreen(String question, String consequence, List<Effect> effects) implements Screen {
    static ConfirmScreen leaving(State state, Effect leave) {
        return new ConfirmScreen("Leave the game?", "It goes on: " + lost(state), List.of(leave));
    }

    static ConfirmScreen quitting(State state) {
        return new ConfirmScreen("Quit?", "Your game goes on: " + lost(state), List.of());
    }

    private static String lost(State state) {
        boolean alone = state.world().table().filter(t -> t.room().isEmpty()).isPresent();
        return alone ? "it counts as given up." : "your moves are lost, and so is your seat.";
    }

    @Override
    public String name() {
        return "question";
    }

    @Override
    public String title(State state) {
        return question;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("yes", "do it", this::yes, Keys.of('y'), Keys.ENTER),
                Action.of("no", "go on as before", s -> Step.to(s.close()), Keys.of('n'), Keys.ESCAPE));
    }

    private Step yes(State state) {
        State closed = state.close();
        return effects.isEmpty() ? Step.to(closed.ended()) : new Step(closed, effects);
    }

    /** When the game ends by itself there is nothing to ask any more; and how a round has ended must not be covered. */
    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        if (event instanceof LinkEvent.Told(LobbyEvent.RoundEnded _)) {
            return Optional.empty();
        }
        return state.world().table().filter(Table::isAtStake).isPresent() ? Optional.of(this) : Optional.empty();
    }

    @Override
    public boolean covers() {
        return false;
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        List<String> lines = Lines.wrap(consequence, Math.min(50, part.width() - 4));
        Rect in = Panel.dialog(canvas, part.middle(Math.min(54, part.width()), lines.size() + 4), question);
        for (int i = 0; i < lines.size(); i++) {
            canvas.put(in.x() + 1, in.y() + i, lines.get(i), Role.TEXT);
        }
        canvas.put(in.x() + 1, in.y() + lines.size() + 1, in.width() - 1, "y yes    n no, go on", Role.KEY);
    }
}
