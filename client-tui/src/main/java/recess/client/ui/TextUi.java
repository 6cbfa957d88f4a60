package recess.client.ui;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import recess.client.app.Effect;
import recess.client.app.Event;
import recess.client.app.Home;
import recess.client.app.LinkStatus;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Update;
import recess.client.key.Input;
import recess.client.screen.Frame;
import recess.client.screen.Screens;
import recess.client.terminal.Display;
import recess.client.terminal.KeyDecoder;
import recess.client.theme.Look;
import recess.client.theme.Signs;
import recess.client.theme.Theme;
import recess.client.widget.Canvas;
import recess.common.message.Bytes;

/** The loop: what happens, what comes of it, what it looks like. */
public final class TextUi {
    /** So much may happen between two pictures; a flood is drawn every now and then, not once for each drop. */
    private static final int MAX_SIGNALS_A_FRAME = 500;

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Update update = new Update(new Screens());
    private final KeyDecoder keys = new KeyDecoder();
    private final Display display;
    private final Outside outside;
    private final long started = System.nanoTime();
    private State state;
    private Canvas shown = new Canvas(1, 1, Signs.ASCII);
    private long quietAt;

    private TextUi(Display display, Look look, Home home, Entrance entrance, Services services) {
        this.display = display;
        this.outside = new Outside(services, entrance.first(), event -> signals.add(new Signal.Happened(event)));
        this.state = State.first(display.size(), look, home, Screens.first(home, entrance.server()));
    }

    /**
     * Takes the terminal over until the player quits; afterwards it is as it was, whatever happens.
     *
     * @param environment the process's, for colours and signs
     * @param wished a theme that was asked for
     * @throws IOException when there is no terminal, or it goes away
     */
    public static void run(
            Map<String, String> environment, Optional<Theme> wished, Home home, Entrance entrance, Services services)
            throws IOException {
        Look look = Look.of(environment, wished);
        Display display = Display.open(look.signs() != Signs.ASCII);
        TextUi ui = new TextUi(display, look, home, entrance, services);
        try (display) {
            ui.begin(home, entrance);
            ui.loop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ui.outside.close();
        }
    }

    private void begin(Home home, Entrance entrance) throws IOException {
        display.readKeyboard(bytes -> signals.add(new Signal.Typed(bytes)));
        display.onWindowChange(() -> signals.add(new Signal.WindowChanged()));
        draw();
        if (home.name().isEmpty()) {
            return;
        }
        if (entrance.offline()) {
            state = state.with(state.world().with(new LinkStatus.Practice()));
            outside.perform(new Effect.Practise(home.name()));
        } else if (entrance.server().isPresent()) {
            outside.perform(new Effect.Connect(entrance.server().get(), home.name()));
        }
    }

    private void loop() throws IOException, InterruptedException {
        while (!state.over()) {
            Optional<Duration> patience = patience();
            Signal signal = patience.isEmpty()
                    ? signals.take()
                    : signals.poll(patience.get().toNanos(), TimeUnit.NANOSECONDS);
            state = state.at(Duration.ofNanos(System.nanoTime() - started));
            if (keys.isWaiting() && System.nanoTime() - quietAt >= 0) {
                inputs(keys.quiet());
            } else if (signal == null) {
                happened(new Event.Ticked());
            }
            for (int i = 0; signal != null && i < MAX_SIGNALS_A_FRAME && !state.over(); i++) {
                take(signal);
                signal = signals.poll();
            }
            if (signal != null) {
                take(signal);
            }
            draw();
        }
    }

    /** How long to wait for the next signal; empty for ever. */
    private Optional<Duration> patience() {
        Optional<Duration> tick = Update.wakeAt(state);
        if (!keys.isWaiting()) {
            return tick;
        }
        Duration quiet = Duration.ofNanos(Math.max(0, quietAt - System.nanoTime()));
        return Optional.of(tick.filter(t -> t.compareTo(quiet) < 0).orElse(quiet));
    }

    private void take(Signal signal) throws IOException {
        switch (signal) {
            case Signal.Typed(Bytes bytes) -> {
                if (bytes.size() == 0) {
                    state = state.ended();
                }
                inputs(keys.feed(bytes));
                quietAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(keys.patienceMillis());
            }
            case Signal.Happened(Event event) -> happened(event);
            case Signal.WindowChanged() -> happened(new Event.Resized(display.lookUpSize()));
        }
    }

    /** A click means what the picture shows there; each input sees the picture that the one before has led to. */
    private void inputs(List<Input> inputs) throws IOException {
        for (Input input : inputs) {
            Optional<Input> meant = switch (input) {
                case Input.Clicked(int column, int row) -> shown.clicked(column, row);
                case Input.Wheeled(boolean up, int column, int row) -> Optional.of(shown.scrolled(up, column, row));
                case Input.Pressed _, Input.Pasted _, Input.Picked _, Input.Scrolled _, Input.FocusMoved _ ->
                    Optional.of(input);
            };
            if (meant.isPresent()) {
                happened(new Event.Done(meant.get()));
            }
        }
    }

    private void happened(Event event) throws IOException {
        Step step = update.after(event, state);
        state = step.state();
        for (Effect effect : step.effects()) {
            if (effect instanceof Effect.Redraw) {
                display.forget();
            } else if (effect instanceof Effect.Suspend) {
                display.suspend();
                happened(new Event.Resized(display.lookUpSize()));
            } else {
                outside.perform(effect);
            }
        }
        if (event instanceof Event.Linked(var linked)) {
            outside.noted(linked);
        }
    }

    private void draw() throws IOException {
        shown = Frame.render(state, update);
        display.show(shown, state.look());
    }
}
