package recess.server.cli;

import recess.server.ListenSpec;
import recess.server.Patience;

/** Opens the command line's syntax of listeners to tests in other packages. */
public final class ListenArguments {
    private ListenArguments() {}

    /** What {@code --listen} would make of it. */
    public static ListenSpec parse(String argument) {
        return ListenArgument.parse(argument, Patience.USUAL);
    }
}
