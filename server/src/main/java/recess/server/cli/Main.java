package recess.server.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import recess.common.text.CleanText;
import recess.server.ServerConfig;

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
        ServerCommand typed = new ServerCommand();
        CommandLine commandLine = commandLine(typed);
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
        return switch (withFile(typed, parsed, arguments, problems).outcome()) {
            case Outcome.Usable usable
            when problems.isEmpty() ->
                typed.isCheck() ? checked(usable.config()) : new ServerRun(out, err, usable).run();
            case Outcome.Usable _ -> wrong(problems);
            case Outcome.Wrong wrong -> {
                problems.addAll(wrong.problems());
                yield wrong(problems);
            }
        };
    }

    /** The command line, and behind it what a configuration file says of other options. */
    private static ServerCommand withFile(
            ServerCommand typed, CommandLine.ParseResult parsed, String[] arguments, List<String> problems) {
        if (typed.configFile().isEmpty()) {
            return typed;
        }
        Set<String> overridden = parsed.matchedOptions().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .collect(Collectors.toSet());
        ConfigFile file =
                ConfigFile.read(typed.configFile().get(), parsed.commandSpec().optionsMap(), overridden);
        problems.addAll(file.problems());
        ServerCommand both = new ServerCommand(file.origins());
        List<String> all = new ArrayList<>(file.arguments());
        all.addAll(List.of(arguments));
        commandLine(both).parseArgs(all.toArray(String[]::new));
        return both;
    }

    private static CommandLine commandLine(ServerCommand command) {
        CommandLine commandLine = new CommandLine(command);
        commandLine.setUnmatchedArgumentsAllowed(true);
        commandLine.getCommandSpec().parser().collectErrors(true);
        commandLine.getCommandSpec().version("recess-server " + version());
        return commandLine;
    }

    private int checked(ServerConfig config) {
        out.println("usable: " + config.listeners().size() + " listeners, data directory "
                + CleanText.line(config.dataDirectory().toString()));
        return ExitCode.OK;
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
