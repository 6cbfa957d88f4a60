package recess.client.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import recess.client.bot.BotPlayer;
import recess.client.link.LobbyConnection;
import recess.common.Games;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;

@Command(
        name = "bot",
        sortOptions = false,
        header = "Let a bot play from here, over the wire as everybody.",
        footer = {
            "  recess bot --strategy binary --room ABCD",
            "  recess bot --strategy frequency --game hangman --games 10"
        })
final class BotCommand implements Task {
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Mixin
    private Common common = new Common();

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--name", paramLabel = "NAME", description = "The name to use there.")
    private @Nullable String name;

    @Option(
            names = "--strategy",
            required = true,
            paramLabel = "KIND",
            completionCandidates = Choices.OfBots.class,
            description = "${COMPLETION-CANDIDATES}; each game has some of them.")
    private String strategy = "";

    @Option(
            names = "--game",
            paramLabel = "GAME",
            completionCandidates = Choices.OfGames.class,
            description = "${COMPLETION-CANDIDATES} (default: guess).")
    private String game = "guess";

    @Option(names = "--room", paramLabel = "CODE", description = "Play in a room, until its rounds are over.")
    private @Nullable String room;

    @Option(names = "--games", paramLabel = "N", description = "How many games alone, 1 to 10000 (default: 1).")
    private int games = 1;

    @Option(names = "--think", paramLabel = "MS", description = "Milliseconds before each move (default: 200).")
    private int thinkMillis = 200;

    @Override
    public int run(Surroundings surroundings) throws IOException, InterruptedException {
        Game chosen = Games.find(game)
                .orElseThrow(
                        () -> new WrongUsage("--game " + game + " is none of " + String.join(", ", Games.names())));
        BotKind kind = chosen.bot(strategy)
                .orElseThrow(() -> new WrongUsage("--strategy " + strategy + " is none of "
                        + String.join(", ", chosen.botNames()) + " for " + game));
        Limits.check("--games", games, 1, 10_000);
        Limits.check("--think", thinkMillis, 0, 60_000);
        try (LobbyConnection connection = destination.connect(surroundings)) {
            LobbyAnswer greeted = Destination.greet(
                    connection, name == null ? strategy + "-player" : name, LobbyRequest.Hello::ofBot);
            if (!(greeted instanceof LobbyAnswer.Welcome)) {
                surroundings.err().println("recess: " + Refusals.sentence(greeted));
                return ExitCode.REFUSED;
            }
            BotPlayer player = new BotPlayer(
                    connection, kind, new Random(), Duration.ofMillis(thinkMillis), surroundings.out()::println);
            return (room == null ? player.playAlone(game, games) : player.playIn(room))
                    ? ExitCode.OK
                    : ExitCode.REFUSED;
        }
    }
}
