package recess.client.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "watch",
        sortOptions = false,
        header = "Watch a room, as on the projector.",
        footer = {"  recess watch --room ABCD --board", "  recess watch lab:4242 --room ABCD --plain"})
final class WatchCommand {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", arity = "0..1", paramLabel = "HOST[:PORT]", description = "The server.")
    private @Nullable String server;

    @Option(names = "--name", paramLabel = "NAME", description = "Your name there.")
    private @Nullable String name;

    @Option(names = "--room", paramLabel = "CODE", description = "The room; chosen in the lobby where none is named.")
    private @Nullable String room;

    @Option(names = "--board", description = "In large letters, for a projector: code, clock, race, podium.")
    private boolean board;

    LaunchOptions options() {
        return new LaunchOptions(
                Optional.ofNullable(server).map(Destination::read),
                false,
                Optional.ofNullable(name),
                Optional.ofNullable(room),
                true,
                Optional.empty(),
                common.plain,
                board);
    }
}
