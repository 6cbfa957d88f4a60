package recess.client.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.it.Events;
import recess.client.it.LocalServer;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.LobbyConnection;
import recess.client.link.NetLink;
import recess.client.link.Tokens;
import recess.common.Games;
import recess.common.game.BotKind;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.room.Refusal;
import recess.server.StartException;

class BotIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void aSwarmOfThirtyRacesToTheEndAndLosesNobody() throws IOException, StartException, InterruptedException {
        try (LocalServer server = LocalServer.start(data)) {
            SwarmResult result = Swarm.run(server.lobby(), 30, 2, Duration.ofMillis(20), PATIENCE, told::add);
            assertThat(result.isClean()).as("%s", result).isTrue();
            assertThat(result.rounds()).isEqualTo(2);
            assertThat(result.moves()).isGreaterThanOrEqualTo(30);
            assertThat(result.medianNanos()).isPositive().isLessThanOrEqualTo(result.p99Nanos());
            assertThat(result.lines()).hasSize(4).first().asString().startsWith("players 30, rounds 2, moves ");
            // All have left, so that their names are free and no room is full of the absent.
            try (LobbyConnection connection = LobbyConnection.open(server.lobby(), PATIENCE)) {
                assertThat(connection.ask(new LobbyRequest.ListRooms())).isEqualTo(new LobbyAnswer.Rooms(List.of()));
            }
        }
    }

    @Test
    void aBotPlaysAlone() throws IOException, StartException, InterruptedException {
        try (LocalServer server = LocalServer.start(data);
                LobbyConnection connection = LobbyConnection.open(server.lobby(), PATIENCE)) {
            connection.ask(new LobbyRequest.Hello("bots", Optional.empty()));
            BotKind binary = Games.find("guess").orElseThrow().bots().getLast();
            assertThat(new BotPlayer(connection, binary, new Random(1), Duration.ZERO, told::add).playAlone("guess", 1))
                    .isTrue();
            assertThat(told)
                    .singleElement()
                    .asString()
                    .startsWith("game 1: won in ")
                    .endsWith(", recorded");
        }
    }

    @Test
    void aBotPlaysTheRoundsOfARoom() throws IOException, StartException, InterruptedException {
        Events events = new Events();
        try (LocalServer server = LocalServer.start(data);
                Link host = NetLink.open(server.lobby(), "ann", Tokens.inMemory(), events);
                LobbyConnection connection = LobbyConnection.open(server.lobby(), PATIENCE)) {
            events.await(LinkEvent.Connected.class);
            LobbyAnswer.InRoom room = (LobbyAnswer.InRoom)
                    events.answer(host.ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 2, 10, true)))
                            .answer();
            connection.ask(new LobbyRequest.Hello("robot", Optional.empty()));
            BotKind kind = Games.find("guess").orElseThrow().bots().getLast();
            BotPlayer bot = new BotPlayer(connection, kind, new Random(1), Duration.ZERO, told::add);
            Thread playing = start(bot, room.room().code());
            events.await(LinkEvent.Told.class, e -> e.event() instanceof LobbyEvent.Joined);
            host.ask(new LobbyRequest.Start());
            playing.join(PATIENCE);
            assertThat(told).hasSize(4).last().isEqualTo("left");
            assertThat(told.get(1)).startsWith("round 1/2: robot won, it was ");
        }
    }

    /** On a board it has to know when it is its turn, under whichever name. */
    @Test
    void aBotThatIsCalledSomethingElsePlaysOn() throws IOException, StartException, InterruptedException, Refusal {
        try (LocalServer server = LocalServer.start(data);
                LobbyConnection ann = LobbyConnection.open(server.lobby(), PATIENCE);
                LobbyConnection connection = LobbyConnection.open(server.lobby(), PATIENCE)) {
            ann.ask(new LobbyRequest.Hello("ann", Optional.empty()));
            LobbyAnswer.InRoom room =
                    (LobbyAnswer.InRoom) ann.ask(new LobbyRequest.CreateRoom("tictactoe", Mode.RACE, 1, 2, true));
            connection.ask(new LobbyRequest.Hello("robot", Optional.empty()));
            BotKind kind = Games.find("tictactoe").orElseThrow().bots().getFirst();
            BotPlayer bot = new BotPlayer(connection, kind, new Random(1), Duration.ZERO, told::add);
            Thread playing = start(bot, room.room().code());
            await(LobbyEvent.Joined.class, ann);
            server.rename("robot", "rob");
            ann.ask(new LobbyRequest.Start());
            LobbyEvent.RoundStarted started = await(LobbyEvent.RoundStarted.class, ann);
            BotGame game = new BotGame(
                    ann, kind.begin().apply(new Random(2)), OptionalInt.of(1), new AtOnce(), started.view());
            assertThat(game.play().event().orElseThrow())
                    .isInstanceOfSatisfying(
                            LobbyEvent.RoundEnded.class,
                            ended -> assertThat(ended.standings())
                                    .hasSize(2)
                                    .anySatisfy(own -> assertThat(own.player()).isEqualTo("rob"))
                                    .allSatisfy(own -> assertThat(own.moves()).isGreaterThanOrEqualTo(2)));
            playing.join(PATIENCE);
            assertThat(told).last().isEqualTo("left");
        }
    }

    private static <E extends LobbyEvent> E await(Class<E> kind, LobbyConnection connection) throws IOException {
        while (true) {
            LobbyEvent event = connection.event(PATIENCE).orElseThrow();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    private record AtOnce() implements BotGame.Pace {
        @Override
        public boolean think() {
            return true;
        }

        @Override
        public void answered(long nanos) {}
    }

    private Thread start(BotPlayer bot, String code) {
        return Thread.ofVirtual().start(() -> {
            try {
                assertThat(bot.playIn(code)).isTrue();
                told.add("left");
            } catch (IOException | InterruptedException e) {
                told.add(e.toString());
            }
        });
    }
}
