package recess.common.message;

/** What a table of scores covers. */
public enum Period {
    /** Since midnight. */
    TODAY,
    /** In this room. */
    ROOM,
    /** Since the first game. */
    ALL
}
