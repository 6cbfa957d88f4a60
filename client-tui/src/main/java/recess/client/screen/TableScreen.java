package recess.client.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;

/**
 * A room, or a game alone: the board of whatever game it is, the players, the clock, the talk.
 *
 * @param move what is being typed as a move
 * @param chat what is being typed to the others; it stays when the keyboard goes elsewhere
 * @param chatting whether the chat has the keyboard
 * @param back how many lines the events are scrolled back
 */
public record TableScreen(TextInput move, TextInput chat, boolean chatting, int back) implements Screen {
    static final int MOVE_FIELD = 0;
    static final int CHAT_FIELD = 1;
    private static final int PAGE = 4;
    private static final int MAX_CHAT_CHARS = 200;

    static TableScreen begin() {
        return new TableScreen(TextInput.empty(200), TextInput.empty(MAX_CHAT_CHARS), false, 0);
    }

    @Override
    public String name() {
        return "game";
    }

    @Override
    public String title(State state) {
        Optional<Table> table = state.world().table();
        return table.map(t ->
                        t.room().map(r -> t.game() + " in room " + r.code()).orElse(t.game() + ", alone"))
                .orElse("game");
    }

    @Override
    public List<Action> actions() {
        List<Action> own = List.of(
                Action.of("make move", "make the move that you have typed", this::make, Keys.ENTER)
                        .unless(this::whyNoMove),
                Action.of("letter", "nothing, where a letter is a move at once", s -> Step.to(s), Keys.ENTER)
                        .unhinted()
                        .unless(s -> isAtOnce(s) && move.isEmpty() && !chatting
                                ? TableRules.whyNoMove(s)
                                : Optional.of("Here a move ends with Enter.")),
                Action.of("say", "say what you have typed to the room", this::say, Keys.ENTER)
                        .unless(_ -> chatting ? Optional.empty() : Optional.of("Tab goes to the talk.")),
                Action.of(
                                "chat",
                                "say something to the room; the game keeps what you have typed",
                                s -> focus(s, true),
                                Keys.TAB,
                                Keys.BACK_TAB)
                        .unless(this::whyNoChat));
        List<Action> rest = List.of(
                Action.of("older", "scroll the talk and the events back", s -> scroll(s, PAGE), Keys.PAGE_UP)
                        .unhinted(),
                Action.of("newer", "scroll the talk and the events on", s -> scroll(s, -PAGE), Keys.PAGE_DOWN)
                        .unhinted(),
                Action.of(
                                "back to game",
                                "leave the talk; what is typed stays",
                                s -> focus(s, false),
                                Keys.ESCAPE,
                                Keys.TAB)
                        .unless(_ -> chatting ? Optional.empty() : Optional.of("The game has the keyboard.")),
                Action.of("leave", "leave the game; a running one asks first", TableSteps::leave, Keys.ESCAPE)
                        .unless(_ -> chatting ? Optional.of("Esc goes back to the game.") : Optional.empty()));
        return Stream.of(own, TableKeys.ALL, rest).flatMap(List::stream).toList();
    }

    private Optional<String> whyNoMove(State state) {
        Optional<String> why = TableRules.whyNoMove(state);
        if (why.isPresent()) {
            return why;
        }
        if (chatting) {
            return Optional.of("The talk has the keyboard. Tab goes back to the game.");
        }
        return move.isEmpty() ? Optional.of("Type a move first: " + prompt(state) + ".") : Optional.empty();
    }

    private Optional<String> whyNoChat(State state) {
        return chatting ? Optional.of("You are in the talk already.") : TableRules.whyNoChat(state);
    }

    private static String prompt(State state) {
        return state.world().table().map(t -> BoardView.prompt(t, state)).orElse("");
    }

    private Step make(State state) {
        int round =
                state.world().table().flatMap(Table::room).map(RoomInfo::round).orElse(0);
        LobbyRequest request = round > 0
                ? new LobbyRequest.Move(move.text(), OptionalInt.of(round))
                : new LobbyRequest.Move(move.text());
        return Step.to(state.replace(new TableScreen(move.cleared(), chat, chatting, back)), new Effect.Ask(request));
    }

    private Step focus(State state, boolean toChat) {
        return Step.to(state.replace(new TableScreen(move, chat, toChat, back)));
    }

    private Step say(State state) {
        if (chat.text().isBlank()) {
            return focus(state, false);
        }
        return Step.to(
                state.replace(new TableScreen(move, chat.cleared(), true, 0)),
                new Effect.Ask(new LobbyRequest.Say(chat.text())));
    }

    private Step scroll(State state, int by) {
        int to = Math.clamp(back + by, 0, state.world().log().size());
        return Step.to(state.replace(new TableScreen(move, chat, chatting, to)));
    }

    @Override
    public Step scrolled(boolean up, State state) {
        return scroll(state, up ? 1 : -1);
    }

    @Override
    public boolean takes(Key key, State state) {
        if (chatting) {
            return TextInput.takes(key);
        }
        if (TableRules.whyNoMove(state).isPresent()) {
            return false;
        }
        boolean partOfMove = state.world()
                .table()
                .filter(t -> key.writes() && Games.moves(t.game()).hasPart(key.codePoint()))
                .isPresent();
        boolean edits = TextInput.takes(key) && !key.writes() && !move.isEmpty();
        return partOfMove || edits;
    }

    @Override
    public Step typed(Input input, State state) {
        if (chatting) {
            return Typing.into(chat, input, state, typed -> new TableScreen(move, typed, true, back));
        }
        if (TableRules.whyNoMove(state).isPresent()) {
            return Step.to(state);
        }
        if (input instanceof Input.Pasted && !isMove(move.after(input).text(), state)) {
            return Step.to(state.toast(Toast.note("What was pasted is no move: " + prompt(state) + ".")));
        }
        boolean atOnce = isAtOnce(state);
        // What stands there then has been given back by a lost connection: the newer letter counts.
        TextInput before = atOnce && input instanceof Input.Pressed(Key key) && key.writes() ? move.cleared() : move;
        TableScreen typed = new TableScreen(before.after(input), chat, false, back);
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
    private static boolean isAtOnce(State state) {
        return state.world()
                .table()
                .filter(t -> Games.moves(t.game()).maxChars() == 1)
                .isPresent();
    }

    @Override
    public Step picked(int field, State state) {
        boolean toChat = field == CHAT_FIELD && TableRules.whyNoChat(state).isEmpty();
        return focus(state, toChat);
    }

    /** What never left is given back to be sent again, unless something else is being typed already. */
    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        if (event instanceof LinkEvent.Answered(long _, LobbyRequest request, LobbyAnswer.Refused refused)) {
            return Optional.of(
                    switch (request) {
                        case LobbyRequest.Move made
                        when refused.code() == RefusalCode.OFFLINE && move.isEmpty() ->
                            new TableScreen(move.with(made.move()), chat, chatting, back);
                        case LobbyRequest.Say said
                        when chat.isEmpty() -> new TableScreen(move, chat.with(said.text()), chatting, back);
                        default -> this;
                    });
        }
        return Optional.of(this);
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
        state.world().table().ifPresent(table -> TableView.draw(canvas, part, table, state, this));
    }
}
