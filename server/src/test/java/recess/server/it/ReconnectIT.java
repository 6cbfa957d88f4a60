package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.room.Timing;

/** Whoever loses the connection finds the seat, the score and the game as they were. */
class ReconnectIT {
    /** When the connection is lost. */
    enum Step {
        BEFORE_THE_START,
        AFTER_THE_START,
        AFTER_EACH_GUESS,
        /** Sent, also the winning one, and the answer to it never read. */
        DURING_EACH_GUESS,
        BETWEEN_ROUNDS,
        AT_THE_END
    }

    /** How it is lost. */
    enum Loss {
        /** The other side gets RST, and may never see the last bytes. */
        RESET,
        CLOSED,
        /** The server takes it to be alive. */
        STILL_OPEN
    }

    private static final Timing TIMING = new Timing(
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            Duration.ofMillis(300),
            Duration.ofMinutes(10));

    @TempDir
    private Path data;

    /** A player who comes back. */
    private static final class Player implements AutoCloseable {
        private final TestServer server;
        private final String name;
        private final List<JsonClient> abandoned = new ArrayList<>();
        private JsonClient client;
        private String token;

        Player(TestServer server, String name) throws IOException {
            this.server = server;
            this.name = name;
            this.client = JsonClient.connect(server.address("lobby/json"));
            this.token = client.hello(name).get("token").getAsString();
        }

        /** The seat, as it is told to who comes back. */
        JsonObject loseConnection(Loss how) throws IOException {
            switch (how) {
                case RESET -> client.reset();
                case CLOSED -> client.close();
                case STILL_OPEN -> abandoned.add(client);
            }
            client = JsonClient.connect(server.address("lobby/json"));
            JsonObject welcome = client.ask("{'type':'hello','name':'" + name + "','token':'" + token + "'}");
            assertThat(welcome.get("resumed").getAsBoolean()).isTrue();
            token = welcome.get("token").getAsString();
            return welcome.getAsJsonObject("seat");
        }

        int score() throws IOException {
            for (JsonElement person : client.ask("{'type':'who'}").getAsJsonArray("people")) {
                JsonObject one = person.getAsJsonObject();
                if (one.get("name").getAsString().equals(name)) {
                    assertThat(one.get("connected").getAsBoolean()).isTrue();
                    return one.get("score").getAsInt();
                }
            }
            throw new AssertionError(name + " is not there");
        }

        /** Guesses until the number is found. */
        void win() throws IOException {
            Bisection known = new Bisection();
            JsonObject moved;
            do {
                moved = client.ask("{'type':'guess','number':" + known.guess() + "}");
                known.learn(moved);
            } while (!isWon(moved));
        }

        @Override
        public void close() throws IOException {
            client.close();
            for (JsonClient old : abandoned) {
                old.close();
            }
        }
    }

    static Stream<Arguments> everyStepAndLoss() {
        return Stream.of(Step.values()).flatMap(step -> Stream.of(Loss.values()).map(loss -> Arguments.of(step, loss)));
    }

    @ParameterizedTest
    @MethodSource("everyStepAndLoss")
    void seatScoreAndPlayAreAsTheyWere(Step step, Loss loss) throws Exception {
        try (TestServer server = start();
                Player ann = new Player(server, "ann");
                Player bob = new Player(server, "bob")) {
            String code = openRoom(ann, bob);
            if (step == Step.BEFORE_THE_START) {
                assertThat(state(bob.loseConnection(loss), code)).isEqualTo("waiting");
            }
            ann.client.ask("{'type':'start'}");
            if (step == Step.AFTER_THE_START) {
                JsonObject started = bob.client.await("round-started");
                assertThat(bob.loseConnection(loss).get("view")).isEqualTo(started.get("view"));
            }
            bobWins(step, loss, ann, bob);

            assertThat(onlyWinner(ann.client.await("round-ended"))).isEqualTo("bob");
            if (step == Step.BETWEEN_ROUNDS) {
                assertThat(state(bob.loseConnection(loss), code)).isEqualTo("between");
            }
            assertThat(bob.score()).isEqualTo(1);
            ann.client.ask("{'type':'start'}");
            bob.client.await("round-started");
            ann.win();
            assertThat(onlyWinner(bob.client.await("round-ended"))).isEqualTo("ann");
            if (step == Step.AT_THE_END) {
                bob.client.await("match-ended");
                assertThat(state(bob.loseConnection(loss), code)).isEqualTo("over");
            }
            assertThat(bob.score()).isEqualTo(1);
            ann.client.ask("{'type':'rematch'}");
            bob.client.await("round-started");
        }
        assertThat(winnersByRound()).containsExactly("1 bob", "2 ann");
    }

    @Test
    void aRoundThatEverybodyIsLostFromWaitsForThem() throws Exception {
        try (TestServer server = start();
                Player ann = new Player(server, "ann");
                Player bob = new Player(server, "bob")) {
            openRoom(ann, bob);
            ann.client.ask("{'type':'start'}");
            bob.client.await("round-started");
            JsonObject moved = bob.client.ask("{'type':'guess','number':1}");
            ann.client.reset();
            bob.client.await("left");
            assertGameIsAsItWas(bob.loseConnection(Loss.RESET), moved);
            assertThat(ann.loseConnection(Loss.CLOSED).has("view")).isTrue();
            bob.win();
            assertThat(onlyWinner(ann.client.await("round-ended"))).isEqualTo("bob");
        }
    }

    private TestServer start() throws Exception {
        return TestServer.in(data)
                .timing(TIMING)
                // The same secrets each time: a first guess that happened to be right would end a round too early.
                .seed(1)
                .listen("lobby/json@0?rate=100000&rate-burst=100000")
                .start();
    }

    private static String openRoom(Player ann, Player bob) throws IOException {
        String code = ann.client.create("'game':'guess','rounds':2");
        bob.client.join(code);
        return code;
    }

    private static void bobWins(Step step, Loss loss, Player ann, Player bob) throws IOException {
        switch (step) {
            case AFTER_EACH_GUESS -> {
                Bisection known = new Bisection();
                JsonObject moved = bob.client.ask("{'type':'guess','number':" + known.guess() + "}");
                while (!isWon(moved)) {
                    assertGameIsAsItWas(bob.loseConnection(loss), moved);
                    moved = bob.client.ask(
                            "{'type':'guess','number':" + known.learn(moved).guess() + "}");
                }
            }
            case DURING_EACH_GUESS -> {
                Bisection known = new Bisection();
                JsonObject seat;
                do {
                    bob.client.guess(known.guess());
                    if (loss != Loss.RESET) {
                        ann.client.await("progress");
                    }
                    seat = bob.loseConnection(loss);
                    if (seat.has("view")) {
                        known.learn(seat);
                    }
                } while (seat.has("view"));
            }
            case BEFORE_THE_START, AFTER_THE_START, BETWEEN_ROUNDS, AT_THE_END -> bob.win();
        }
    }

    /** Who comes back is told more than after a move: what all moves so far have come to. */
    private static void assertGameIsAsItWas(JsonObject seat, JsonObject moved) {
        JsonObject now = seat.getAsJsonObject("view");
        JsonObject before = moved.getAsJsonObject("view");
        assertThat(now.get("text")).isEqualTo(before.get("text"));
        assertThat(now.getAsJsonObject("facts").entrySet())
                .containsAll(before.getAsJsonObject("facts").entrySet());
    }

    private static boolean isWon(JsonObject moved) {
        return moved.getAsJsonObject("view").get("text").getAsString().equals("Correct");
    }

    private static String state(JsonObject seat, String code) {
        JsonObject room = seat.getAsJsonObject("room");
        assertThat(room.get("code").getAsString()).isEqualTo(code);
        return room.get("state").getAsString();
    }

    private static String onlyWinner(JsonObject roundEnded) {
        assertThat(roundEnded.get("recorded").getAsBoolean()).isTrue();
        assertThat(roundEnded.getAsJsonArray("standings"))
                .hasSize(2)
                .filteredOn(one -> one.getAsJsonObject().get("place").getAsInt() == 1)
                .hasSize(1);
        return roundEnded.get("winner").getAsString();
    }

    private List<String> winnersByRound() throws Exception {
        List<String> winners = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("recess.db"));
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT round || ' ' || player FROM result WHERE won ORDER BY id")) {
            while (rows.next()) {
                winners.add(rows.getString(1));
            }
        }
        return winners;
    }
}
