package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games while the database answers nobody, because another program holds it: promise 38. */
class SlowDiskIT {
    /** A move waits for no disk. This is far below the seconds for which the results wait, and far above a busy machine. */
    private static final Duration PROMPT = Duration.ofMillis(900);

    @TempDir
    private Path data;

    @Test
    void gamesGoOnWhileResultsAndUploadsWait() throws Exception {
        try (TestServer server = TestServer.in(data)
                        .listen("lobby/json@0", "echo/nul@0", "upload/nul@0", "guess/lines@0?gap=0")
                        .start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            bob.hello("bob");
            assertThat(playAlone(bob)).as("recorded before").isTrue();
            try (Connection other = holdTheDatabase();
                    ExecutorService meanwhile = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<String> uploader = meanwhile.submit(() -> upload(server));
                Future<?> winner = meanwhile.submit(() -> winRaw(server));
                begin(ann);
                for (int move = 1; move <= 20; move++) {
                    prompt(ann, "{'type':'guess','number':101}");
                    prompt(bob, "{'type':'echo','text':'still there?'}");
                }
                assertThat(finish(ann)).as("recorded meanwhile").isFalse();
                assertThat(uploader.get()).startsWith("not saved: ");
                winner.get();
                other.rollback();
            }
            assertThat(playAlone(ann)).as("recorded after").isTrue();
        }
    }

    private Connection holdTheDatabase() throws SQLException {
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("recess.db"));
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE held (number INTEGER)");
        }
        return other;
    }

    private static void prompt(JsonClient client, String request) throws IOException {
        long begun = System.nanoTime();
        client.ask(request);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMPT);
    }

    private static boolean playAlone(JsonClient client) throws IOException {
        begin(client);
        return finish(client);
    }

    private static void begin(JsonClient client) throws IOException {
        client.ask("{'type':'solo','game':'guess'}");
    }

    /** Wins, and says whether the result was recorded. */
    private static boolean finish(JsonClient client) throws IOException {
        Bisection known = new Bisection();
        JsonObject message;
        do {
            client.guess(known.guess());
            message = client.next();
            if (JsonClient.type(message).equals("moved")) {
                known.learn(message);
            }
        } while (!JsonClient.type(message).equals("solo-ended"));
        boolean recorded = message.get("recorded").getAsBoolean();
        client.await("moved");
        return recorded;
    }

    private static String upload(TestServer server) throws IOException {
        try (TestClient client = server.connect("upload/nul")) {
            return client.send("notes.txt\0text\0\0").readLine();
        }
    }

    private static Void winRaw(TestServer server) throws IOException {
        try (TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n");
            for (int number = 1; !client.send(number + "\n").readLine().equals("Correct\n"); number++) {
                client.expect("GUESS\n");
            }
            client.expectEnd();
            return null;
        }
    }
}
