package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.Effect;
import recess.client.app.Event;
import recess.client.app.Home;
import recess.client.app.LinkStatus;
import recess.client.app.Preferences;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Update;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.theme.Depth;
import recess.client.theme.Look;
import recess.client.theme.Signs;
import recess.client.theme.Theme;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;

/** Plays the person and the server, and looks at the picture after everything that happens. */
final class ScreenDriver {
    static final Server SERVER = new Server("192.168.1.20", 4242);

    private final Update update = new Update(new Screens());
    private final List<Effect> effects = new ArrayList<>();
    private State state;
    private long ticket = 1;

    ScreenDriver(Home home, int columns, int rows) {
        Look look = new Look(Theme.DARK, Depth.RGB, Signs.UNICODE);
        state = State.first(new Rect(0, 0, columns, rows), look, home, Screens.first(home, Optional.empty()));
    }

    /** Connected as ann, in the lobby. */
    static ScreenDriver inLobby(int columns, int rows) {
        ScreenDriver driver = new ScreenDriver(new Home("ann", List.of(SERVER), List.of()), columns, rows);
        driver.state = driver.state.with(
                driver.state.world().with(new LinkStatus.Connecting(SERVER, java.time.Duration.ZERO)));
        driver.link(new LinkEvent.Connected(
                SERVER, new LobbyAnswer.Welcome("ann", "0".repeat(32), false, java.util.Optional.empty())));
        driver.effects.clear();
        return driver;
    }

    State state() {
        return state;
    }

    /** What was to be done since the last call. */
    List<Effect> effects() {
        List<Effect> done = List.copyOf(effects);
        effects.clear();
        return done;
    }

    /** Presses keys, one for each character. */
    ScreenDriver type(String text) {
        text.codePoints().forEach(c -> press(Key.character(c)));
        return this;
    }

    /** Presses keys, and draws after each. */
    ScreenDriver press(Key... keys) {
        for (Key key : keys) {
            happen(new Event.Done(new Input.Pressed(key)));
        }
        return this;
    }

    ScreenDriver press(Key.Name... names) {
        for (Key.Name name : names) {
            press(Key.of(name));
        }
        return this;
    }

    ScreenDriver paste(String text) {
        return happen(new Event.Done(new Input.Pasted(text)));
    }

    /** Turns the wheel by a notch over the first place where a text stands. */
    ScreenDriver wheel(String text, boolean up) {
        List<String> lines = lines();
        for (int y = 0; y < lines.size(); y++) {
            int at = lines.get(y).indexOf(text);
            if (at >= 0) {
                return happen(new Event.Done(canvas().scrolled(up, at, y)));
            }
        }
        throw new AssertionError(text + " is nowhere in\n" + text());
    }

    /** Clicks on the first place where a text stands. */
    ScreenDriver click(String text) {
        List<String> lines = lines();
        for (int y = 0; y < lines.size(); y++) {
            int at = lines.get(y).indexOf(text);
            if (at >= 0) {
                Input meant = canvas().clicked(at, y).orElseThrow(() -> new AssertionError("no click on " + text));
                return happen(new Event.Done(meant));
            }
        }
        throw new AssertionError(text + " is nowhere in\n" + text());
    }

    ScreenDriver link(LinkEvent event) {
        return happen(new Event.Linked(event));
    }

    ScreenDriver answer(LobbyRequest request, LobbyAnswer answer) {
        return link(new LinkEvent.Answered(ticket++, request, answer));
    }

    ScreenDriver tell(LobbyEvent event) {
        return link(new LinkEvent.Told(event));
    }

    ScreenDriver wait(Duration time) {
        state = state.at(state.now().plus(time));
        return happen(new Event.Ticked());
    }

    /** Sets how it looks and sounds. */
    ScreenDriver prefer(Preferences preferences) {
        state = state.with(state.home().with(preferences));
        return this;
    }

    ScreenDriver withoutColours() {
        state = state.with(new Look(Theme.MONO, Depth.MONO, Signs.UNICODE));
        return this;
    }

    ScreenDriver resize(int columns, int rows) {
        return happen(new Event.Resized(new Rect(0, 0, columns, rows)));
    }

    /** Many things, of which only the last is looked at. */
    ScreenDriver tellAll(List<LobbyEvent> events) {
        events.forEach(event -> step(new Event.Linked(new LinkEvent.Told(event))));
        assertThat(canvas().width()).isEqualTo(state.size().width());
        return this;
    }

    private void step(Event event) {
        Step step = update.after(event, state);
        state = step.state();
        effects.addAll(step.effects());
    }

    ScreenDriver happen(Event event) {
        step(event);
        assertThat(canvas().width()).isEqualTo(state.size().width());
        return this;
    }

    Canvas canvas() {
        return Frame.render(state, update);
    }

    List<String> lines() {
        return Pictures.text(canvas());
    }

    String text() {
        return String.join("\n", lines());
    }

    ScreenDriver shows(String... texts) {
        assertThat(text()).contains(texts);
        return this;
    }

    ScreenDriver hides(String... texts) {
        assertThat(text()).doesNotContain(texts);
        return this;
    }

    /** The last row. */
    String hints() {
        return lines().getLast();
    }
}
