package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** 512 of the worst clients that the limits allow, and a server with 256 MiB that goes on. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "/dev/null is Unix's")
class WorstClientsIT {
    private static final int CLIENTS = 512;
    private static final int EVENTS = 800;
    private static final int MOST_TRIES = 2000;
    private static final int MESSAGE_BYTES = 1024 * 1024;
    private static final int JSON_LINE_BYTES = 64 * 1024;

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<TestClient> clients = new ConcurrentLinkedQueue<>();
    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.start(
                        folder,
                        "--max-connections",
                        "2000",
                        "--listen",
                        "echo/nul@0",
                        "--listen",
                        "lobby/json@0?rate=100000&rate-burst=100000",
                        "--listen",
                        "guess/lines@0")
                .awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        for (TestClient client : clients) {
            client.close();
        }
        program.close();
    }

    @Test
    void holdsSoMuchOfUnfinishedMessagesAndNoMore() throws Exception {
        byte[] unfinished = "x".repeat(MESSAGE_BYTES).getBytes(StandardCharsets.US_ASCII);
        inParallel("echo/nul", client -> client.send(unfinished));
        assertServes();
        for (TestClient client : clients) {
            client.close();
        }
        assertTakesALongMessageInTheEnd();
    }

    @Test
    void holdsSoMuchOfAnswersThatNobodyReads() throws Exception {
        byte[] whole = ("x".repeat(MESSAGE_BYTES) + "\0").getBytes(StandardCharsets.US_ASCII);
        inParallel("echo/nul", client -> client.send(whole));
        assertServes();
    }

    @Test
    void holdsUnfinishedLines() throws Exception {
        String json = "{\"type\":\"" + "x".repeat(JSON_LINE_BYTES - 20);
        inParallel("lobby/json", client -> client.send(json));
        assertServes();
        inParallel("guess/lines", client -> client.send("x".repeat(1024)));
        assertServes();
    }

    @Test
    void holdsWhatAThousandEventsAreToMembersWhoDoNotRead() throws Exception {
        try (JsonClient host = JsonClient.connect(program.address("lobby/json"));
                JsonClient restless = JsonClient.connect(program.address("lobby/json"))) {
            host.hello("ann");
            String code = host.create("'game':'guess','capacity':1000");
            restless.hello("restless");
            inParallel(
                    "lobby/json",
                    client -> client.send("{\"type\":\"hello\",\"name\":\"p" + System.identityHashCode(client)
                            + "\"}\n{\"type\":\"join\",\"room\":\"" + code + "\"}\n"));
            for (int i = 0; i < EVENTS; i += 2) {
                restless.join(code);
                restless.ask("{'type':'leave'}");
            }
            assertServes();
        }
    }

    /** What is done with each client. */
    @FunctionalInterface
    private interface Sending {
        void send(TestClient client) throws IOException;
    }

    private void inParallel(String listener, Sending sending) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                TestClient client = TestClient.connectWithSmallBuffer(program.address(listener));
                clients.add(client);
                sent.add(threads.submit(() -> {
                    try {
                        sending.send(client);
                    } catch (IOException e) {
                        // Refused, or cut off: either is fair.
                    }
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    /** Whoever comes now is served as ever. */
    private void assertServes() throws Exception {
        try (TestClient echo = TestClient.connect(program.address("echo/nul"));
                JsonClient json = JsonClient.connect(program.address("lobby/json"))) {
            echo.send("still there\0").expect("still there\0");
            json.hello("late");
            JsonObject begun = json.ask("{'type':'solo','game':'guess'}");
            assertThat(begun.has("view")).isTrue();
            json.ask("{'type':'quit'}");
        }
    }

    private void assertTakesALongMessageInTheEnd() throws Exception {
        String whole = "x".repeat(MESSAGE_BYTES) + "\0";
        for (int i = 0; i < MOST_TRIES; i++) {
            try (TestClient echo = TestClient.connect(program.address("echo/nul"))) {
                echo.send(whole);
                String start = echo.read();
                if (start.startsWith("x")) {
                    return;
                }
                assertThat(start).startsWith("busy");
            } catch (IOException e) {
                // Cut off while sending: the others have not been let go of yet.
            }
        }
        throw new AssertionError("busy for ever");
    }
}
