package recess.client.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.LobbyRequest;

/** What comes of an event: a pure function. Time is in the state. */
public final class Update {
    /** How old the list of rooms may get while one looks at it. */
    static final Duration ROOMS_AGE = Duration.ofSeconds(4);

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** More messages than a window shows beside its screens. */
    private static final int MAX_AGES = 60;

    private final Navigation navigation;

    public Update(Navigation navigation) {
        this.navigation = navigation;
    }

    /** The state after {@code event}, at {@code state.now()}, and what is to be done. */
    public Step after(Event event, State state) {
        Step step = switch (event) {
            case Event.Done(Input input) -> input(input, state);
            case Event.Linked(LinkEvent linked) -> linked(linked, state);
            case Event.Resized(Rect size) -> Step.to(state.with(size), new Effect.Redraw());
            case Event.Ticked() -> ticked(state);
            case Event.Completed completed ->
                Step.to(state.with(
                        state.screens().stream().map(s -> s.after(completed)).toList()));
            case Event.Welcomed(Welcome welcome) ->
                Step.to(state.with(state.home().with(welcome)));
            case Event.Reported(Toast toast) -> Step.to(state.toast(toast));
            case Event.NotSent notSent ->
                Step.to(state.with(state.screens().stream()
                                .map(s -> s.after(notSent))
                                .toList())
                        .toast(Toast.problem(notSent.why())));
        };
        return asking(step.then(this::grounded));
    }

    /** What is asked is known to be on its way until the answer comes, or the way to it is closed. */
    private static Step asking(Step step) {
        World world = step.state().world();
        for (Effect effect : step.effects()) {
            world = switch (effect) {
                case Effect.Ask(LobbyRequest request) ->
                    world.asking(request, step.state().now());
                case Effect.Connect _, Effect.Practise _, Effect.Disconnect _ -> world.forgetting();
                case Effect.CancelUpload _,
                        Effect.Complete _,
                        Effect.Copy _,
                        Effect.KeepBest _,
                        Effect.KeepMatch _,
                        Effect.KeepSettings _,
                        Effect.KeepTheme _,
                        Effect.PauseUpload _,
                        Effect.Redraw _,
                        Effect.ResumeUpload _,
                        Effect.RetryNow _,
                        Effect.Ring _,
                        Effect.SaveMatch _,
                        Effect.SaveWire _,
                        Effect.Suspend _,
                        Effect.Upload _ -> world;
            };
        }
        return world.equals(step.state().world()) ? step : new Step(step.state().with(world), step.effects());
    }

    private Step input(Input input, State state) {
        Screen top = state.top();
        return switch (input) {
            case Input.Pressed(Key key) -> pressed(key, state);
            case Input.Pasted _ -> top.typed(input, state.untoasted());
            case Input.Picked(int pane, int line) -> top.picked(pane, line, state);
            case Input.Scrolled(boolean up, int pane) ->
                pane == Canvas.NO_PANE ? Step.to(state) : top.scrolled(pane, up, state);
            case Input.Clicked _, Input.Wheeled _, Input.FocusMoved _ -> Step.to(state);
        };
    }

    private Step pressed(Key key, State shown) {
        State state = shown.untoasted();
        Screen top = state.top();
        if (top.takes(key, state)) {
            return top.typed(new Input.Pressed(key), state);
        }
        List<Action> bound = actions(state).filter(a -> a.binding().has(key)).toList();
        if (!bound.isEmpty()) {
            return bound.stream()
                    .filter(a -> a.whyNot().apply(state).isEmpty())
                    .findFirst()
                    .orElse(bound.getFirst())
                    .run(state);
        }
        boolean escapes = key.equals(Key.of(Key.Name.ESCAPE))
                && top.transientHere()
                && state.screens().size() > 1;
        return Step.to(escapes ? state.close() : state);
    }

    /** What can be done here and now, the screen's own first. */
    public Stream<Action> actions(State state) {
        return Stream.concat(state.top().actions().stream(), navigation.everywhere().stream());
    }

    private static Step linked(LinkEvent event, State state) {
        return LinkEventReducer.after(event, state).then(known -> {
            List<Screen> screens = new ArrayList<>();
            for (Screen screen : known.screens()) {
                screen.after(event, known).ifPresent(screens::add);
            }
            return Step.to(screens.isEmpty() ? known : known.with(screens));
        });
    }

    private static Step ticked(State state) {
        State fresh =
                state.toast().filter(t -> state.now().compareTo(t.until()) >= 0).isPresent()
                        ? state.untoasted()
                        : state;
        if (isToAskForTasks(fresh) && tasksIn(fresh).isZero()) {
            return Step.to(fresh, new Effect.Ask(new LobbyRequest.Tasks()));
        }
        return isToAsk(fresh) && askIn(fresh).isZero()
                ? Step.to(fresh, new Effect.Ask(new LobbyRequest.ListRooms()), new Effect.Ask(new LobbyRequest.Who()))
                : Step.to(fresh);
    }

    /** While they are seen, and the server knows of them. */
    private static boolean isToAskForTasks(State state) {
        return state.top().showsTasks()
                && state.world().link() instanceof LinkStatus.Up
                && state.world().lobby().tasks().told()
                && !state.world().pending().has(LobbyRequest.Tasks.class);
    }

    private static Duration tasksIn(State state) {
        return remaining(state.world().lobby().tasks().nextAt(), state.now());
    }

    /** Rooms and people are not pushed: while one looks at the lists, they are asked for again and again. */
    private static boolean isLooking(State state) {
        return state.world().link().isUp()
                && state.world().table().isEmpty()
                && state.screens().size() == 1;
    }

    /** While an answer is under way, on a slow line for long, another question would only stand behind it. */
    private static boolean isToAsk(State state) {
        return isLooking(state) && !state.world().pending().has(LobbyRequest.ListRooms.class);
    }

    /** Whatever else happens meanwhile, no more and no less often. */
    private static Duration askIn(State state) {
        return remaining(state.world().lobby().askedAt().plus(ROOMS_AGE), state.now());
    }

    /** What lies below all follows from how things stand, and so does a question without whose answer nothing goes on. */
    private Step grounded(State state) {
        Screen ground = navigation.ground(state, state.ground());
        List<Screen> screens = new ArrayList<>(state.screens());
        screens.set(0, ground);
        Optional<Screen> question = navigation.question(state);
        boolean isAsked = question.isEmpty()
                || screens.stream().anyMatch(s -> s.getClass() == question.get().getClass());
        if (!isAsked) {
            screens.add(question.get());
        }
        return screens.equals(state.screens()) ? Step.to(state) : Step.to(state.with(screens));
    }

    /** How long nothing changes by itself; empty for as long as nobody does anything. */
    public static Optional<Duration> wakeAt(State state) {
        Stream<Duration> toast = state.toast().stream().map(t -> remaining(t.until(), state.now()));
        Stream<Duration> clock = state.world().table().stream()
                .flatMap(t -> Stream.concat(t.clock().endsAt().stream(), t.clock().nextAt().stream()))
                .filter(end -> end.compareTo(state.now()) > 0)
                .map(end -> fraction(end.minus(state.now())));
        Stream<Duration> rooms = isToAsk(state) ? Stream.of(askIn(state)) : Stream.empty();
        Stream<Duration> tasks = isToAskForTasks(state) ? Stream.of(tasksIn(state)) : Stream.empty();
        Stream<Duration> connecting = state.world().link() instanceof LinkStatus.Connecting(var _, Duration since)
                ? Stream.of(SECOND.minusNanos(state.now().minus(since).toNanos() % SECOND.toNanos()))
                : Stream.empty();
        Stream<Duration> motion = state.top().changesIn(state).stream();
        Stream<Duration> ages =
                state.wireBeside() ? wire(state).latest(MAX_AGES).agesChangeIn(state.now()).stream() : Stream.empty();
        return Stream.of(toast, clock, rooms, tasks, connecting, motion, ages)
                .flatMap(s -> s)
                .min(Duration::compareTo);
    }

    private static WireLog wire(State state) {
        return state.world().connection().wire();
    }

    private static Duration remaining(Duration end, Duration now) {
        Duration left = end.minus(now);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Until the number of seconds that are left changes. */
    private static Duration fraction(Duration left) {
        long nanos = left.toNanos() % SECOND.toNanos();
        return nanos == 0 ? SECOND : Duration.ofNanos(nanos);
    }
}
