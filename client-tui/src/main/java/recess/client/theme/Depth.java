package recess.client.theme;

/** How many colours the terminal has. */
public enum Depth {
    /** None: bold, underlined and reversed only. */
    MONO,
    /** The 16 of ANSI. */
    ANSI,
    /** The 256 of xterm. */
    INDEXED,
    /** Red, green and blue, 8 bits each. */
    RGB
}
