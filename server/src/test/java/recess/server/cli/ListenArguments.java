package recess.server.cli;

import java.nio.file.Path;
import recess.server.ListenSpec;
import recess.server.Papers;
import recess.server.Patience;

/** Opens the command line's syntax of listeners to tests in other packages. */
public final class ListenArguments {
    private ListenArguments() {}

    /** What {@code --paper} would make of it, with the papers that come with the program. */
    public static ListenSpec paper(String argument) {
        return ListenArgument.paper(argument, new Papers(Path.of("no such folder")), Patience.USUAL);
    }

    /** What {@code --listen} would make of it. */
    public static ListenSpec parse(String argument) {
        return ListenArgument.parse(argument, Patience.USUAL);
    }
}
