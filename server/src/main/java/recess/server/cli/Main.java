package recess.server.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.slf4j.nop.NOPServiceProvider;
import picocli.CommandLine;
import recess.common.text.CleanText;
import recess.server.Papers;
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
        // Said here, or it would be looked for in every jar. The libraries have nothing to say that is not told
        // elsewhere.
        System.setProperty("slf4j.provider", NOPServiceProvider.class.getName());
        // And it would say on standard error that it has been said.
        System.setProperty("slf4j.internal.verbosity", "WARN");
        // UTF-8 whatever the locale: names and words come in every script.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Main(out, err).run(arguments));
    }

    /** Runs until the server has stopped, and says how that went in an exit code. */
    int run(String... arguments) {
        SettingValues values = new SettingValues();
        if (!PlainOptions.read(values, arguments)) {
            ServerCommandLine commandLine = new ServerCommandLine(version());
            CommandLine.ParseResult parsed = commandLine.parse(values, arguments);
            if (parsed.isUsageHelpRequested()) {
                commandLine.printHelp(out);
                return ExitCode.OK;
            }
            if (parsed.isVersionHelpRequested()) {
                commandLine.printVersion(out);
                return ExitCode.OK;
            }
        }
        values.find(ServerSettings.CONFIG).ifPresent(file -> ConfigFile.read(file, values));
        StartOptions options = StartOptions.of(values);
        if (values.get(ServerSettings.CHECK)) {
            values.problems().addAll(new Papers(values.get(ServerSettings.DATA)).problems());
        }
        if (!values.problems().isEmpty()) {
            return wrong(values.problems());
        }
        return values.get(ServerSettings.CHECK) ? usable(options.config()) : new ServerRun(out, err, options).run();
    }

    private int usable(ServerConfig config) {
        out.println("usable: " + config.listeners().size() + " listeners, data directory "
                + CleanText.line(config.dataDirectory().toString()));
        return ExitCode.OK;
    }

    private int wrong(Set<String> problems) {
        problems.forEach(problem -> err.println("recess-server: " + CleanText.line(problem)));
        err.println("recess-server: see --help");
        return ExitCode.USAGE;
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
