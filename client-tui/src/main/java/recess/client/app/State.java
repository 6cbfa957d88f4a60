package recess.client.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.link.Server;
import recess.client.theme.Look;
import recess.client.widget.Rect;

/**
 * Everything that the screen depends on.
 *
 * @param now since the program began
 * @param screens what lies on top of each other, the lowest first; never empty
 * @param toast a line that shows for some seconds
 * @param wireBeside whether the wire is shown beside the screens
 * @param over whether the program ends
 */
public record State(
        Duration now,
        Rect size,
        Look look,
        Home home,
        World world,
        List<Screen> screens,
        Optional<Toast> toast,
        boolean wireBeside,
        boolean over) {
    private static final Duration TOAST_TIME = Duration.ofSeconds(6);

    public State {
        screens = List.copyOf(screens);
    }

    /** At the beginning. */
    public static State first(Rect size, Look look, Home home, Screen ground) {
        return new State(
                Duration.ZERO,
                size,
                look,
                home,
                World.begin(home.name()),
                List.of(ground),
                Optional.empty(),
                false,
                false);
    }

    /** A reason that holds for guests; empty where nobody is one. */
    public Optional<String> whyNotAsGuest(String why) {
        return home.guest().map(_ -> why);
    }

    /** The screen that has the keyboard. */
    public Screen top() {
        return screens.getLast();
    }

    /** The screen below all others. */
    public Screen ground() {
        return screens.getFirst();
    }

    public State at(Duration newNow) {
        return new State(newNow, size, look, home, world, screens, toast, wireBeside, over);
    }

    public State with(Rect newSize) {
        return new State(now, newSize, look, home, world, screens, toast, wireBeside, over);
    }

    public State with(Look newLook) {
        return new State(now, size, newLook, home, world, screens, toast, wireBeside, over);
    }

    public State with(Home newHome) {
        return new State(now, size, look, newHome, world, screens, toast, wireBeside, over);
    }

    public State with(World newWorld) {
        return new State(now, size, look, home, newWorld, screens, toast, wireBeside, over);
    }

    /** With a server as the latest one used. */
    public State used(Server server, String name) {
        return with(home.used(server, name));
    }

    /** With a command as the latest one that was run from the palette. */
    public State ran(String command) {
        return new State(now, size, look, home.ran(command), world, screens, toast, wireBeside, over);
    }

    public State with(List<Screen> newScreens) {
        return new State(now, size, look, home, world, newScreens, toast, wireBeside, over);
    }

    /** With {@code screen} on top of the others. */
    public State open(Screen screen) {
        List<Screen> more = new ArrayList<>(screens);
        more.add(screen);
        return with(more);
    }

    /** Without the top one; the last one stays. */
    public State close() {
        return screens.size() == 1 ? this : with(screens.subList(0, screens.size() - 1));
    }

    /** With another one in the place of the top one. */
    public State replace(Screen screen) {
        List<Screen> others = new ArrayList<>(screens.subList(0, screens.size() - 1));
        others.add(screen);
        return with(others);
    }

    /** Shows a line for some seconds. */
    public State toast(Toast newToast) {
        return new State(
                now,
                size,
                look,
                home,
                world,
                screens,
                Optional.of(newToast.until(now.plus(TOAST_TIME))),
                wireBeside,
                over);
    }

    /** Without the line. */
    public State untoasted() {
        return new State(now, size, look, home, world, screens, Optional.empty(), wireBeside, over);
    }

    /** With the wire beside the screens, or without it. */
    public State withWire(boolean isBeside) {
        return new State(now, size, look, home, world, screens, toast, isBeside, over);
    }

    /** At its end. */
    public State ended() {
        return new State(now, size, look, home, world, screens, toast, wireBeside, true);
    }
}
