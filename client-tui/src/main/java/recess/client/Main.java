package recess.client;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import recess.client.cli.CommandLineProgram;
import recess.client.cli.LaunchOptions;
import recess.client.cli.Surroundings;
import recess.client.cli.TypedArguments;
import recess.client.files.Places;
import recess.client.files.Settings;
import recess.client.line.LineProgram;
import recess.client.terminal.LocalTerminal;
import recess.common.text.CleanText;

/** Where the program begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: names and words come in every script.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Places places = Places.ofThisProcess();
        Surroundings surroundings = new Surroundings(
                System.in,
                out,
                err,
                LocalTerminal.environment(System.getenv()),
                System.getProperty("user.name", ""),
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent(),
                places,
                Settings.read(places.settings()));
        complain(surroundings, line -> err.println("recess: " + places.settings() + ": " + line));
        System.exit(new CommandLineProgram(surroundings, version(), options -> open(options, surroundings))
                .run(TypedArguments.of(arguments)));
    }

    /** The screens, or line mode where there is no terminal or somebody wants it. */
    private static int open(LaunchOptions options, Surroundings surroundings) {
        boolean dumb = surroundings.environment().getOrDefault("TERM", "dumb").equals("dumb");
        boolean plain = options.plain() || surroundings.wantsPlain() || !surroundings.isTerminal() || dumb;
        return plain ? LineProgram.run(options, surroundings) : ScreenProgram.run(options, surroundings);
    }

    /** What does not count is said, whatever is asked for: a wrong line would send somebody to another server. */
    private static void complain(Surroundings surroundings, Consumer<String> err) {
        Settings settings = surroundings.settings();
        settings.complaints().forEach(err);
        ThemeFiles themes = ThemeFiles.read(surroundings.places().themes());
        themes.complaints().forEach(err);
        settings.theme()
                .filter(theme -> themes.all().labelled(theme).isEmpty())
                .ifPresent(theme -> err.accept("there is no theme " + CleanText.quote(theme) + ": "
                        + String.join(", ", themes.all().labels())));
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
