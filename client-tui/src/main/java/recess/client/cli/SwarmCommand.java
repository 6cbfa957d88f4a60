package recess.client.cli;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import recess.client.bot.Swarm;
import recess.client.bot.SwarmResult;

@Command(
        name = "swarm",
        sortOptions = false,
        header = "Simulate a class, and print how fast the server answers.",
        description = {"", "Many players race in one room, each on a connection of its own."},
        footer = {"  recess swarm --players 30", "  recess swarm --players 200 --rounds 5 --server lab:4242"})
final class SwarmCommand implements Task {
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Mixin
    private Common common = new Common();

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--players", required = true, paramLabel = "N", description = "How many, 1 to 500.")
    private int players;

    @Option(names = "--rounds", paramLabel = "N", description = "How many rounds, 1 to 99 (default: 3).")
    private int rounds = 3;

    @Option(names = "--think", paramLabel = "MS", description = "Milliseconds before each move (default: 300).")
    private int thinkMillis = 300;

    @Option(names = "--seconds", paramLabel = "N", description = "Stop after so long, 1 to 600 (default: 60).")
    private int seconds = 60;

    @Override
    public int run(Surroundings surroundings) throws IOException, InterruptedException {
        Limits.check("--players", players, 1, 500);
        Limits.check("--rounds", rounds, 1, 99);
        Limits.check("--think", thinkMillis, 0, 60_000);
        Limits.check("--seconds", seconds, 1, 600);
        SwarmResult result = Swarm.run(
                destination.server(surroundings),
                players,
                rounds,
                Duration.ofMillis(thinkMillis),
                Duration.ofSeconds(seconds),
                surroundings.err()::println);
        result.lines().forEach(surroundings.out()::println);
        return result.isClean() ? ExitCode.OK : ExitCode.REFUSED;
    }
}
