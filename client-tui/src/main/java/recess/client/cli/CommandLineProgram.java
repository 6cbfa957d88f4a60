package recess.client.cli;

import java.util.Optional;
import java.util.function.ToIntFunction;
import recess.client.link.Server;
import recess.common.text.CleanText;

/** Finds out what the command line asks for, and has it done. */
public final class CommandLineProgram {
    private final Surroundings surroundings;
    private final String version;
    private final ToIntFunction<LaunchOptions> screens;

    /**
     * A program that has not begun.
     *
     * @param screens opens screens or line mode, and returns how that ended
     */
    public CommandLineProgram(Surroundings surroundings, String version, ToIntFunction<LaunchOptions> screens) {
        this.surroundings = surroundings;
        this.version = version;
        this.screens = screens;
    }

    /** Does it, and says how that went in an {@link ExitCode}. */
    public int run(String... arguments) {
        String variable = surroundings.environment().getOrDefault("RECESS_SERVER", "");
        if (!variable.isEmpty() && Server.parse(variable).isEmpty()) {
            surroundings
                    .err()
                    .println("recess: RECESS_SERVER " + CleanText.quote(variable)
                            + " is no address: HOST or HOST:PORT, such as 192.168.1.20 or lab:4242");
            return ExitCode.USAGE;
        }
        Optional<LaunchOptions> options = Quick.read(arguments);
        return options.isPresent()
                ? screens.applyAsInt(options.get())
                : new Commands(surroundings, version, screens).run(arguments);
    }
}
