package recess.client.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Table;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.Games;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;

/**
 * A room, or a game alone: the board of whatever game it is, the players, the clock, the talk.
 *
 * @param move what is being typed as a move
 * @param chat what is being typed to the others; it stays when the keyboard goes elsewhere
 * @param focus which part has the keyboard
 * @param players who is chosen among them; the list is where it was left only while it has the keyboard
 * @param back how many lines the events are scrolled back
 * @param enlarged whether the part with the keyboard is all that is shown
 */
public record TableScreen(TextInput move, TextInput chat, Pane focus, Chooser players, int back, boolean enlarged)
        implements Screen {
    /** A click on a part of the screen, beside its lines. */
    static final int BESIDE_LINES = -1;

    private static final int MAX_CHAT_CHARS = 200;

    /** The parts of the screen. */
    enum Pane {
        GAME(0),
        PLAYERS(1),
        TALK(2);

        private static final List<Pane> ALL = List.of(values());

        private final int number;

        Pane(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /** The one that Shift-Tab goes to. */
        Pane before() {
            return switch (this) {
                case GAME -> PLAYERS;
                case PLAYERS -> TALK;
                case TALK -> GAME;
            };
        }
    }

    static TableScreen begin() {
        return new TableScreen(
                TextInput.empty(200), TextInput.empty(MAX_CHAT_CHARS), Pane.GAME, Chooser.begin(), 0, false);
    }

    @Override
    public String name() {
        return "game";
    }

    @Override
    public String title(State state) {
        return state.world().table().map(Table::title).orElse("game");
    }

    @Override
    public List<Action> actions() {
        return new TableKeys(this).all();
    }

    boolean has(Pane pane) {
        return focus == pane;
    }

    private TableScreen moving(TextInput typed) {
        return new TableScreen(typed, chat, focus, players, back, enlarged);
    }

    private TableScreen saying(TextInput typed) {
        return new TableScreen(move, typed, focus, players, back, enlarged);
    }

    private TableScreen scrolledTo(int lines) {
        return new TableScreen(move, chat, focus, players, lines, enlarged);
    }

    private TableScreen choosing(Chooser chooser) {
        return new TableScreen(move, chat, focus, chooser, back, enlarged);
    }

    TableScreen turned() {
        return new TableScreen(move, chat, focus, players, back, !enlarged);
    }

    private TableScreen on(Pane pane) {
        return new TableScreen(move, chat, pane, pane == Pane.PLAYERS ? players : Chooser.begin(), back, enlarged);
    }

    static String prompt(State state) {
        return state.world().table().map(t -> BoardView.prompt(t, state)).orElse("");
    }

    Step make(State state) {
        int round =
                state.world().table().flatMap(Table::room).map(RoomInfo::round).orElse(0);
        LobbyRequest request = round > 0
                ? new LobbyRequest.Move(move.text(), OptionalInt.of(round))
                : new LobbyRequest.Move(move.text());
        return Step.to(state.replace(moving(move.cleared())), new Effect.Ask(request));
    }

    Step focus(State state, Pane pane) {
        return Step.to(state.replace(on(pane)));
    }

    Step say(State state) {
        if (chat.text().isBlank()) {
            return focus(state, Pane.GAME);
        }
        return Step.to(
                state.replace(saying(chat.cleared()).scrolledTo(0)), new Effect.Ask(new LobbyRequest.Say(chat.text())));
    }

    /** Begins to say something to whoever is chosen, unless something is being typed already. */
    Step address(State state) {
        List<String> names = names(state);
        String begun = names.isEmpty() ? "" : names.get(players.index(names)) + ": ";
        TableScreen talking = chat.isEmpty() ? saying(chat.with(begun)) : this;
        return Step.to(state.replace(talking.on(Pane.TALK)));
    }

    Step scroll(State state, int by) {
        return Step.to(state.replace(
                scrolledTo(Math.clamp(back + by, 0, state.world().log().size()))));
    }

    Step choose(State state, int by) {
        return Step.to(state.replace(choosing(players.moved(names(state), by))));
    }

    private static List<String> names(State state) {
        return state.world().table().map(t -> TableView.names(t, state)).orElse(List.of());
    }

    @Override
    public Step scrolled(int pane, boolean up, State state) {
        return pane == Pane.PLAYERS.number() ? choose(state, up ? -1 : 1) : scroll(state, up ? 1 : -1);
    }

    @Override
    public boolean takes(Key key, State state) {
        return switch (focus) {
            case TALK -> TextInput.takes(key);
            case PLAYERS -> false;
            case GAME -> TableRules.whyNoMove(state).isEmpty() && takesMove(key, state);
        };
    }

    private boolean takesMove(Key key, State state) {
        boolean partOfMove = state.world()
                .table()
                .filter(t -> key.writes() && Games.moves(t.game()).hasPart(key.codePoint()))
                .isPresent();
        boolean edits = TextInput.takes(key) && !key.writes() && !move.isEmpty();
        return partOfMove || edits;
    }

    @Override
    public Step typed(Input input, State state) {
        if (has(Pane.TALK)) {
            return Typing.into(chat, input, state, this::saying);
        }
        if (has(Pane.PLAYERS) || TableRules.whyNoMove(state).isPresent()) {
            return Step.to(state);
        }
        if (input instanceof Input.Pasted && !isMove(move.after(input).text(), state)) {
            return Step.to(state.toast(Toast.note("What was pasted is no move: " + prompt(state) + ".")));
        }
        boolean atOnce = isAtOnce(state);
        // What stands there then has been given back by a lost connection: the newer letter counts.
        TextInput before = atOnce && input instanceof Input.Pressed(Key key) && key.writes() ? move.cleared() : move;
        TableScreen typed = moving(before.after(input));
        boolean complete =
                atOnce && input instanceof Input.Pressed && !typed.move().isEmpty();
        return complete ? typed.make(state.replace(typed)) : Step.to(state.replace(typed));
    }

    /** Whether a text can be a move: no part of it is taken where the rest could not be typed. */
    private static boolean isMove(String text, State state) {
        return state.world()
                .table()
                .filter(t -> Games.moves(t.game()).fits(text))
                .isPresent();
    }

    /** Whether a key alone is a move. */
    static boolean isAtOnce(State state) {
        return state.world()
                .table()
                .filter(t -> Games.moves(t.game()).maxChars() == 1)
                .isPresent();
    }

    /** Whether moves are made of digits. */
    static boolean hasDigits(State state) {
        return state.world()
                .table()
                .filter(t -> Games.moves(t.game()).hasPart('1'))
                .isPresent();
    }

    @Override
    public Step picked(int pane, int line, State state) {
        Pane wanted = Pane.ALL.get(pane);
        boolean isThere = wanted == Pane.GAME || TableRules.whyNoPanes(state).isEmpty();
        return focus(state, isThere ? wanted : Pane.GAME).then(s -> ((TableScreen) s.top()).picked(line, s));
    }

    @Override
    public Step picked(int line, State state) {
        List<String> names = names(state);
        boolean isPlayer = has(Pane.PLAYERS) && line >= 0 && line < names.size();
        return Step.to(isPlayer ? state.replace(choosing(players.at(names.get(line)))) : state);
    }

    /** What never left is given back to be sent again, unless something else is being typed already. */
    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        if (event instanceof LinkEvent.Answered(long _, LobbyRequest request, LobbyAnswer.Refused refused)) {
            return Optional.of(
                    switch (request) {
                        case LobbyRequest.Move made
                        when refused.code() == RefusalCode.OFFLINE && move.isEmpty() -> moving(move.with(made.move()));
                        case LobbyRequest.Say said when chat.isEmpty() -> saying(chat.with(said.text()));
                        default -> this;
                    });
        }
        // Who has looked at the list between two rounds would type commands instead of moves.
        boolean begins = event instanceof LinkEvent.Told(LobbyEvent.RoundStarted _) && has(Pane.PLAYERS);
        return Optional.of(begins ? on(Pane.GAME) : this);
    }

    @Override
    public Optional<Duration> changesIn(State state) {
        return Motion.nextIn(state);
    }

    @Override
    public boolean transientHere() {
        return false;
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        state.world().table().ifPresent(table -> new TableView(table, state, this).draw(canvas, part));
    }
}
