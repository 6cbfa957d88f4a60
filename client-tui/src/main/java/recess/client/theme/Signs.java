package recess.client.theme;

/** Which characters the terminal can show. {@link Look#of} is the one place that decides. */
public enum Signs {
    /** All that Unicode has. */
    UNICODE,
    /** Letters, but none of our lines, blocks and marks: the console of Linux has a font of 256 or 512 characters. */
    LETTERS,
    /** Nothing beyond ASCII. */
    ASCII
}
