package recess.server.cli;

/** How the program ends; the numbers above 63 are those of BSD's sysexits. */
final class ExitCode {
    static final int OK = 0;
    static final int USAGE = 2;
    /** Memory has run out: the same number that the JVM's own ExitOnOutOfMemoryError uses. */
    static final int OUT_OF_MEMORY = 3;

    static final int CANNOT_LISTEN = 71;
    static final int NO_DATA_DIRECTORY = 73;
    /** A second Ctrl-C, as a shell would report it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
