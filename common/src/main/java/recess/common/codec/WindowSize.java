package recess.common.codec;

/**
 * The size of a telnet client's window (RFC 1073).
 *
 * @param columns 20 to 300
 * @param rows 5 to 200
 */
public record WindowSize(int columns, int rows) {
    /** What is assumed until the client has told. */
    public static final WindowSize UNKNOWN = new WindowSize(80, 24);

    /** The nearest size that is usable: clients send 0 for "unknown" and whatever else they like. */
    public static WindowSize clamped(int columns, int rows) {
        return new WindowSize(Math.clamp(columns, 20, 300), Math.clamp(rows, 5, 200));
    }
}
