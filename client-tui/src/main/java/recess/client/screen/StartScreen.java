package recess.client.screen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import recess.client.link.Server;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;

/**
 * Who one is, and where to play.
 *
 * @param player the name
 * @param focus {@link #NAME}, {@link #ADDRESS} or {@link #PLACES}
 * @param chosen the line of the list: the servers, and then practice
 * @param servers those used before
 * @param untouched whether the name is one that nobody has typed here: what is typed then takes its place
 */
public record StartScreen(
        TextInput player, TextInput address, List<Server> servers, int focus, int chosen, boolean untouched)
        implements Screen {
    static final int NAME = 0;
    static final int PLACES = 1;
    static final int ADDRESS = 2;
    private static final int MAX_SERVERS = 8;

    /** With what is known from earlier runs. The name is asked first: whoever sits down here begins to type it. */
    static StartScreen of(String name, List<Server> used) {
        List<Server> servers = new ArrayList<>(used.subList(0, Math.min(used.size(), MAX_SERVERS)));
        if (!servers.contains(Server.local())) {
            servers.add(Server.local());
        }
        return new StartScreen(TextInput.empty(40).with(name), TextInput.empty(260), servers, NAME, 0, true);
    }

    /** With a server that was named: chosen where it is in the list; otherwise typed, so that it can be corrected. */
    StartScreen with(Server wanted) {
        int known = servers.indexOf(wanted);
        int field = player.isEmpty() ? NAME : known >= 0 ? PLACES : ADDRESS;
        return known >= 0
                ? new StartScreen(player, address, servers, field, known, untouched)
                : new StartScreen(player, address.with(wanted.toString()), servers, field, chosen, untouched);
    }

    /** With the keyboard on a field, and a line of the list chosen. */
    private StartScreen at(int field, int line) {
        return new StartScreen(player, address, servers, field, line, false);
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title(State state) {
        return "who and where";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("go", "connect to the server that is chosen, or practise", this::go, Keys.ENTER),
                Action.of("next", "go to the next field", s -> focus(s, focus + 1), Keys.TAB),
                Action.of("back", "go to the field before", s -> focus(s, focus + 2), Keys.BACK_TAB)
                        .unhinted(),
                Action.of("up", "choose the line above", s -> move(s, -1), Keys.UP, Keys.of('k'))
                        .unhinted(),
                Action.of("down", "choose the line below", s -> move(s, 1), Keys.DOWN, Keys.of('j'))
                        .unhinted(),
                Action.of("practise", "play against bots, without a server", this::practise, Keys.of('p'), Keys.f(5)),
                Action.of("stop trying", "give up connecting", StartScreen::giveUp, Keys.ESCAPE)
                        .unless(StartScreen::whyNoGivingUp));
    }

    private static Optional<String> whyNoGivingUp(State state) {
        return state.world().link() instanceof LinkStatus.None
                ? Optional.of("Nothing is being connected to. q quits.")
                : Optional.empty();
    }

    private static Step giveUp(State state) {
        return Step.to(state.with(state.world().with(new LinkStatus.None())), new Effect.Disconnect());
    }

    private Step focus(State state, int to) {
        return Step.to(state.replace(at(to % 3, chosen)));
    }

    private Step move(State state, int by) {
        if (focus != PLACES) {
            return Step.to(state.replace(at(Math.clamp(focus + by, NAME, ADDRESS), chosen)));
        }
        int to = chosen + by;
        boolean isInList = to >= 0 && to <= servers.size();
        return Step.to(state.replace(isInList ? at(focus, to) : at(to < 0 ? NAME : ADDRESS, chosen)));
    }

    @Override
    public boolean takes(Key key, State state) {
        return focus != PLACES && TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return switch (focus) {
            case NAME ->
                Typing.into(
                        named(input),
                        input,
                        state,
                        typed -> new StartScreen(typed, address, servers, focus, chosen, false));
            case ADDRESS ->
                Typing.into(
                        address, input, state, typed -> new StartScreen(player, typed, servers, focus, chosen, false));
            default -> Step.to(state);
        };
    }

    /** A name from an earlier run, or of the account, gives way to the one that is typed; Backspace and arrows mend it. */
    private TextInput named(Input input) {
        boolean isAnother = input instanceof Input.Pasted || (input instanceof Input.Pressed(Key key) && key.writes());
        return untouched && isAnother ? player.cleared() : player;
    }

    /** A name that the server has refused is to be mended. */
    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        boolean isRefused = event instanceof LinkEvent.Answered(long _, LobbyRequest.Hello _, LobbyAnswer.Refused _);
        return Optional.of(isRefused ? asking(true) : this);
    }

    @Override
    public Step picked(int line, State state) {
        if (line < 0) {
            return focus(state, line == -1 ? NAME : ADDRESS);
        }
        return focus == PLACES && chosen == line ? go(state) : Step.to(state.replace(at(PLACES, line)));
    }

    private Step go(State state) {
        if (focus == NAME) {
            return problem(state).orElseGet(() -> focus(state, PLACES));
        }
        if (focus == PLACES && chosen == servers.size()) {
            return practise(state);
        }
        if (focus == PLACES) {
            return problem(state).orElseGet(() -> connect(state, servers.get(chosen)));
        }
        Optional<Server> typed = Server.parse(address.text());
        if (typed.isEmpty()) {
            return Step.to(state.toast(Toast.problem(objection(address.text().strip()))));
        }
        return problem(state).orElseGet(() -> connect(state, typed.get()));
    }

    private static String objection(String typed) {
        String what = "type HOST or HOST:PORT, as the board says.";
        if (typed.isEmpty()) {
            return "No address yet: " + what;
        }
        int colon = typed.lastIndexOf(':');
        boolean isPort = colon > 0 && Server.parse(typed.substring(0, colon)).isPresent();
        return isPort
                ? CleanText.quote(typed.substring(colon + 1))
                        + " is no port: type a number from 1 to 65535 behind the colon."
                : CleanText.quote(typed) + " is no address: " + what;
    }

    /** With the name to be mended. */
    private StartScreen asking(boolean isUntouched) {
        return new StartScreen(player, address, servers, NAME, chosen, isUntouched);
    }

    /** A name is needed before anything else. */
    private Optional<Step> problem(State state) {
        return PlayerNames.objection(PlayerNames.normal(player.text()))
                .map(why ->
                        Step.to(state.replace(asking(untouched)).toast(Toast.problem("No name yet: " + why + "."))));
    }

    /** Goes to another server from wherever one is; asks first where that costs a game. */
    static Step connectTo(State state, String address) {
        Optional<Server> server = Server.parse(address);
        if (server.isEmpty()) {
            return Step.to(state.toast(Toast.problem(objection(address.strip()))));
        }
        return state.world().table().filter(Table::isAtStake).isPresent()
                ? Step.to(state.open(ConfirmScreen.connecting(state, s -> changeTo(s, server.get()))))
                : changeTo(state, server.get());
    }

    private static Step changeTo(State state, Server server) {
        StartScreen start = state.ground() instanceof StartScreen here
                ? here
                : of(state.world().name(), state.home().servers());
        StartScreen there = start.with(server);
        State left = state.with(state.world().at(Optional.empty()).with(SeatRecovery.NOTHING))
                .with(List.of(there));
        return there.problem(left).orElseGet(() -> there.connect(left, server));
    }

    private Step connect(State state, Server server) {
        String name = PlayerNames.normal(player.text());
        boolean already = state.world().link() instanceof LinkStatus.Connecting(Server to, Duration _)
                && to.equals(server)
                && state.world().name().equals(name);
        if (already) {
            // A second Enter would be a second hello, for which the first has the name in use.
            return Step.to(state);
        }
        return Step.to(
                state.with(state.world().named(name).with(new LinkStatus.Connecting(server, state.now()))),
                new Effect.Connect(server, name));
    }

    private Step practise(State state) {
        return problem(state).orElseGet(() -> {
            String name = PlayerNames.normal(player.text());
            return Step.to(
                    state.with(state.world().named(name).with(new LinkStatus.Practice())), new Effect.Practise(name));
        });
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        new StartView(this, state).draw(canvas, part);
    }
}
