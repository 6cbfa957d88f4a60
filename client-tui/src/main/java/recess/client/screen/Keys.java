package recess.client.screen;

import java.util.List;
import java.util.function.BiFunction;
import recess.client.app.Action;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.key.Key;

/** Keys that several screens share, so that they are the same everywhere. */
final class Keys {
    static final Key ENTER = Key.of(Key.Name.ENTER);
    static final Key ESCAPE = Key.of(Key.Name.ESCAPE);
    static final Key TAB = Key.of(Key.Name.TAB);
    static final Key BACK_TAB = Key.backTab();
    static final Key UP = Key.of(Key.Name.UP);
    static final Key DOWN = Key.of(Key.Name.DOWN);
    static final Key LEFT = Key.of(Key.Name.LEFT);
    static final Key RIGHT = Key.of(Key.Name.RIGHT);
    static final Key PAGE_UP = Key.of(Key.Name.PAGE_UP);
    static final Key PAGE_DOWN = Key.of(Key.Name.PAGE_DOWN);
    static final Key HOME = Key.of(Key.Name.HOME);
    static final Key END = Key.of(Key.Name.END);

    /** Further than any list is long. */
    private static final int ALL = 1_000_000;

    private Keys() {}

    /**
     * The keys of every list: a line, a page, its ends.
     *
     * @param move goes on by so many lines, or as far as it goes
     */
    static List<Action> list(BiFunction<State, Integer, Step> move, int page) {
        return List.of(
                Action.of("up", "the line above", s -> move.apply(s, -1), UP, of('k'))
                        .unhinted(),
                Action.of("down", "the line below", s -> move.apply(s, 1), DOWN, of('j'))
                        .unhinted(),
                Action.of("page up", "a page up", s -> move.apply(s, -page), PAGE_UP)
                        .unhinted(),
                Action.of("page down", "a page down", s -> move.apply(s, page), PAGE_DOWN)
                        .unhinted(),
                Action.of("top", "the first line", s -> move.apply(s, -ALL), HOME, of('g'))
                        .unhinted(),
                Action.of("bottom", "the last line", s -> move.apply(s, ALL), END, of('G'))
                        .unhinted());
    }

    static Key of(char sign) {
        return Key.character(sign);
    }

    static Key f(int number) {
        return Key.of(Key.Name.valueOf("F" + number));
    }
}
