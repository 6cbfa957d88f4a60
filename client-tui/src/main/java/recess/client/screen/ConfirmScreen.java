package recess.client.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.LinkStatus;
import recess.client.app.Screen;
import recess.client.app.SeatRecovery;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Table;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;

/**
 * Asks once before something is lost. Only {@code y} does it: who opened the question by mistake goes on typing, and ends with
 * Enter.
 *
 * @param consequence what is lost
 * @param aboutGame whether there is nothing to ask any more when the game has ended
 * @param yes what happens after a yes
 */
public record ConfirmScreen(String question, String consequence, boolean aboutGame, Function<State, Step> yes)
        implements Screen {
    static ConfirmScreen leaving(State state, Function<State, Step> leave) {
        return new ConfirmScreen("Leave the game?", lost(state), true, leave);
    }

    static ConfirmScreen quitting(State state) {
        return new ConfirmScreen("Quit?", lost(state), true, s -> Step.to(s.ended()));
    }

    static ConfirmScreen disconnecting(State state) {
        return new ConfirmScreen("Disconnect?", lost(state), true, ConfirmScreen::disconnected);
    }

    static ConfirmScreen connecting(State state, Function<State, Step> connect) {
        return new ConfirmScreen("Go to another server?", lost(state), true, connect);
    }

    static ConfirmScreen discarding(String file, int id) {
        return new ConfirmScreen(
                "Discard the upload?",
                "What the server has of " + file + " is thrown away. To go on later, answer no.",
                false,
                s -> Step.to(s, new Effect.CancelUpload(id)));
    }

    /** Back to the start screen, without a link; for a guest, to where the guest came from. */
    static Step disconnected(State state) {
        if (state.home().guest().isPresent()) {
            return Step.to(state.ended());
        }
        State free = state.with(
                state.world().with(new LinkStatus.None()).at(Optional.empty()).with(SeatRecovery.NOTHING));
        return Step.to(free, new Effect.Disconnect());
    }

    /** Leaves the table; where nobody can be told, as soon as somebody can. */
    static Step left(State state) {
        return state.world().link().isUp()
                ? Step.to(state, new Effect.Ask(new LobbyRequest.LeaveRoom()))
                : Step.to(state.with(
                                state.world().at(Optional.empty()).with(new SeatRecovery(true, Optional.empty(), "")))
                        .toast(Toast.note("You have left. The server learns it when the connection is back.")));
    }

    private static String lost(State state) {
        boolean alone = state.world().table().filter(t -> t.room().isEmpty()).isPresent();
        if (state.world().link() instanceof LinkStatus.Practice) {
            return "This practice game ends.";
        }
        if (alone) {
            return "This game ends, and counts as given up.";
        }
        return state.world().table().filter(t -> t.isShared() && t.isRacing()).isPresent()
                ? "You have lost this round then, and your seat; the other has won it."
                : "The game goes on without you. You lose your seat and your moves.";
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
                Action.of("yes", "do it", s -> yes.apply(s.close()), Keys.of('y')),
                Action.of(
                        "no, go on",
                        "go on as before",
                        s -> Step.to(s.close()),
                        Keys.of('n'),
                        Keys.ENTER,
                        Keys.ESCAPE));
    }

    /** Whatever else is typed was meant for the game. */
    @Override
    public boolean takes(Key key, State state) {
        return key.writes() && "yn?".indexOf(key.codePoint()) < 0;
    }

    @Override
    public Step typed(Input input, State state) {
        return Step.to(state.toast(Toast.note("y does it; n, Enter or Esc go on as before.")));
    }

    /** When the game ends by itself there is nothing to ask any more; and how a round has ended must not be covered. */
    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        boolean isOver = event instanceof LinkEvent.Told(LobbyEvent.RoundEnded _)
                || state.world().table().filter(Table::isAtStake).isEmpty();
        return aboutGame && isOver ? Optional.empty() : Optional.of(this);
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
        canvas.put(in.x() + 1, in.y() + lines.size() + 1, in.width() - 1, "y yes    n no, go on (Enter)", Role.KEY);
    }
}
