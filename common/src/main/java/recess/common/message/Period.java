package recess.common.message;

/** What a table of scores covers. */
public enum Period implements Word {
    /** Since midnight. */
    TODAY,
    /** In this room. */
    ROOM,
    /** Since the first game. */
    ALL
}
