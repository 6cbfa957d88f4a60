package recess.client.screen;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;
import recess.common.message.Bytes;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.text.BytesLiteral;

/**
 * What goes out and what comes back, beside each other.
 *
 * @param said the latest last
 */
public record EchoScreen(TextInput text, List<Echo> said) implements Screen {
    private static final int MAX_KEPT = 100;
    private static final int MAX_CHARS = 1_000;

    public EchoScreen {
        said = List.copyOf(said);
    }

    /**
     * A text on its way.
     *
     * @param back what came back; empty while nothing has
     * @param took how long that was
     */
    record Echo(String sent, Duration at, Optional<String> back, Duration took) {}

    static EchoScreen begin() {
        return new EchoScreen(TextInput.empty(MAX_CHARS), List.of());
    }

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String title(State state) {
        return "echo";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("send", "send the text; the server sends it back", this::send, Keys.ENTER)
                        .unless(this::whyNotSend),
                Action.of("close", "back to where you were", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    private Optional<String> whyNotSend(State state) {
        return LobbyScreen.whyOffline(state)
                .or(() -> text.isEmpty() ? Optional.of("Type something first.") : Optional.empty());
    }

    private Step send(State state) {
        List<Echo> more = new ArrayList<>(said.subList(Math.max(0, said.size() + 1 - MAX_KEPT), said.size()));
        more.add(new Echo(text.text(), state.now(), Optional.empty(), Duration.ZERO));
        return Step.to(
                state.replace(new EchoScreen(text.cleared(), more)),
                new Effect.Ask(new LobbyRequest.Echo(text.text())));
    }

    @Override
    public boolean takes(Key key, State state) {
        return TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        return Typing.into(text, input, state, typed -> new EchoScreen(typed, said));
    }

    /** Answers come in the order of the questions: an answer belongs to the oldest text that has none. */
    @Override
    public Optional<Screen> after(LinkEvent event, State state) {
        if (!(event instanceof LinkEvent.Answered(long _, LobbyRequest.Echo _, LobbyAnswer answer))) {
            return Optional.of(this);
        }
        List<Echo> known = new ArrayList<>(said);
        for (int i = 0; i < known.size(); i++) {
            Echo echo = known.get(i);
            if (echo.back().isEmpty()) {
                String back = answer instanceof LobbyAnswer.Echoed(String text) ? text : "(nothing)";
                known.set(
                        i,
                        new Echo(
                                echo.sent(),
                                echo.at(),
                                Optional.of(back),
                                state.now().minus(echo.at())));
                break;
            }
        }
        return Optional.of(new EchoScreen(text, known));
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        canvas.clear(part);
        Rect in = Panel.draw(canvas, part, "what you send, and what comes back", true);
        Rect list = in.above(2);
        int fit = list.height() / 2;
        int y = list.y();
        if (said.isEmpty()) {
            canvas.put(list.x(), y, list.width(), "Type a text and press Enter. F12 shows the bytes of it.", Role.DIM);
        }
        for (Echo echo : said.subList(Math.max(0, said.size() - fit), said.size())) {
            canvas.put(list.x(), y, list.width(), "→ " + literal(echo.sent()), Role.SENT);
            String back = echo.back()
                    .map(b -> "← " + literal(b) + "  " + verdict(echo, b))
                    .orElse("  on its way ...");
            canvas.put(list.x(), y + 1, list.width(), back, echo.back().isPresent() ? Role.RECEIVED : Role.DIM);
            y += 2;
        }
        int bytes = text.text().getBytes(StandardCharsets.UTF_8).length;
        String count = text.isEmpty() ? "" : text.text().length() + " characters, " + bytes + " bytes in UTF-8";
        canvas.put(in.x(), in.y() + in.height() - 2, in.width(), count, Role.DIM);
        canvas.put(in.x(), in.y() + in.height() - 1, "▸", Role.STRONG);
        text.draw(canvas, in.x() + 2, in.y() + in.height() - 1, in.width() - 2, true);
    }

    private static String literal(String text) {
        return BytesLiteral.of(Bytes.utf8(text), 200);
    }

    private static String verdict(Echo echo, String back) {
        return (back.equals(echo.sent()) ? "✓ the same" : "✗ not the same") + ", "
                + echo.took().toMillis() + " ms";
    }
}
