package recess.server.pickup;

import java.util.List;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.ValueType;

/** What a listener for pickup requests is set to, and how many people have been accepted on it. Thread-safe. */
public final class Pickups {
    private static final RawSetting<String> PASSWORD = RawSetting.manner(
            "password",
            new ValueType<>("TEXT", "1 to 40 characters from ! to ~", Pickups::password, text -> text),
            "password",
            "what is added to every character");
    private static final RawSetting<Integer> CAPACITY =
            RawSetting.rule("capacity", ValueType.number(1, 1_000_000), 266, "how many people can be picked up in all");
    private static final RawSetting<Boolean> AUTO = RawSetting.rule(
            "decide",
            ValueType.oneOf("teacher|auto", auto -> auto ? "auto" : "teacher", List.of(false, true)),
            false,
            "teacher: at the console, by answer; auto: accepted while there is room");
    private static final RawSetting<String> CONFIRMED =
            RawSetting.manner("confirmed", word(), "confirmed", "said to who is accepted");
    private static final RawSetting<String> CANCELLED =
            RawSetting.manner("cancelled", word(), "cancelled", "said to who is not");

    /** All that can be set. */
    public static final List<RawSetting<?>> SETTINGS = List.of(PASSWORD, CAPACITY, AUTO, CONFIRMED, CANCELLED);

    private final Shift shift;
    private final int capacity;
    private final boolean auto;
    private final String confirmed;
    private final String cancelled;
    private int accepted;

    public Pickups(RawValues values) {
        this.shift = new Shift(values.get(PASSWORD));
        this.capacity = values.get(CAPACITY);
        this.auto = values.get(AUTO);
        this.confirmed = values.get(CONFIRMED);
        this.cancelled = values.get(CANCELLED);
    }

    /** What a client sends in an example. */
    public static List<String> sample(RawValues values) {
        String password = values.get(PASSWORD);
        return List.of(new Shift(password).hidden(password + "/Lions/12") + "\n");
    }

    Shift shift() {
        return shift;
    }

    boolean isAuto() {
        return auto;
    }

    /** Takes people in, where there is room for them. */
    synchronized boolean accept(int people) {
        boolean room = hasRoom(people);
        accepted += room ? people : 0;
        return room;
    }

    synchronized boolean hasRoom(int people) {
        return people <= capacity - accepted;
    }

    synchronized String stand() {
        return accepted + " of " + capacity;
    }

    String word(boolean yes) {
        return yes ? confirmed : cancelled;
    }

    private static String password(String text) {
        if (!text.matches("[!-~]{1,40}")) {
            throw new IllegalArgumentException("'" + text + "' is not 1 to 40 characters from ! to ~");
        }
        return text;
    }

    private static ValueType<String> word() {
        return new ValueType<>("WORD", "", Pickups::password, text -> text);
    }
}
