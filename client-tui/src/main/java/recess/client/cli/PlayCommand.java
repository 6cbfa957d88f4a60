package recess.client.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "play",
        sortOptions = false,
        header = "Play: in the lobby of a server, or offline.",
        footer = {
            "  recess play                          the usual server",
            "  recess play 192.168.1.20 --name ann  another one, under a name",
            "  recess play --room ABCD              straight into a room",
            "  recess play --offline --game guess   alone, without a server"
        })
final class PlayCommand {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", arity = "0..1", paramLabel = "HOST[:PORT]", description = "The server.")
    private @Nullable String server;

    @Option(names = "--name", paramLabel = "NAME", description = "Your name there.")
    private @Nullable String name;

    @Option(names = "--room", paramLabel = "CODE", description = "Sit down in a room at once.")
    private @Nullable String room;

    @Option(
            names = "--game",
            paramLabel = "GAME",
            completionCandidates = Choices.OfGames.class,
            description = "Play alone at once: ${COMPLETION-CANDIDATES}.")
    private @Nullable String game;

    @Option(names = "--offline", description = "Without a server, against bots.")
    private boolean offline;

    LaunchOptions options() {
        return new LaunchOptions(
                Optional.ofNullable(server).map(Destination::read),
                offline,
                Optional.ofNullable(name),
                Optional.ofNullable(room),
                false,
                Optional.ofNullable(game),
                common.plain,
                false);
    }
}
