package recess.client.cli;

import java.io.IOException;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import recess.common.text.CleanText;
import recess.common.text.IoReason;
import recess.common.text.Spelling;

/** What needs picocli, in a class of its own, so that it is not even loaded for what does not. */
record Commands(Surroundings surroundings, String version, ToIntFunction<LaunchOptions> screens) {
    int run(String... arguments) {
        try {
            ParseResult parsed = commandLine(version).parseArgs(arguments);
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            return run(parsed.commandSpec().commandLine(), parsed);
        } catch (ParameterException e) {
            return wrong(sentence(e), e.getCommandLine());
        }
    }

    /** What is wrong; where a command was mistyped, with the one that was meant. */
    private static String sentence(ParameterException e) {
        String said = String.valueOf(e.getMessage()).replaceFirst("^Unmatched arguments? .*?: ", "there is no ");
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return said;
        }
        return Spelling.nearest(
                        unmatched.getUnmatched().getFirst(),
                        e.getCommandLine().getSubcommands().keySet())
                .map(meant -> said + ": did you mean " + meant + "?")
                .orElse(said);
    }

    static CommandLine commandLine(String version) {
        CommandLine commandLine = new CommandLine(new RecessCommand());
        commandLine.getCommandSpec().version("recess " + version);
        return commandLine;
    }

    private int run(CommandLine command, ParseResult parsed) {
        if (parsed.isUsageHelpRequested()) {
            command.usage(surroundings.out(), Ansi.OFF);
            return ExitCode.OK;
        }
        if (parsed.isVersionHelpRequested()) {
            command.printVersionHelp(surroundings.out(), Ansi.OFF);
            return ExitCode.OK;
        }
        try {
            return switch (command.getCommandSpec().userObject()) {
                case Task task -> task.run(surroundings);
                case PlayCommand play -> screens.applyAsInt(play.options());
                case WatchCommand watch -> screens.applyAsInt(watch.options());
                default -> screens.applyAsInt(LaunchOptions.START);
            };
        } catch (Task.WrongUsage e) {
            return wrong(e.sentence(), command);
        } catch (IOException e) {
            surroundings.err().println("recess: " + IoReason.of(e));
            return ExitCode.NO_SERVER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.REFUSED;
        }
    }

    private int wrong(String sentence, CommandLine command) {
        surroundings.err().println("recess: " + CleanText.line(sentence));
        surroundings.err().println("recess: see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
