package recess.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import recess.common.text.CleanText;
import recess.server.RecessServer;
import recess.server.ServerConfig;
import recess.server.StartException;
import recess.server.console.StopSignals;
import recess.server.log.EventLog;
import recess.server.log.LogFiles;
import recess.server.store.DataDirectory;

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
            case ServerCommand.Outcome.Usable usable
            when problems.isEmpty() -> serve(usable.config(), usable.logLinesPerMinute());
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

    private int serve(ServerConfig config, int logLinesPerMinute) {
        try (DataDirectory directory = DataDirectory.take(config.dataDirectory());
                LogFiles files = LogFiles.in(directory.logs());
                EventLog log = new EventLog(line -> log(line, files), logLinesPerMinute)) {
            return serve(config, directory, log);
        } catch (IOException e) {
            err.println("recess-server: data directory "
                    + CleanText.line(config.dataDirectory() + ": " + e.getMessage()) + " (another one: --data DIR)");
            return ExitCode.NO_DATA_DIRECTORY;
        }
    }

    private int serve(ServerConfig config, DataDirectory directory, EventLog log) {
        try (RecessServer server = RecessServer.start(config, directory, log, Main::outOfMemory)) {
            StopSignals.handle(server::requestStop, () -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED));
            for (RecessServer.Open open : server.listeners()) {
                out.println("listening " + open.name() + " " + hostAndPort(open));
            }
            out.println("ready");
            if (config.lan()) {
                LanHelp.lines(server.listeners(), LanHelp.addresses()).forEach(err::println);
            }
            server.runUntilStopped();
            return ExitCode.OK;
        } catch (StartException e) {
            err.println("recess-server: " + CleanText.line(String.valueOf(e.getMessage())));
            return switch (e.obstacle()) {
                case LISTENER -> ExitCode.CANNOT_LISTEN;
                case DATA_DIRECTORY -> ExitCode.NO_DATA_DIRECTORY;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private void log(String line, LogFiles files) {
        err.println(line);
        files.accept(line);
    }

    private static void outOfMemory(Error error) {
        // Nothing can be trusted any more, not even an orderly exit. What was acknowledged is on the disk.
        Runtime.getRuntime().halt(ExitCode.OUT_OF_MEMORY);
    }

    private static String hostAndPort(RecessServer.Open open) {
        String host = open.address().getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":"
                + open.address().getPort();
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
