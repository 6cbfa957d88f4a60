package recess.client.ui;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import recess.client.terminal.TerminalEvent;
import recess.client.terminal.TerminalPort;
import recess.client.theme.Look;
import recess.client.theme.Signs;
import recess.client.theme.Theme;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.Bytes;

/** The loop: what happens, what comes of it, what it looks like. */
public final class TextUi {
    /** So much may happen between two pictures; a flood is drawn every now and then, not once for each drop. */
    private static final int MAX_EVENTS_A_FRAME = 500;

    private static final Rect USUAL_SIZE = new Rect(0, 0, 80, 24);

    /** So many reads of what was typed may wait; then whoever reads for the terminal waits, too. */
    private static final int MAX_READS_WAITING = 64;

    /** What the loop waits for. */
    private sealed interface Waiting {
        record OfTerminal(TerminalEvent event) implements Waiting {}

        record OfProgram(Event event) implements Waiting {}
    }

    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Semaphore reads = new Semaphore(MAX_READS_WAITING);
    private final Update update = new Update(new Screens());
    private final KeyDecoder keys = new KeyDecoder();
    private final Display display;
    private final EffectRunner runner;
    private final long started = System.nanoTime();
    private State state;
    private Canvas shown = new Canvas(1, 1, Signs.ASCII);
    private long quietAt;

    private TextUi(TerminalPort port, Look look, Home home, StartOptions start, Services services) throws IOException {
        this.runner = new EffectRunner(
                services, home.guest(), start.first(), event -> waiting.add(new Waiting.OfProgram(event)));
        this.state = State.first(port.size(), look, home, Screens.first(home, start.server()));
        this.display = Display.open(port, look.signs(), this::terminal);
    }

    /**
     * Takes a terminal over until the player quits or the terminal goes away; then closes it, whatever happens.
     *
     * @param wished a theme that was asked for
     * @throws IOException when the terminal goes away in the middle of a frame
     */
    public static void run(
            TerminalPort terminal, Optional<Theme> wished, Home home, StartOptions start, Services services)
            throws IOException {
        try (terminal) {
            Look natural = Look.of(terminal.environment(), wished);
            Look look = home.preferences().ascii() ? natural.with(Signs.ASCII) : natural;
            TextUi ui = new TextUi(terminal, look, home, start, services);
            try {
                ui.begin(home, start);
                ui.loop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                // Nobody takes what is typed any more, and nobody has to wait for that.
                ui.reads.release(Integer.MAX_VALUE / 2);
                // While the terminal is given back, the server takes note of the goodbye.
                Thread goodbye = Thread.ofPlatform().name("goodbye").start(ui.runner::close);
                terminal.close();
                join(goodbye);
            }
        }
    }

    /** Draws the first picture for nobody: what it needs is loaded then, and it is there sooner when the terminal is. */
    public static void rehearse(Look look, Home home, StartOptions start) {
        Frame.render(
                State.first(USUAL_SIZE, look, home, Screens.first(home, start.server())), new Update(new Screens()));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void terminal(TerminalEvent event) {
        if (event instanceof TerminalEvent.Typed) {
            reads.acquireUninterruptibly();
        }
        waiting.add(new Waiting.OfTerminal(event));
    }

    private void begin(Home home, StartOptions start) throws IOException {
        draw();
        boolean isStarting =
                home.name().isEmpty() || (!start.offline() && start.server().isEmpty());
        if (isStarting) {
            runner.welcome(home.servers().stream().findFirst());
        } else if (start.offline()) {
            state = state.with(state.world().with(new LinkStatus.Practice()));
            runner.perform(new Effect.Practise(home.name()));
        } else {
            start.server().ifPresent(server -> runner.perform(new Effect.Connect(server, home.name())));
        }
    }

    private void loop() throws IOException, InterruptedException {
        while (!state.over()) {
            Optional<Duration> patience = patience();
            Waiting next = patience.isEmpty()
                    ? waiting.take()
                    : waiting.poll(patience.get().toNanos(), TimeUnit.NANOSECONDS);
            state = state.at(Duration.ofNanos(System.nanoTime() - started));
            if (keys.isWaiting() && System.nanoTime() - quietAt >= 0) {
                inputs(keys.quiet());
            } else if (next == null) {
                happened(new Event.Ticked());
            }
            Burst burst = new Burst(System.nanoTime());
            for (int i = 0; next != null && i < MAX_EVENTS_A_FRAME && !state.over(); i++) {
                take(next);
                next = following(next, burst);
            }
            if (next != null) {
                take(next);
            }
            if (!state.over()) {
                draw();
            }
        }
    }

    private @Nullable Waiting following(Waiting taken, Burst burst) throws InterruptedException {
        Waiting next = waiting.poll();
        long patience =
                taken instanceof Waiting.OfProgram(Event event) ? burst.patienceNanos(event, System.nanoTime()) : 0;
        return next == null && patience > 0 && !keys.isWaiting() ? waiting.poll(patience, TimeUnit.NANOSECONDS) : next;
    }

    /** How long to wait for what happens next; empty for ever. */
    private Optional<Duration> patience() {
        Optional<Duration> tick = Update.wakeAt(state);
        if (!keys.isWaiting()) {
            return tick;
        }
        Duration quiet = Duration.ofNanos(Math.max(0, quietAt - System.nanoTime()));
        return Optional.of(tick.filter(t -> t.compareTo(quiet) < 0).orElse(quiet));
    }

    private void take(Waiting next) throws IOException {
        switch (next) {
            case Waiting.OfProgram(Event event) -> happened(event);
            case Waiting.OfTerminal(TerminalEvent.Typed(Bytes bytes)) -> {
                reads.release();
                inputs(keys.feed(bytes));
                quietAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(keys.patienceMillis());
            }
            case Waiting.OfTerminal(TerminalEvent.Resized(Rect size)) -> happened(new Event.Resized(size));
            case Waiting.OfTerminal(TerminalEvent.Resumed(Rect size)) -> {
                display.resume();
                happened(new Event.Resized(size));
            }
            case Waiting.OfTerminal(TerminalEvent.Closed()) -> state = state.ended();
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
            } else if (effect instanceof Effect.Ring) {
                display.ring();
            } else if (effect instanceof Effect.Copy(String text)) {
                display.copy(text);
            } else {
                runner.perform(effect);
            }
        }
        if (event instanceof Event.Linked(var linked)) {
            runner.noted(linked);
        }
    }

    private void draw() throws IOException {
        shown = Frame.render(state, update);
        if (state.home().preferences().title()) {
            display.title(Frame.title(state));
        }
        display.show(shown, state.look());
    }
}
