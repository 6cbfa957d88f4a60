package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Disconnected;

/** A large room, a large database. A larger room: {@code -Drecess.members=1000}. */
class CrowdIT {
    private static final int MEMBERS = Integer.getInteger("recess.members", 100);
    private static final int MOST_EVENTS = 40_000;
    private static final int QUESTIONS = 50_000;
    private static final int RESULTS = 100_000;

    /** Far less than the 10 s that a write may be stuck for. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    private static final Duration READY = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void oneWhoDoesNotReadDelaysNobodyInALargeRoom() throws Exception {
        try (TestServer server = TestServer.in(folder)
                        .maxConnections(MEMBERS + 10)
                        .listen("lobby/json@0?idle=10m&rate=1000000&rate-burst=1000000")
                        .start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                TestClient stuck = TestClient.connectWithSmallBuffer(server.address("lobby/json"));
                JsonClient other = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            other.hello("other");
            String code = ann.create("'game':'guess','capacity':1000");
            stuck.send("{\"type\":\"hello\",\"name\":\"stuck\"}\n{\"type\":\"join\",\"room\":\"" + code + "\"}\n");
            ann.await("joined");
            List<Future<?>> members = new ArrayList<>();
            List<JsonClient> clients = new ArrayList<>();
            for (int i = 0; i < MEMBERS - 3; i++) {
                JsonClient member = JsonClient.connect(server.address("lobby/json"));
                clients.add(member);
                member.hello("member-" + i);
                member.join(code);
                members.add(threads.submit(() -> member.await("said")));
            }
            Future<?> anns = threads.submit(() -> ann.await("said"));
            // Answers that it does not read fill what the operating system keeps; what is told then waits in its queue.
            Future<?> unread = threads.submit(() -> askALot(stuck));
            long slowestNanos = 0;
            int events = 0;
            while (events < MOST_EVENTS && (events % 200 != 0 || !isCutOff(server))) {
                long startNanos = System.nanoTime();
                // The teacher may say as much as the teacher likes; what players do has a pace.
                server.server().operator().say(code, "quiet, please");
                other.ask("{'type':'ping'}");
                slowestNanos = Math.max(slowestNanos, System.nanoTime() - startNanos);
                events++;
            }
            other.join(code);
            other.ask("{'type':'say','text':'all here?'}");
            for (Future<?> member : members) {
                member.get();
            }
            anns.get();
            unread.get();
            System.out.println("measured: " + MEMBERS + " members, " + events + " events, the slowest answer after "
                    + Duration.ofNanos(slowestNanos).toMillis() + " ms");
            assertThat(isCutOff(server)).isTrue();
            assertThat(Duration.ofNanos(slowestNanos)).isLessThan(LONGEST_ANSWER);
            for (JsonClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void isReadyIn5SecondsWith100000ResultsAndTellsTheBest() throws Exception {
        long emptyNanos = System.nanoTime();
        startOnce().close();
        Duration empty = Duration.ofNanos(System.nanoTime() - emptyNanos);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("recess-data/recess.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + RESULTS
                    + ") INSERT INTO result (player, room, game, mode, round, place, moves, millis, won)"
                    + " SELECT 'p' || (i % 500), '', 'guess', 'solo', 0, i % 2, 1 + i % 7, 1000, i % 2 FROM n");
        }
        long startNanos = System.nanoTime();
        try (Program program = startOnce();
                JsonClient client = JsonClient.connect(program.address("lobby/json"))) {
            Duration ready = Duration.ofNanos(System.nanoTime() - startNanos);
            client.hello("ann");
            for (String period : List.of("all", "today")) {
                long askedNanos = System.nanoTime();
                assertThat(client.ask("{'type':'scores','kind':'solo','period':'" + period + "'}")
                                .getAsJsonArray("lines"))
                        .hasSize(20)
                        .first()
                        .satisfies(line -> assertThat(
                                        line.getAsJsonObject().get("games").getAsInt())
                                .isEqualTo(RESULTS / 500));
                System.out.println("measured: scores of " + period + " among " + RESULTS + " results after "
                        + Duration.ofNanos(System.nanoTime() - askedNanos).toMillis() + " ms");
            }
            System.out.println("measured: ready after " + ready.toMillis() + " ms");
            // On a machine so busy that a start takes seconds anyway, it takes no more than one with nothing to read.
            assertThat(ready).isLessThan(READY.compareTo(empty.multipliedBy(2)) > 0 ? READY : empty.multipliedBy(2));
        }
    }

    private static void askALot(TestClient client) {
        try {
            client.send("{\"type\":\"help\"}\n".repeat(QUESTIONS));
        } catch (IOException e) {
            // Cut off, as it has to be.
        }
    }

    private Program startOnce() throws IOException {
        return Program.start(folder, "--listen", "lobby/json@0").awaitReady();
    }

    private static boolean isCutOff(TestServer server) {
        return server.events().of(Disconnected.class).stream().anyMatch(e -> e.reason() == CloseReason.WRITE_STALLED);
    }
}
