package recess.client.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import recess.client.app.Recording;
import recess.client.app.ResultCard;
import recess.client.match.MatchFile;
import recess.client.match.Session;
import recess.common.text.CleanText;
import recess.common.text.IoReason;

@Command(
        name = "card",
        sortOptions = false,
        header = "Print the result of the last match, or game alone, that was seen here.",
        footer = {"  recess card", "  recess card --cast match.cast && asciinema play match.cast"})
final class CardCommand implements Task {
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Mixin
    private Common common = new Common();

    @Option(
            names = "--cast",
            paramLabel = "FILE",
            description = "Write the match as a session for asciinema, in a new file.")
    private @Nullable String cast;

    @Override
    public int run(Surroundings surroundings) {
        Optional<Recording> last = new MatchFile(surroundings.places().lastMatch()).last();
        if (last.isEmpty()) {
            surroundings
                    .err()
                    .println(
                            "recess: nothing has been played here to its end yet: play a game, or watch a match, first");
            return ExitCode.REFUSED;
        }
        if (cast != null) {
            return write(last.get(), cast);
        }
        ResultCard.of(last.get()).forEach(surroundings.out()::println);
        return ExitCode.OK;
    }

    private static int write(Recording recording, String name) {
        try {
            Session.write(recording, Path.of(name));
            return ExitCode.OK;
        } catch (FileAlreadyExistsException e) {
            throw new WrongUsage("--cast " + CleanText.quote(name) + " is there already: name a new file");
        } catch (InvalidPathException e) {
            throw new WrongUsage("--cast " + CleanText.quote(name) + " is no path");
        } catch (IOException e) {
            throw new WrongUsage("--cast " + CleanText.quote(name) + ": " + IoReason.of(e));
        }
    }
}
