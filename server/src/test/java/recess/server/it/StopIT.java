package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Disconnected;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.Stopped;
import recess.server.event.ServerEvent.Stopping;

/** A stop lets rounds and uploads finish, tells people, and comes to an end all the same. */
class StopIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @Test
    void lettingARoundFinishTellsThePlayerAndRefusesNewcomers() throws Exception {
        try (TestServer server = start(LONG);
                TestClient player = server.connect("guess/lines")) {
            player.expect("GUESS\n").send("0\n").readLine();
            player.expect("GUESS\n");
            InetSocketAddress address = server.address("guess/lines");
            FutureTask<Void> stop = stop(server);
            player.expect("closing in 60 s\n");
            assertThat(isRefusedInTheEnd(address)).isTrue();
            for (int guess = 1; guess <= 100; guess++) {
                player.send(guess + "\n");
                if (player.readLine().equals("Correct\n")) {
                    break;
                }
                player.expect("GUESS\n");
            }
            player.expectEnd();
            stop.get();
            assertThat(server.events().of(Stopped.class)).hasSize(1);
        }
    }

    @Test
    void lettingAnUploadFinishStoresIt() throws Exception {
        try (TestServer server = start(LONG);
                TestClient client = server.connect("upload/nul")) {
            client.send("a.txt\0first ");
            server.events().await(Received.class);
            FutureTask<Void> stop = stop(server);
            server.events().await(Stopping.class);
            client.send("second\0\0").expect("\0\0").expectEnd();
            stop.get();
            assertThat(data.resolve("uploads/127.0.0.1/a.txt")).hasContent("first second");
        }
    }

    @Test
    void whoHasNothingToLoseGoesAtOnce() throws Exception {
        try (TestServer server = start(Duration.ofMinutes(10));
                TestClient idle = server.connect("echo/nul")) {
            idle.send("hi\0").expect("hi\0");
            FutureTask<Void> stop = stop(server);
            idle.expectEnd();
            idle.close();
            stop.get();
            assertThat(server.events().await(Disconnected.class).reason()).isEqualTo(CloseReason.STOPPING);
        }
    }

    @Test
    void afterTheGraceARoundIsEndedWithAReason() throws Exception {
        try (TestServer server = start(Duration.ofMillis(200));
                TestClient player = server.connect("guess/lines")) {
            player.expect("GUESS\n");
            FutureTask<Void> stop = stop(server);
            player.expect("closing in 200 ms\nthe server is stopping, bye\n").expectEnd();
            player.close();
            stop.get();
        }
    }

    @Test
    void whoHasNotMovedYetIsInTheRoundAsWell() throws Exception {
        try (TestServer server = start(LONG);
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            bob.hello("bob");
            String code = ann.create("'game':'guess','rounds':1");
            bob.join(code);
            // Its thread waits for input before the round begins, and is not woken by it.
            bob.ask("{'type':'ping'}");
            ann.ask("{'type':'start'}");
            bob.await("round-started");
            FutureTask<Void> stop = stop(server);
            assertThat(bob.await("notice").get("text").getAsString()).isEqualTo("closing in 60 s");
            Bisection known = new Bisection();
            JsonObject moved;
            do {
                moved = bob.ask("{'type':'guess','number':" + known.guess() + "}");
                known.learn(moved);
            } while (!moved.getAsJsonObject("view").get("text").getAsString().equals("Correct"));
            assertThat(ann.await("round-ended").get("winner").getAsString()).isEqualTo("bob");
            stop.get();
        }
    }

    @Test
    void aClientThatNeverLeavesIsCutOff() throws Exception {
        try (TestServer server = start(Duration.ofMillis(100));
                TestClient stubborn = server.connect("guess/lines")) {
            stubborn.expect("GUESS\n");
            stop(server).get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void byeStopsTheServerOnlyWhereThatIsWanted() throws Exception {
        try (TestServer server = start(Duration.ZERO);
                TestClient client = server.connect("echo/nul")) {
            client.send("bye\0").expect("bye\0").send("still\0").expect("still\0");
            assertThat(server.events().of(Stopping.class)).isEmpty();
        }
        try (TestServer server =
                        TestServer.in(data).stopOnBye().listen("echo/ack@0").start();
                TestClient client = server.connect("echo/ack")) {
            client.send("bye").expect("OK").expectEnd();
            assertThat(server.events().await(Stopping.class).why()).isEqualTo("bye");
        }
    }

    /** The operating system may still take a connection or two while a port that is waited on is closed. */
    private static boolean isRefusedInTheEnd(InetSocketAddress address) throws Exception {
        for (int attempt = 0; attempt < 1000; attempt++) {
            try {
                TestClient.connect(address).close();
            } catch (ConnectException e) {
                return true;
            } catch (SocketException e) {
                // It was taken, and dropped with the port.
            }
        }
        return false;
    }

    private TestServer start(Duration grace) throws Exception {
        return TestServer.in(data)
                .grace(grace)
                .listen("guess/lines@0?gap=0", "echo/nul@0", "upload/nul@0?settle=20ms", "lobby/json@0")
                .start();
    }

    /** Stops on another thread; ends when the server has stopped, and fails as that does. */
    private static FutureTask<Void> stop(TestServer server) {
        server.server().requestStop("test");
        FutureTask<Void> stop = new FutureTask<>(() -> {
            server.server().runUntilStopped();
            return null;
        });
        Thread.ofVirtual().start(stop);
        return stop;
    }
}
