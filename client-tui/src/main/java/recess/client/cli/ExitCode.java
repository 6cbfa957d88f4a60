package recess.client.cli;

/** How the program ends; the numbers above 63 are those of BSD's sysexits. */
public final class ExitCode {
    /** It did what was asked. */
    public static final int OK = 0;
    /** The server refused it, or it failed on the way. */
    public static final int REFUSED = 1;
    /** Wrong usage, or no terminal for the screens. */
    public static final int USAGE = 2;
    /** A file cannot be read. */
    public static final int NO_INPUT = 66;
    /** No server there. */
    public static final int NO_SERVER = 69;

    private ExitCode() {}
}
