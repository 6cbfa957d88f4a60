package recess.client.screen;

import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.LinkStatus;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.message.LobbyRequest;
import recess.common.text.PlayerNames;

/** Asks for another name, where the server has given one's own to somebody else in the meantime. */
public record NameScreen(TextInput player) implements Screen {
    static NameScreen begin() {
        return new NameScreen(TextInput.empty(40));
    }

    @Override
    public String name() {
        return "another name";
    }

    @Override
    public String title(State state) {
        return "another name";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("take the name", "go on under this name", this::take, Keys.ENTER),
                Action.of(
                        "give up",
                        "back to the start screen",
                        state -> ConfirmScreen.disconnected(state.close()),
                        Keys.ESCAPE));
    }

    private Step take(State state) {
        String name = PlayerNames.normal(player.text());
        return PlayerNames.objection(name)
                .map(why -> Step.to(state.toast(Toast.problem("No name yet: " + why + "."))))
                .orElseGet(() -> Step.to(state, new Effect.Ask(new LobbyRequest.Hello(name, Optional.empty()))));
    }

    @Override
    public boolean takes(Key key, State state) {
        return TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return Step.to(state.replace(new NameScreen(player.after(input))));
    }

    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        return state.world().link() instanceof LinkStatus.Nameless ? Optional.of(this) : Optional.empty();
    }

    @Override
    public boolean covers() {
        return false;
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        String why = state.world().link() instanceof LinkStatus.Nameless(String said) ? said : "";
        List<String> lines = Lines.wrap(why, Math.min(54, part.width() - 4));
        Rect in = Panel.dialog(
                canvas, part.middle(Math.min(58, part.width()), lines.size() + 6), "who do you want to be?");
        for (int i = 0; i < lines.size(); i++) {
            canvas.put(in.x() + 1, in.y() + i, in.width() - 2, lines.get(i), Role.WARN);
        }
        int y = in.y() + lines.size() + 1;
        canvas.put(in.x() + 1, y, "name", Role.STRONG);
        player.draw(canvas, in.x() + 6, y, Math.min(24, in.width() - 7), true);
        canvas.put(in.x() + 1, y + 2, in.width() - 2, "Ctrl-R tries the old name again.", Role.DIM);
    }
}
