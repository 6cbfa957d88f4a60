package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.message.Outcome;
import recess.server.event.ServerEvent.GameEnded;
import recess.server.net.Workers;

/** What tells the three kinds of server apart, and what does not. */
class WorkersIT {
    private static final int CLASS_SIZE = 200;
    private static final Duration SOON = Duration.ofMillis(150);

    @TempDir
    private Path data;

    @Test
    void iterativeServesTheSecondClientWhenTheFirstIsDone() throws Exception {
        try (TestServer server = start(new Workers.Iterative());
                TestClient first = server.connect("echo/nul");
                TestClient second = server.connect("echo/nul")) {
            first.send("first\0").expect("first\0");
            second.send("second\0").expectSilence(SOON);
            first.close();
            second.expect("second\0");
        }
    }

    @Test
    void aPoolOfTwoLetsTheThirdClientWait() throws Exception {
        try (TestServer server = start(new Workers.Pool(2));
                TestClient first = server.connect("echo/nul");
                TestClient second = server.connect("echo/nul")) {
            first.send("a\0").expect("a\0");
            second.send("b\0").expect("b\0");
            try (TestClient third = server.connect("echo/nul")) {
                third.send("c\0").expectSilence(SOON);
                second.close();
                third.expect("c\0");
                first.send("still here\0").expect("still here\0");
            }
        }
    }

    @Test
    void virtualThreadsServeEverybodyAtOnce() throws Exception {
        try (TestServer server = start(new Workers.Virtual())) {
            List<TestClient> clients = new ArrayList<>();
            for (int i = 0; i < CLASS_SIZE; i++) {
                clients.add(server.connect("echo/nul"));
            }
            for (int i = 0; i < CLASS_SIZE; i++) {
                clients.get(i).send(i + "\0").expect(i + "\0");
            }
            for (TestClient client : clients) {
                client.close();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recess.server.it.TranscriptIT#workers")
    void twoHundredClientsAtOnceEachFinishTheirOwnGame(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> games = new ArrayList<>();
            for (int i = 0; i < CLASS_SIZE; i++) {
                games.add(() -> play(server));
            }
            int guesses = 0;
            for (Future<Integer> game : players.invokeAll(games)) {
                guesses += game.get();
            }
            List<GameEnded> ended = server.events().await(GameEnded.class, _ -> true, CLASS_SIZE);
            assertThat(ended).allMatch(game -> game.outcome() == Outcome.WON);
            assertThat(ended.stream().map(GameEnded::source).distinct()).hasSize(CLASS_SIZE);
            assertThat(ended.stream().mapToInt(GameEnded::moves).sum()).isEqualTo(guesses);
            assertThat(ended.stream().map(GameEnded::answer).distinct())
                    .as("secrets of their own")
                    .hasSizeGreaterThan(20);
        }
    }

    /** Plays one game by halving the range, and says how many guesses it took. */
    private static int play(TestServer server) throws Exception {
        try (TestClient client = server.connect("guess/lines")) {
            int low = 1;
            int high = 100;
            for (int guesses = 1; ; guesses++) {
                client.expect("GUESS\n");
                int guess = (low + high) / 2;
                client.send(guess + "\n");
                switch (client.readLine()) {
                    case "Low\n" -> low = guess + 1;
                    case "High\n" -> high = guess - 1;
                    case "Correct\n" -> {
                        client.expectEnd();
                        return guesses;
                    }
                    case String other -> throw new AssertionError(other);
                }
            }
        }
    }

    private TestServer start(Workers workers) throws Exception {
        return TestServer.in(data)
                .workers(workers)
                .listen("echo/nul@0", "guess/lines@0?gap=0")
                .start();
    }
}
