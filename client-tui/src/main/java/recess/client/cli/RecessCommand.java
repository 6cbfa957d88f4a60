package recess.client.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The whole command line, as {@code --help}, completion and what is not {@link Quick} need it. */
@Command(
        name = "recess",
        sortOptions = false,
        usageHelpAutoWidth = false,
        subcommands = {
            PlayCommand.class,
            WatchCommand.class,
            EchoCommand.class,
            UploadCommand.class,
            BotCommand.class,
            SwarmCommand.class,
            ScoresCommand.class,
            CardCommand.class,
            CompletionCommand.class
        },
        header = "Plays, watches and uploads in a Recess classroom.",
        scope = ScopeType.INHERIT,
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  recess                            the start screen",
            "  recess play lab:4242 --name ann   the lobby of a server",
            "  recess play --room ABCD           straight into a room",
            "  recess play --offline             against bots, without a server",
            "  recess upload report.pdf          a file, gone on with after a cut",
            "  printf 'solo guess\\n50\\n' | recess play --plain",
            "",
            "Without a terminal, with --plain or with RECESS_PLAIN=1, play and watch use",
            "line mode: one event a line, no cursor tricks.",
            "",
            "RECESS_SERVER=HOST[:PORT] names the usual server; so does the settings file,",
            "$XDG_CONFIG_HOME/recess/config, with lines KEY = VALUE for name, server, theme,",
            "plain, ascii, motion, bell and title. Servers, tokens, recent files, unfinished uploads and history are",
            "in $XDG_STATE_HOME/recess.",
            "",
            "The server is another program beside this one: recess-server --help.",
            "",
            "Exit codes:",
            "  0 done     1 refused or failed     2 wrong usage, or no terminal",
            "  66 a file cannot be read     69 no server there, or no JDK 25",
            "  130 interrupted"
        })
final class RecessCommand {
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Mixin
    private Common common = new Common();

    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Option(names = "--version", versionHelp = true, description = "Print the version.")
    private boolean version;
}
