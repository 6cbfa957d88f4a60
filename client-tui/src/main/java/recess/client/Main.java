package recess.client;

import java.io.PrintStream;
import java.util.Optional;

/** Where the program begins and ends. */
public final class Main {
    static final int OK = 0;
    static final int USAGE = 2;

    private static final String HELP = """
            recess, the client of a Recess server.

            Usage: recess --help | --version

              --help     Print this help.
              --version  Print the version.

            This version has no screens yet. To play, connect with telnet, nc or a script:
              telnet 127.0.0.1 9999
              nc 127.0.0.1 9997
            """;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /** Says what was asked for, and how that went in an exit code: 0, or 2 for wrong usage. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length == 0 || (arguments.length == 1 && arguments[0].equals("--help"))) {
            out.print(HELP);
            return OK;
        }
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            out.println("recess " + version());
            return OK;
        }
        err.println("recess: there is only --help and --version");
        return USAGE;
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
