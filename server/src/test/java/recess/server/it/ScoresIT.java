package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.room.Timing;

/** Whoever asks for scores holds up nobody's result, and bots are nobody of the class. */
class ScoresIT {
    private static final int ROWS = Integer.getInteger("recess.scores.rows", 20_000);
    private static final int ASKERS = 40;
    private static final Set<String> TOLD = Set.of("moved", "round-ended");
    private static final int ROUNDS = 10;

    @TempDir
    private Path data;

    @Test
    void questionsDoNotDelayResults() throws Exception {
        try (TestServer server = start()) {
            addResults();
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch asking = new CountDownLatch(ASKERS);
            List<Thread> askers = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                askers.add(Thread.ofVirtual().start(() -> ask(server, over, asking)));
            }
            long[] delays = new long[ROUNDS];
            try {
                assertThat(asking.await(60, TimeUnit.SECONDS)).isTrue();
                for (int round = 0; round < ROUNDS; round++) {
                    delays[round] = race(server, "ann" + round);
                }
            } finally {
                over.set(true);
            }
            for (Thread asker : askers) {
                asker.join();
            }
            Arrays.sort(delays);
            System.out.println("results after, in ms: " + Arrays.toString(delays));
            assertThat(delays[ROUNDS / 2]).isLessThan(100);
        }
    }

    @Test
    void botsAreLeftOutOfScoresAndAttendance() throws Exception {
        try (TestServer server = start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient robot = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            robot.ask("{'type':'hello','name':'robot','bot':true}");
            String code = ann.create("'game':'hangman','rounds':1");
            robot.join(code);
            ann.ask("{'type':'bot','kind':'frequency'}");
            ann.ask("{'type':'start'}");
            for (String letter : List.of("h", "e", "l", "p")) {
                robot.ask("{'type':'letter','letter':'" + letter + "'}");
            }
            ann.await("match-ended");
            assertThat(players(ann, "'period':'room'")).containsExactly("ann");
            assertThat(players(ann, "'period':'room','bots':true")).contains("robot", "frequency-bot", "ann");
            assertThat(server.server().register().attendance())
                    .extracting(one -> one.name())
                    .containsExactly("ann");
        }
    }

    private TestServer start() throws Exception {
        Duration none = Duration.ofMillis(1);
        return TestServer.in(data)
                .listen("lobby/json@0")
                .timing(new Timing(
                        Timing.DEFAULT.round(),
                        Timing.DEFAULT.between(),
                        Timing.DEFAULT.seatKept(),
                        none,
                        Timing.DEFAULT.autoStart()))
                .start();
    }

    /** A year of lessons, in one go. */
    private void addResults() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("recess.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("INSERT INTO result (player, room, game, mode, round, place, moves, millis, won)"
                    + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS + ")"
                    + " SELECT 'p' || (i % 1000), 'FJHR', iif(i % 2, 'guess', 'hangman'), 'race', 1, i % 30, i % 12,"
                    + " 1000, i % 30 = 1 FROM n");
        }
    }

    private static void ask(TestServer server, AtomicBoolean over, CountDownLatch asking) {
        try (JsonClient asker = JsonClient.connect(server.address("lobby/json"))) {
            asker.ask("{'type':'scores','period':'all'}");
            asking.countDown();
            while (!over.get()) {
                asker.ask("{'type':'scores','period':'all'}");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * How long it takes from the last move of a round until its result is told as recorded, in milliseconds; with a player
     * of its own, for whom no move has to wait.
     */
    private static long race(TestServer server, String name) throws IOException {
        try (JsonClient player = JsonClient.connect(server.address("lobby/json"))) {
            player.hello(name);
            player.ask("{'type':'create','game':'hangman','rounds':1}");
            player.ask("{'type':'start'}");
            // Which of the letters is the last depends on those that are shown from the start.
            for (String letter : List.of("h", "e", "l", "p")) {
                long sentNanos = System.nanoTime();
                player.send("{'type':'letter','letter':'" + letter + "'}");
                JsonObject told = player.await(message -> TOLD.contains(JsonClient.type(message)));
                if (JsonClient.type(told).equals("round-ended")) {
                    assertThat(told.get("recorded").getAsBoolean()).isTrue();
                    return Duration.ofNanos(System.nanoTime() - sentNanos).toMillis();
                }
            }
        }
        throw new AssertionError("the word is found, and the round goes on");
    }

    private static List<String> players(JsonClient client, String question) throws IOException {
        List<String> players = new ArrayList<>();
        client.ask("{'type':'scores'," + question + "}")
                .getAsJsonArray("lines")
                .forEach(
                        line -> players.add(line.getAsJsonObject().get("player").getAsString()));
        return players;
    }
}
