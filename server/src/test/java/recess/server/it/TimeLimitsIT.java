package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Disconnected;
import recess.server.event.ServerEvent.UploadRefused;

/** What happens to clients that keep the server waiting, with limits so short that a test can wait for them. */
class TimeLimitsIT {
    @TempDir
    private Path data;

    @Test
    void whoNeverSendsAByteIsToldAndLeft() throws Exception {
        try (TestServer server = start("guess/lines@0?first=80ms");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\nno input in 80 ms, bye\n").expectEnd();
        }
    }

    @Test
    void whoGoesSilentIsToldAndLeft() throws Exception {
        try (TestServer server = start("echo/nul@0?idle=80ms");
                TestClient client = server.connect("echo/nul")) {
            client.send("a\0").expect("a\0").expect("no input for 80 ms, bye\n").expectEnd();
        }
    }

    @Test
    void aLongWaitEndsToo() throws Exception {
        try (TestServer server = start("echo/nul@0?first=2100ms&idle=2050ms");
                TestClient silent = server.connect("echo/nul");
                TestClient client = server.connect("echo/nul")) {
            client.send("a\0")
                    .expect("a\0")
                    .expect("no input for 2050 ms, bye\n")
                    .expectEnd();
            silent.expect("no input in 2100 ms, bye\n").expectEnd();
        }
    }

    @Test
    void aLineThatIsBegunHasToEnd() throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0&line=150ms");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send("x\n").readLine();
            client.expect("GUESS\n").send("5");
            client.expect("input timed out (a line must end within 150 ms)\n").expectEnd();
        }
    }

    @Test
    void aByteNowAndThenDoesNotBuyALineMoreTime() throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0&line=200ms&idle=10s");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send("x\n").readLine();
            client.expect("GUESS\n");
            long begun = System.nanoTime();
            do {
                client.send("5");
            } while (!client.hasInputWithin(Duration.ofMillis(40)));
            client.expect("input timed out (a line must end within 200 ms)\n").expectEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(190));
        }
    }

    @Test
    void aPauseEndsAMessageOfAScriptWithoutLineEnds() throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0&pause=60ms");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send("101");
            client.expect("out of range '101': a whole number from 1 to 100, please\nGUESS\n");
            client.send("102");
            client.expect("out of range '102': a whole number from 1 to 100, please\nGUESS\n");
        }
    }

    @Test
    void aPauseMeansNothingOnceALineHasEnded() throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0&pause=40ms");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send("0\r\n").readLine();
            client.expect("GUESS\n").send("10").expectSilence(Duration.ofMillis(150));
            client.send("1\r\n").expect("out of range '101': a whole number from 1 to 100, please\nGUESS\n");
        }
    }

    @Test
    void aPauseMeansNothingToATelnetClient() throws Exception {
        byte[] doTimingMark = {(byte) 255, (byte) 253, 6};
        byte[] wontTimingMark = {(byte) 255, (byte) 252, 6};
        try (TestServer server = start("guess/lines@0?gap=0&pause=40ms");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send(doTimingMark).expect(wontTimingMark);
            client.send("10").expectSilence(Duration.ofMillis(150));
            client.send("1\r\0").expect("out of range '101': a whole number from 1 to 100, please\nGUESS\n");
        }
    }

    @Test
    void anUploadHasToKeepItsPace() throws Exception {
        try (TestServer server = start("upload/nul@0?pace=1KiB&pace-window=300ms");
                TestClient client = server.connect("upload/nul")) {
            client.send("slow.txt\0begun");
            client.expect("not saved: too slow (at least 1024 bytes per second over 300 ms)\n")
                    .expectEnd();
            assertThat(server.events().await(UploadRefused.class).name()).isEqualTo("slow.txt");
            assertThat(data.resolve("uploads/127.0.0.1/slow.txt")).doesNotExist();
            assertThat(data.resolve("incoming")).isEmptyDirectory();
        }
    }

    @Test
    void whoDoesNotReadIsCutOff() throws Exception {
        try (TestServer server = start("echo/stream@0?write=300ms");
                TestClient client = server.connect("echo/stream")) {
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    byte[] chunk = new byte[1024 * 1024];
                    for (int i = 0; i < 200; i++) {
                        client.send(chunk);
                    }
                } catch (IOException e) {
                    // Cut off, as it should be.
                }
            });
            Disconnected ended = server.events().await(Disconnected.class);
            assertThat(ended.reason()).isEqualTo(CloseReason.WRITE_STALLED);
            sender.join();
        }
    }

    /** Ten lines of Python do not ping: they wait in a room until the teacher has finished talking. */
    @Test
    void aProgramThatNeverPingsMayWaitInARoom() throws Exception {
        try (TestServer server = start("lobby/json@0?idle=300ms");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient nobody = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            ann.ask("{'type':'create','game':'guess'}");
            nobody.ask("{'type':'rooms'}");
            assertThat(nobody.await("error").get("code").getAsString()).isEqualTo("idle");
            Thread.sleep(Duration.ofMillis(700));
            assertThat(JsonClient.type(ann.ask("{'type':'start'}"))).isEqualTo("done");
        }
    }

    @Test
    void aProgramThatFallsSilentInARoomIsToldAndItsSeatIsLost() throws Exception {
        try (TestServer server = start("lobby/json@0?idle=2s");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            bob.hello("bob");
            String room = ann.create("'game':'guess'");
            bob.join(room);
            bob.ask("{'type':'ping'}");
            CountDownLatch enough = new CountDownLatch(1);
            FutureTask<Void> alive = new FutureTask<>(() -> {
                pingUntil(enough, ann);
                return null;
            });
            Thread.ofVirtual().start(alive);
            assertThat(bob.await("error").get("code").getAsString()).isEqualTo("idle");
            JsonObject left = ann.await("left");
            assertThat(left.get("player").getAsString()).isEqualTo("bob");
            assertThat(left.get("why").getAsString()).isEqualTo("lost");
            enough.countDown();
            alive.get();
        }
    }

    @Test
    void halfAMessageIsNoFirstMessage() throws Exception {
        try (TestServer server = start("lobby/json@0?first=150ms");
                JsonClient client = JsonClient.connect(server.address("lobby/json"))) {
            client.sendRaw("{");
            JsonObject error = client.await("error");
            assertThat(error.get("code").getAsString()).isEqualTo("no-input");
            assertThat(error.get("message").getAsString()).isEqualTo("no message in 150 ms, bye");
        }
    }

    private static void pingUntil(CountDownLatch enough, JsonClient client) throws Exception {
        while (!enough.await(50, TimeUnit.MILLISECONDS)) {
            client.send("{'type':'ping'}");
        }
    }

    @Test
    void whoIsIdleInTheTextLobbyIsWarnedOnceBeforeTheEnd() throws Exception {
        try (TestServer server = start("lobby/text@0?idle=2050ms&warn=50ms");
                TestClient client = server.connect("lobby/text")) {
            client.send("ping\n").expect("OK pong\n");
            client.expect("* no input for 50 ms, closing in 2 s\n")
                    .send("ping\n")
                    .expect("OK pong\n");
            client.expect("* no input for 50 ms, closing in 2 s\n");
            client.expect("ERR idle no input for 2050 ms, bye\n").expectEnd();
        }
    }

    @Test
    void whoHasANameInTheTextLobbyMayBeSilentAndTypeSlowly() throws Exception {
        try (TestServer server = start("lobby/text@0?idle=80ms&warn=40ms&line=80ms");
                TestClient ann = server.connect("lobby/text");
                TestClient nobody = server.connect("lobby/text")) {
            ann.send("name ann\n").readLine();
            ann.send("pi");
            nobody.send("ping\n").expect("OK pong\n* no input for 40 ms, closing in 40 ms\n");
            nobody.expect("ERR idle no input for 80 ms, bye\n").expectEnd();
            ann.expectSilence(Duration.ofMillis(300)).send("ng\n").expect("OK pong\n");
        }
    }

    @Test
    void whoComesToTheTextLobbyAndSaysNothingIsToldWhatToSay() throws Exception {
        try (TestServer server = start("lobby/text@0");
                TestClient person = server.connect("lobby/text");
                TestClient script = server.connect("lobby/text")) {
            script.send("ping\n").expect("OK pong\n");
            person.expect("* Recess lobby: name NAME says who you are, help lists what you can do\n");
            person.send("ping\n").expect("OK pong\n");
            script.expectSilence(Duration.ofMillis(200));
        }
    }

    private TestServer start(String listener) throws Exception {
        return TestServer.in(data).listen(listener).start();
    }
}
