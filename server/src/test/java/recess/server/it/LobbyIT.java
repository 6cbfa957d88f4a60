package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.room.Timing;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Disconnected;
import recess.server.event.ServerEvent.RoundEnded;

/** Classmates meet in one room, whatever client they came with. */
class LobbyIT {
    private static final Timing QUICK = new Timing(
            Duration.ofSeconds(60),
            Duration.ofMillis(50),
            Duration.ofSeconds(120),
            Duration.ofMillis(300),
            Duration.ofMinutes(10));

    @TempDir
    private Path data;

    /** It sleeps between two moves: the round in which it fell asleep may be over when it wakes up. */
    @Test
    void aBotPlaysEachRoundByItselfHoweverSoonTheNextBegins() throws Exception {
        Timing timing = new Timing(
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(120),
                Duration.ofMillis(100),
                Duration.ofMinutes(10));
        try (TestServer server = TestServer.in(data)
                        .timing(timing)
                        .listen("lobby/json@0")
                        .start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            String code = ann.create("'game':'guess','rounds':5");
            ann.ask("{'type':'bot','kind':'binary'}");
            Teacher teacher = Teacher.at(server);
            for (int round = 1; round < 5; round++) {
                teacher.types("start " + code);
                ann.await("progress");
                teacher.types("next " + code);
                ann.await("round-ended");
            }
            teacher.types("start " + code);
            JsonObject ended = ann.await("round-ended");
            assertThat(ended.get("winner").getAsString()).isEqualTo("binary-bot");
            assertThat(ended.getAsJsonArray("standings")
                            .get(0)
                            .getAsJsonObject()
                            .get("moves")
                            .getAsInt())
                    .isLessThanOrEqualTo(7);
        }
    }

    @Test
    void textScriptJsonAndBotRaceInOneRoomAndAllAreToldTheSame() throws Exception {
        try (TestServer server = start();
                TestClient text = server.connect("lobby/text");
                TestClient json = server.connect("lobby/json");
                ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            text.send("name ann\r\n");
            assertThat(text.readLine()).startsWith("OK welcome name=ann token=");
            text.send("join class\r\n");
            assertThat(text.readLine()).startsWith("OK joined CLASS").contains("host=-");
            assertThat(Teacher.at(server).types("host class ANN")).containsExactly("done");
            assertThat(text.readLine()).isEqualTo("* host ann\n");
            TestClient raw = server.connect("guess/lines");
            assertThat(text.readLine()).isEqualTo("* joined guest role=player score=0\n");
            json.send("{\"type\":\"hello\",\"name\":\"bob\",\"id\":1}\n");
            assertThat(answer(json, 1).get("type").getAsString()).isEqualTo("welcome");
            json.send("{\"type\":\"join\",\"room\":\"CLASS\",\"id\":2}\n");
            assertThat(answer(json, 2).get("type").getAsString()).isEqualTo("in-room");
            text.send("bot linear\r\n");
            assertThat(lineThat(text, line -> line.startsWith("OK"))).isEqualTo("OK bot seated\n");
            text.send("start\r\n");

            Future<String> rawEnd = players.submit(() -> playRaw(raw));
            Future<JsonObject> jsonEnd = players.submit(() -> playJson(json));
            String textEnd = playText(text);

            JsonObject end = jsonEnd.get();
            String winner = end.get("winner").getAsString();
            String answer = end.get("answer").getAsString();
            assertThat(end.get("recorded").getAsBoolean()).isTrue();
            assertThat(end.get("standings").getAsJsonArray()).hasSize(4);
            assertThat(textEnd).contains("winner=" + winner + " answer=" + answer + " recorded=true");
            assertThat(rawEnd.get())
                    .isEqualTo(winner.equals("guest") ? "Correct\n" : winner + " won, it was " + answer + "\n");
            assertThat(server.events().await(RoundEnded.class).winner()).isEqualTo(winner);
            assertThat(rows("SELECT player FROM result WHERE won AND room = 'CLASS'"))
                    .containsExactly(winner);
            assertThat(rows("SELECT player FROM result"))
                    .containsExactlyInAnyOrder("ann", "bob", "guest", "linear-bot");
        }
    }

    @Test
    void aLostConnectionComesBackToItsSeatInTheMiddleOfARound() throws Exception {
        try (TestServer server = start();
                TestClient host = server.connect("lobby/text")) {
            host.send("name ann\ncreate guess\n");
            String token = token(host.readLine());
            String code = host.readLine().split(" ", -1)[2];
            TestClient bob = server.connect("lobby/text");
            bob.send("name bob\njoin " + code + "\n");
            String bobsToken = token(bob.readLine());
            assertThat(bob.readLine()).startsWith("OK joined " + code);
            host.send("start\n");
            lineThat(bob, line -> line.startsWith("* round 1/"));
            bob.send("1\n");
            lineThat(bob, line -> line.startsWith("OK "));
            bob.reset();
            assertThat(lineThat(host, line -> line.contains("bob") && line.startsWith("* lost")))
                    .isEqualTo("* lost bob\n");
            try (TestClient again = server.connect("lobby/text");
                    TestClient thief = TestClient.connectFrom("127.0.0.2", server.address("lobby/text"))) {
                thief.send("name bob\n");
                assertThat(thief.readLine()).startsWith("ERR name-in-use");
                again.send("name bob " + bobsToken + "\n");
                assertThat(again.readLine()).startsWith("OK welcome-back name=bob token=");
                assertThat(lineThat(host, line -> line.startsWith("* back"))).isEqualTo("* back bob\n");
                again.send("2\n");
                assertThat(lineThat(again, line -> line.startsWith("OK "))).contains("moves=2");
            }
            try (TestClient other = server.connect("lobby/text")) {
                other.send("name ann " + token + "\n");
                assertThat(other.readLine()).startsWith("OK welcome-back");
                assertThat(lineThat(host, line -> line.startsWith("* taken-over")))
                        .isNotEmpty();
                host.expectEnd();
                other.send("who\n");
                assertThat(lineThat(other, line -> line.startsWith("ann "))).contains("role=");
            }
        }
    }

    @Test
    void aReaderThatIsStuckDelaysNobodyAndIsCutOff() throws Exception {
        try (TestServer server = start();
                TestClient stuck = TestClient.connectWithSmallBuffer(server.address("lobby/json"));
                TestClient speaker = server.connect("lobby/json")) {
            speaker.send("{\"type\":\"hello\",\"name\":\"ann\"}\n{\"type\":\"create\",\"game\":\"guess\",\"id\":1}\n");
            String code = answer(speaker, 1).getAsJsonObject("room").get("code").getAsString();
            stuck.send(
                    "{\"type\":\"hello\",\"name\":\"bob\"}\n{\"type\":\"join\",\"room\":\"" + code + "\",\"id\":1}\n");
            answer(stuck, 1);
            speaker.send("{\"type\":\"start\"}\n{\"type\":\"quiet\",\"id\":2}\n");
            answer(speaker, 2);
            // A flood that only the stuck one is told of: its own socket buffers, then its queue, fill up.
            CountDownLatch enough = new CountDownLatch(1);
            FutureTask<Void> flood = new FutureTask<>(() -> {
                flood(server, code, enough);
                return null;
            });
            Thread.ofVirtual().start(flood);
            Disconnected cut = server.events().await(Disconnected.class, e -> e.reason() == CloseReason.WRITE_STALLED);
            assertThat(cut.source().listener()).isEqualTo("lobby/json");
            speaker.send("{\"type\":\"ping\",\"id\":3}\n");
            assertThat(answer(speaker, 3).get("type").getAsString()).isEqualTo("pong");
            enough.countDown();
            flood.get();
        }
    }

    @Test
    void soloGamesAndScoresAreKept() throws Exception {
        try (TestServer server = start();
                TestClient text = server.connect("lobby/text")) {
            text.send("name ann\nsolo hangman\n");
            text.readLine();
            assertThat(text.readLine()).contains("attemptsLeft=8");
            String end = "";
            for (String letter : List.of("h", "e", "l", "p")) {
                text.send(letter + "\n");
                end = lineThat(text, line -> line.startsWith("OK ") || line.startsWith("ERR "));
                if (end.startsWith("OK help")) {
                    break;
                }
            }
            assertThat(end).startsWith("OK help");
            text.send("scores\n");
            lineThat(text, line -> line.startsWith("OK scores today lines=0"));
            text.send("scores solo\n");
            lineThat(text, line -> line.startsWith("OK scores today solo lines=1"));
            assertThat(lineThat(text, line -> line.startsWith("ann "))).startsWith("ann wins=1 games=1 best=");
        }
        assertThat(rows("SELECT game || mode FROM result")).containsExactly("hangmansolo");
    }

    @Test
    void foreignTextReachesOthersCleaned() throws Exception {
        try (TestServer server = start();
                TestClient speaker = server.connect("lobby/json");
                TestClient hearer = server.connect("lobby/text")) {
            hearer.send("name bob\njoin class\n");
            hearer.readLine();
            hearer.readLine();
            speaker.send("{\"type\":\"hello\",\"name\":\"ann\"}\n{\"type\":\"join\",\"room\":\"CLASS\"}\n");
            speaker.send("{\"type\":\"say\",\"text\":\"hi\\u001b]0;owned\\u0007 \\u202eolleh\\n* forged\"}\n");
            assertThat(lineThat(hearer, line -> line.startsWith("* says")))
                    .isEqualTo("* says ann: hi\uFFFD]0;owned\uFFFD \uFFFDolleh\uFFFD* forged\n");
        }
    }

    private TestServer start() throws Exception {
        return TestServer.in(data)
                .words("help")
                .timing(QUICK)
                .listen(
                        "lobby/text@0?pause=20s",
                        "lobby/json@0?rate=1000000&rate-burst=1000000",
                        "guess/lines@0?gap=0&room=CLASS")
                .start();
    }

    /** The teacher may say as much as the teacher likes; what players do has a pace. */
    private static void flood(TestServer server, String code, CountDownLatch enough) throws Exception {
        String text = "x".repeat(200);
        while (enough.getCount() > 0) {
            server.server().operator().say(code, text);
        }
    }

    private static String playRaw(TestClient raw) throws Exception {
        int low = 1;
        int high = 100;
        while (true) {
            String line = raw.readLine();
            int guess = (low + high) / 2;
            switch (line) {
                case "GUESS\n" -> raw.send(String.valueOf(guess));
                case "Low\n" -> low = guess + 1;
                case "High\n" -> high = guess - 1;
                default -> {
                    return line;
                }
            }
        }
    }

    private static String playText(TestClient text) throws Exception {
        int low = 1;
        int high = 100;
        while (true) {
            int guess = (low + high) / 2;
            text.send("guess " + guess + "\r\n");
            String line = lineThat(
                    text,
                    l -> l.startsWith("OK Low")
                            || l.startsWith("OK High")
                            || l.startsWith("OK Correct")
                            || l.startsWith("ERR")
                            || l.startsWith("* round-over"));
            if (line.startsWith("OK Low")) {
                low = guess + 1;
            } else if (line.startsWith("OK High")) {
                high = guess - 1;
            } else if (line.startsWith("* round-over")) {
                return line;
            } else {
                return lineThat(text, l -> l.startsWith("* round-over"));
            }
        }
    }

    private static JsonObject playJson(TestClient json) throws Exception {
        int low = 1;
        int high = 100;
        while (true) {
            JsonObject message = JsonParser.parseString(json.readLine()).getAsJsonObject();
            switch (message.get("type").getAsString()) {
                case "round-ended" -> {
                    return message;
                }
                case "round-started" -> guess(json, (low + high) / 2);
                case "moved" -> {
                    JsonObject facts = message.getAsJsonObject("view").getAsJsonObject("facts");
                    int last = facts.get("guess").getAsInt();
                    switch (facts.get("hint").getAsString()) {
                        case "low" -> low = last + 1;
                        case "high" -> high = last - 1;
                        default -> {
                            continue;
                        }
                    }
                    guess(json, (low + high) / 2);
                }
                default -> {
                    // Others come and go.
                }
            }
        }
    }

    private static void guess(TestClient json, int number) throws Exception {
        json.send("{\"type\":\"guess\",\"number\":" + number + "}\n");
    }

    private static String lineThat(TestClient client, Predicate<String> condition) throws IOException {
        while (true) {
            String line = client.readLine();
            if (line.isEmpty()) {
                throw new AssertionError("the server closed");
            }
            if (condition.test(line)) {
                return line;
            }
        }
    }

    private static JsonObject answer(TestClient client, int id) throws IOException {
        String line = lineThat(client, l -> l.contains("\"id\":" + id + "}"));
        return JsonParser.parseString(line).getAsJsonObject();
    }

    private static String token(String welcome) {
        return welcome.strip().replaceAll(".*token=", "");
    }

    private List<String> rows(String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("recess.db"));
                ResultSet result = connection.createStatement().executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
