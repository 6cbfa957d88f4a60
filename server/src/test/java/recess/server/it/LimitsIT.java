package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.FaultCode;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Disconnected;
import recess.server.event.ServerEvent.FaultTold;
import recess.server.event.ServerEvent.TurnedAway;

/** What happens to clients that want too much, or something else. */
class LimitsIT {
    @TempDir
    private Path data;

    @Test
    void whoComesWhenTheServerIsFullIsToldAndTheNextFreePlaceIsGivenAway() throws Exception {
        try (TestServer server = TestServer.in(data)
                .maxConnections(3)
                .listen("echo/nul@0", "guess/lines@0")
                .start()) {
            List<TestClient> seated = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                TestClient client = server.connect("echo/nul");
                client.send("hi\0").expect("hi\0");
                seated.add(client);
            }
            try (TestClient late = server.connect("guess/lines")) {
                late.expect("full (limit 3 connections), try again in 10 s\n").expectEnd();
            }
            assertThat(server.events().await(TurnedAway.class).fault().code()).isEqualTo(FaultCode.SERVER_FULL);
            seated.getFirst().close();
            server.events().await(Disconnected.class);
            // The place is free a moment after the event: whoever is too early is told so, and tries again.
            try (TestClient next = connectWhenFree(server)) {
                next.send("0\n");
                assertThat(next.readLine()).startsWith("out of range");
            }
            for (TestClient client : seated) {
                client.close();
            }
        }
    }

    private static TestClient connectWhenFree(TestServer server) throws Exception {
        for (int attempt = 0; attempt < 1000; attempt++) {
            TestClient client = server.connect("guess/lines");
            if (client.readLine().equals("GUESS\n")) {
                return client;
            }
            client.close();
        }
        throw new AssertionError("never free");
    }

    @Test
    void tellsOnceThatALineIsTooLongAndGoesOn() throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send("9".repeat(1024) + "\n");
            assertThat(client.readLine()).startsWith("out of range '9999");
            client.expect("GUESS\n").send("9".repeat(1025));
            client.expect("line too long (limit 1024 bytes)\nGUESS\n").send("9".repeat(5000) + "\n0\n");
            client.expect("out of range '0': a whole number from 1 to 100, please\nGUESS\n");
        }
    }

    @Test
    void closesWhereALineHasNoEnd() throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send("9".repeat(64 * 1024 + 1));
            client.expect("line too long (limit 1024 bytes)\nGUESS\n");
            client.expect("line too long (no end of line in 65536 bytes)\n").expectEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void takesAnEchoMessageUpToTheLimit(int overLimit) throws Exception {
        byte[] message = ("x".repeat(1024 * 1024 + overLimit) + "\0").getBytes(StandardCharsets.UTF_8);
        try (TestServer server = start("echo/nul@0");
                TestClient client = server.connect("echo/nul")) {
            client.send(message).expect(message);
        }
    }

    @Test
    void refusesAnEchoMessageOverTheLimitInALineThatArrives() throws Exception {
        try (TestServer server = start("echo/nul@0");
                TestClient client = server.connect("echo/nul")) {
            client.send(new byte[0]).send("x".repeat(1024 * 1024 + 1));
            client.expect("message too long (limit 1048576 bytes)\n").expectEnd();
            assertThat(server.events().await(Disconnected.class).reason()).isEqualTo(CloseReason.FAULT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 70_000, 1024 * 1024})
    void acknowledgesOneMessageOfAnySizeUpToTheLimit(int bytes) throws Exception {
        try (TestServer server = start("echo/ack@0?burst=200ms");
                TestClient client = server.connect("echo/ack")) {
            client.send("x".repeat(bytes)).expect("OK").endOutput().expectEnd();
            assertThat(server.events().await(Disconnected.class).bytesIn()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /x HTTP/1.0\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                "EHLO example.org\r\n"
            })
    void tellsAClientOfAnotherProtocolInOneSentence(String firstBytes) throws Exception {
        try (TestServer server = start("guess/lines@0?pause=50ms");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send(firstBytes);
            assertThat(client.readLine()).startsWith("this is a Recess text service and you sent ");
            client.expectEnd();
            assertThat(server.events().await(FaultTold.class).fault().code()).isEqualTo(FaultCode.WRONG_PROTOCOL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0\n", "0\r\n", "0\r\0", "0\r", "0\0"})
    void whateverEndsALineThereIsOnePrompt(String line) throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0&pause=100ms");
                TestClient client = server.connect("guess/lines")) {
            client.expect("GUESS\n").send(line).endOutput();
            assertThat(client.readToEnd()).isEqualTo("out of range '0': a whole number from 1 to 100, please\nGUESS\n");
        }
    }

    @Test
    void answersEverythingBeforeItClosesAtTheEndOfInput() throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0");
                TestClient client = server.connect("guess/lines")) {
            client.send("0\n0\n0").endOutput();
            assertThat(client.readToEnd())
                    .isEqualTo("GUESS\n" + "out of range '0': a whole number from 1 to 100, please\nGUESS\n".repeat(3));
            assertThat(server.events().await(Disconnected.class).reason()).isEqualTo(CloseReason.END_OF_INPUT);
        }
    }

    @Test
    void aClientThatVanishesCostsNothingButItself() throws Exception {
        try (TestServer server = start("guess/lines@0?gap=0")) {
            TestClient gone = server.connect("guess/lines");
            gone.expect("GUESS\n").send("0\n");
            gone.reset();
            server.events().await(Disconnected.class);
            try (TestClient other = server.connect("guess/lines")) {
                other.expect("GUESS\n").send("0\n");
                assertThat(other.readLine()).startsWith("out of range");
            }
        }
    }

    private TestServer start(String listener) throws Exception {
        return TestServer.in(data).listen(listener).start();
    }
}
