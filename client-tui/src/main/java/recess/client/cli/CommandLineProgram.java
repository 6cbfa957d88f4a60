package recess.client.cli;

import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds out what the command line asks for, and has it done. */
public final class CommandLineProgram {
    private final Surroundings surroundings;
    private final String version;
    private final ToIntFunction<Opening> screens;

    /**
     * A program that has not begun.
     *
     * @param screens opens screens or line mode, and returns how that ended
     */
    public CommandLineProgram(Surroundings surroundings, String version, ToIntFunction<Opening> screens) {
        this.surroundings = surroundings;
        this.version = version;
        this.screens = screens;
    }

    /** Does it, and says how that went in an {@link ExitCode}. */
    public int run(String... arguments) {
        Optional<Opening> opening = Quick.read(arguments);
        return opening.isPresent()
                ? screens.applyAsInt(opening.get())
                : new Commands(surroundings, version, screens).run(arguments);
    }
}
