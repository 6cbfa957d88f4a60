package recess.client.screen;

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

    private Keys() {}

    static Key of(char sign) {
        return Key.character(sign);
    }

    static Key f(int number) {
        return Key.of(Key.Name.valueOf("F" + number));
    }
}
