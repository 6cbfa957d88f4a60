package recess.server.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import recess.common.text.CleanText;

/** Where the program begins and ends. */
public final class Main {
    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: names and words come in every script.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Main(out, err).run(arguments));
    }

    /** Runs until the server has stopped, and says how that went in an exit code. */
    int run(String... arguments) {
        ServerCommand command = new ServerCommand();
        CommandLine commandLine = new CommandLine(command);
        commandLine.setUnmatchedArgumentsAllowed(true);
        commandLine.getCommandSpec().parser().collectErrors(true);
        commandLine.getCommandSpec().version("recess-server " + version());
        CommandLine.ParseResult parsed = commandLine.parseArgs(arguments);
        if (parsed.isUsageHelpRequested()) {
            commandLine.usage(out, Ansi.OFF);
            return ExitCode.OK;
        }
        if (parsed.isVersionHelpRequested()) {
            commandLine.printVersionHelp(out, Ansi.OFF);
            return ExitCode.OK;
        }
        List<String> problems = new ArrayList<>();
        parsed.errors().forEach(error -> problems.add(String.valueOf(error.getMessage())));
        parsed.unmatched().forEach(unknown -> problems.add("there is no option " + unknown));
        return switch (command.outcome()) {
            case ServerCommand.Outcome.Usable usable when problems.isEmpty() -> new ServerRun(out, err, usable).run();
            case ServerCommand.Outcome.Usable _ -> wrong(problems);
            case ServerCommand.Outcome.Wrong wrong -> {
                problems.addAll(wrong.problems());
                yield wrong(problems);
            }
        };
    }

    private int wrong(List<String> problems) {
        problems.forEach(problem -> err.println("recess-server: " + CleanText.line(problem)));
        err.println("recess-server: see --help");
        return ExitCode.USAGE;
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
