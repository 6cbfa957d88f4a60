package recess.client.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Table;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.message.LobbyRequest;

/**
 * Asks for a word.
 *
 * @param choices what can be answered; empty where it can be anything
 * @param chosen which choice, from 0
 * @param answered what comes of the answer
 */
public record AskScreen(
        String question,
        String hint,
        TextInput answer,
        List<String> choices,
        int chosen,
        BiFunction<State, String, Step> answered)
        implements Screen {
    static AskScreen roomCode() {
        return new AskScreen(
                "room code",
                "four letters, as its host sees them",
                TextInput.empty(8),
                List.of(),
                0,
                (s, code) -> Step.to(s, new Effect.Ask(new LobbyRequest.JoinRoom(code))));
    }

    static AskScreen soloGame() {
        return new AskScreen(
                "play alone",
                "no clock, nobody else",
                TextInput.empty(40),
                Games.names(),
                0,
                (s, game) -> Step.to(s, new Effect.Ask(new LobbyRequest.Solo(game))));
    }

    static AskScreen realName() {
        return new AskScreen(
                "your real name",
                "or your number in the class; nobody but the teacher sees it",
                TextInput.empty(60),
                List.of(),
                0,
                (s, name) -> Step.to(s, new Effect.Ask(new LobbyRequest.RealName(name))));
    }

    static AskScreen address() {
        return new AskScreen(
                "connect to", "HOST or HOST:PORT", TextInput.empty(260), List.of(), 0, StartScreen::connectTo);
    }

    /** Which bot; for a game that is not known here, any word can be typed. */
    static AskScreen bot(State state) {
        List<String> kinds = botKinds(state);
        String hint = kinds.isEmpty() ? "the kind of bot" : "the last one plays best";
        return new AskScreen(
                "seat a bot", hint, TextInput.empty(40), kinds, Math.max(0, kinds.size() - 1), AskScreen::seat);
    }

    /** Those of the game that is played here, the best last. */
    static List<String> botKinds(State state) {
        String game = state.world().table().map(Table::game).orElse("");
        return Games.find(game).map(Game::botNames).orElse(List.of());
    }

    static Step seat(State state, String kind) {
        return Step.to(state, new Effect.Ask(new LobbyRequest.AddBot(kind)));
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public String title(State state) {
        return question;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("ok", "answer", this::ok, Keys.ENTER),
                Action.of("up", "the choice above", s -> move(s, -1), Keys.UP, Keys.of('k'), Keys.BACK_TAB)
                        .unhinted()
                        .unless(this::whyNoChoice),
                Action.of("down", "the choice below", s -> move(s, 1), Keys.DOWN, Keys.of('j'), Keys.TAB)
                        .unhinted()
                        .unless(this::whyNoChoice),
                Action.of("cancel", "do not answer", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    private Optional<String> whyNoChoice(State state) {
        return choices.isEmpty() ? Optional.of("Type the answer.") : Optional.empty();
    }

    private Step move(State state, int by) {
        int to = Math.floorMod(chosen + by, choices.size());
        return Step.to(state.replace(new AskScreen(question, hint, answer, choices, to, answered)));
    }

    private Step ok(State state) {
        String word = choices.isEmpty() ? answer.text().strip() : choices.get(chosen);
        return word.isEmpty()
                ? Step.to(state.toast(Toast.note("Type the answer first, or leave with Esc.")))
                : answered.apply(state.close(), word);
    }

    @Override
    public boolean takes(Key key, State state) {
        return choices.isEmpty() && TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return Typing.into(
                answer, input, state, typed -> new AskScreen(question, hint, typed, choices, chosen, answered));
    }

    @Override
    public Step picked(int line, State state) {
        AskScreen picked = new AskScreen(question, hint, answer, choices, line, answered);
        return line < choices.size() ? picked.ok(state) : Step.to(state);
    }

    @Override
    public boolean covers() {
        return false;
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        int rows = Math.max(1, choices.size());
        Rect in = Panel.dialog(canvas, part.middle(Math.min(46, part.width()), rows + 4), question);
        if (choices.isEmpty()) {
            answer.draw(canvas, in.x() + 1, in.y(), Math.min(24, in.width() - 2), true);
        }
        for (int i = 0; i < choices.size(); i++) {
            Rect row = new Rect(in.x() + 1, in.y() + i, in.width() - 2, 1);
            canvas.fill(row, " ", i == chosen ? Role.SELECTED : Role.TEXT);
            canvas.put(
                    row.x(),
                    row.y(),
                    row.width(),
                    (i == chosen ? "▸ " : "  ") + choices.get(i),
                    i == chosen ? Role.SELECTED : Role.TEXT);
            canvas.zone(row, new Input.Picked(i));
        }
        canvas.put(in.x() + 1, in.y() + rows + 1, in.width() - 1, hint, Role.DIM);
    }
}
