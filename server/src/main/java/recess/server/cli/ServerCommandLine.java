package recess.server.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import recess.server.Catalogue;
import recess.server.ListenerSetting;
import recess.server.Offer;

/** The settings as options, for picocli: it takes the command line apart, and lays the help out. */
final class ServerCommandLine {
    private static final int HELP_COLUMNS = 80;

    private final CommandLine picocli;

    ServerCommandLine(String version) {
        CommandSpec spec = CommandSpec.create().name("recess-server").version("recess-server " + version);
        ServerSettings.ALL.forEach(setting -> spec.addOption(option(setting)));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help.")
                .build());
        spec.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Print the version.")
                .build());
        spec.usageMessage()
                .sortOptions(false)
                .header("Hosts the socket lessons of a class: echo, guess the number, Hangman, file upload.", "")
                .customSynopsis("recess-server [OPTION]...")
                .descriptionHeading("%n")
                .description("Prints 'listening SERVICE/DIALECT HOST:PORT' for each listener, then 'ready', on standard"
                        + " output; the log goes to standard error and into the data directory.")
                .optionListHeading("%nOptions:%n")
                .footerHeading("%nListeners:%n")
                .footer(footer());
        spec.parser().collectErrors(true).unmatchedArgumentsAllowed(true);
        picocli = new CommandLine(spec);
    }

    /** Puts what was typed among the values, and what is wrong with it among their problems. */
    CommandLine.ParseResult parse(SettingValues values, String... arguments) {
        CommandLine.ParseResult parsed = picocli.parseArgs(arguments);
        parsed.errors().forEach(error -> values.problems().add(String.valueOf(error.getMessage())));
        parsed.unmatched().forEach(unknown -> values.problems().add("there is no option " + unknown));
        for (Setting<?> setting : ServerSettings.ALL) {
            if (parsed.hasMatchedOption(setting.option())) {
                values.typed(
                        setting,
                        setting.isFlag()
                                ? List.of("true")
                                : parsed.matchedOption(setting.option()).stringValues());
            }
        }
        return parsed;
    }

    void printHelp(PrintStream out) {
        picocli.usage(out, Ansi.OFF);
    }

    void printVersion(PrintStream out) {
        picocli.printVersionHelp(out, Ansi.OFF);
    }

    private static OptionSpec option(Setting<?> setting) {
        OptionSpec.Builder option = OptionSpec.builder(setting.option())
                .description(setting.described())
                .paramLabel(setting.type().label());
        if (setting.isFlag()) {
            return option.type(boolean.class).arity("0").build();
        }
        return setting.repeats()
                ? option.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .build()
                : option.type(String.class).arity("1").build();
    }

    private static String[] footer() {
        List<String> lines = new ArrayList<>();
        Catalogue.offers().stream()
                .filter(Offer::usual)
                .forEach(offer ->
                        lines.add(String.format("  %-13s %4d  %s", offer.name(), offer.defaultPort(), offer.help())));
        lines.add("");
        lines.add("Open only where --listen, --also-listen or --paper asks for them:");
        Catalogue.offers().stream()
                .filter(offer -> !offer.usual())
                .forEach(offer ->
                        lines.add(String.format("  %-17s %4d  %s", offer.name(), offer.defaultPort(), offer.help())));
        lines.add("");
        lines.add("Settings of a listener, and what is usual:");
        ListenerSetting.ALL.forEach(setting -> lines.addAll(described(setting)));
        lines.addAll(List.of(
                "",
                "Words and rules of the lessons are settings too; for papers, see docs/papers.md, and server/DIALECTS.md.",
                "",
                "A configuration file (--config) has one option a line, without the dashes:",
                "  lan = true",
                "  also-listen = guess/lines@9990?room=CLASS   # as often as wanted",
                "  round = 120s",
                "",
                "Exit codes:",
                "  0 stopped as asked   2 wrong usage   3 out of memory   69 no JDK 25",
                "  71 a port is taken or not allowed    73 the data directory cannot be used",
                "  130 stopped at once by a second Ctrl-C",
                "",
                "Examples:",
                "  recess-server                     everything, for this machine only",
                "  recess-server --lan               everything, for the whole network",
                "  recess-server --listen guess/lines@9999 --listen 'echo/nul@[::1]:0?idle=10s'",
                "  recess-server --move guess/lines@10000   everything, one on another port",
                "  recess-server --paper yijc-guess  everything, and the task of a sheet in its words",
                "  recess-server --workers iterative one client at a time, as the first lesson",
                "",
                "The text UI is another program beside this one: recess --help."));
        // Picocli formats these lines.
        return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    /** {@code   gap=TIME  what it does (what is usual)}, in as many lines as it needs. */
    private static List<String> described(ListenerSetting<?> setting) {
        String usual = setting.usual();
        String help = setting.help() + (usual.isEmpty() ? "" : " (" + usual + ")");
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(
                String.format("  %-19s", setting.name() + "=" + setting.type().label()));
        int indent = line.length();
        for (String word : help.split(" ", -1)) {
            if (line.length() > indent && line.length() + 1 + word.length() > HELP_COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(line.length() == indent ? "" : " ").append(word);
        }
        return Stream.concat(lines.stream(), Stream.of(line.toString())).toList();
    }
}
