package recess.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import recess.client.link.LobbyConnection;
import recess.client.link.Server;
import recess.client.upload.UploadEngine;
import recess.common.file.Utf8Path;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.UploadRequest;
import recess.common.text.CleanText;
import recess.common.text.FileNames;

@Command(
        name = "upload",
        sortOptions = false,
        header = "Send files, and go on where a cut or a quit left them.",
        description = {
            "",
            "Progress goes to standard error; standard output has a line for each file that is stored:",
            "stored NAME SIZE SHA256"
        },
        footer = {
            "  recess upload report.pdf data.csv",
            "  tar c notes | recess upload - --as notes.tar",
        })
final class UploadCommand implements Task {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A server that is started again is back sooner; a script must not wait for ever for one that is not. */
    private static final Duration MAX_OUTAGE = Duration.ofMinutes(5);

    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Mixin
    private Common common = new Common();

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--name", paramLabel = "NAME", description = "The name to use there.")
    private @Nullable String name;

    @Option(names = "--as", paramLabel = "NAME", description = "The name of what comes from standard input.")
    private @Nullable String as;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to send; - for standard input.")
    private List<String> files = List.of();

    @Override
    public int run(Surroundings surroundings) throws IOException, InterruptedException {
        Server server = destination.server(surroundings);
        String sender = name == null ? surroundings.usualName(server) : name;
        // Where there is no server, or another one than a lobby, that is said at once; a cut later on is waited out.
        destination.check(surroundings);
        UploadWatch watch = new UploadWatch(surroundings.out(), surroundings.err());
        List<Path> temporary = new ArrayList<>();
        try (UploadEngine engine = new UploadEngine(
                server,
                begin -> announce(begin, server, sender),
                surroundings.places().uploads(),
                watch)) {
            for (String file : files) {
                if (file.equals("-")) {
                    Path whole = standardInput(surroundings);
                    temporary.add(whole);
                    engine.add(whole);
                } else {
                    Path path = path(file);
                    engine.add(path);
                    surroundings.places().recentFiles().used(path);
                }
            }
            return watch.await(files.size(), MAX_OUTAGE);
        } finally {
            for (Path path : temporary) {
                Files.deleteIfExists(path);
                Files.deleteIfExists(path.toAbsolutePath().getParent());
            }
        }
    }

    private static Path path(String file) {
        try {
            return Utf8Path.of(file);
        } catch (InvalidPathException e) {
            throw new WrongUsage(CleanText.quote(file) + " is no path");
        }
    }

    /** Size and digest have to be known before the first byte is sent. */
    private Path standardInput(Surroundings surroundings) throws IOException {
        String name = FileNames.safe(as == null ? "stdin" : as)
                .orElseThrow(() -> new WrongUsage("--as " + as + " is no file name"));
        Path whole = Utf8Path.in(Files.createTempDirectory("recess"), name);
        Files.copy(surroundings.in(), whole, StandardCopyOption.REPLACE_EXISTING);
        return whole;
    }

    private static LobbyAnswer announce(UploadRequest.Begin begin, Server server, String name) throws IOException {
        try (LobbyConnection connection = LobbyConnection.open(server, PATIENCE)) {
            LobbyAnswer greeted = Destination.greet(connection, name, LobbyRequest.Hello::of);
            if (!(greeted instanceof LobbyAnswer.Welcome)) {
                return greeted;
            }
            LobbyAnswer answer = connection.ask(begin);
            // The upload's own name is enough from here on: this one is free again.
            connection.ask(new LobbyRequest.Quit());
            return answer;
        }
    }
}
