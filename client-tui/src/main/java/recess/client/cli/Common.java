package recess.client.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class Common {
    @Option(names = "--plain", description = "Lines of text only: no screens, no cursor tricks.")
    boolean plain;

    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;
}
