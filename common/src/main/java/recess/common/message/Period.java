package recess.common.message;

import java.util.Locale;

/** What a table of scores covers. */
public enum Period {
    /** Since midnight. */
    TODAY,
    /** In this room. */
    ROOM,
    /** Since the first game. */
    ALL;

    /** The word for it, on the wire and to people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
