package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.room.Timing;
import recess.common.tictactoe.TicTacToe;

/** Two play on one board, whatever client they came with. */
class BoardGamesIT {
    private static final Timing SLOW_BETWEEN = new Timing(
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            Duration.ofSeconds(120),
            Duration.ofMillis(50),
            Duration.ofMillis(50));

    @TempDir
    private Path data;

    @Test
    void aLineOfTextAndAProgramPlayAndOneTakesItsSeatBack() throws Exception {
        try (TestServer server = start("lobby/text@0", "lobby/json@0");
                TestClient ann = server.connect("lobby/text");
                JsonClient bob = JsonClient.connect(server.address("lobby/json"));
                JsonClient eve = JsonClient.connect(server.address("lobby/json"))) {
            ann.send("name ann\n");
            assertThat(ann.readLine()).startsWith("OK welcome");
            ann.send("create tictactoe rounds 2 capacity 30\n");
            String seat = ann.readLine();
            assertThat(seat).contains("players=1/2");
            String code = seat.split(" ", -1)[2];
            JsonObject token = bob.hello("bob");
            bob.join(code);
            ann.expect("* joined bob role=player score=0\n");
            eve.hello("eve");
            assertThat(eve.join(code).get("message").getAsString())
                    .isEqualTo("room " + code + " is full (tictactoe is for 2): watch it, or open another");
            assertThat(eve.ask("{'type':'watch','room':'" + code + "'}").has("view"))
                    .isFalse();
            ann.expect("* joined eve role=spectator score=0\n");
            ann.send("start\n");
            assertThat(ann.readLine())
                    .isEqualTo(
                            "* round 1/2 tictactoe seconds=60 board=---/---/--- x=ann o=bob turn=ann mark=X moves=0\n");
            ann.expect("OK started\n").send("5\n");
            assertThat(ann.readLine()).startsWith("OK bob to move board=---/-X-/---");
            ann.send("1\n").expect("ERR not-your-turn it is the turn of bob: wait for the move\n");
            assertThat(eve.await("progress")
                            .getAsJsonObject("view")
                            .getAsJsonObject("facts")
                            .get("board")
                            .getAsString())
                    .isEqualTo("---/-X-/---");
            bob.close();
            ann.expect("* lost bob\n");
            try (JsonClient again = JsonClient.connect(server.address("lobby/json"))) {
                JsonObject back = again.ask("{'type':'hello','name':'bob','token':'"
                        + token.get("token").getAsString() + "'}");
                JsonObject facts =
                        back.getAsJsonObject("seat").getAsJsonObject("view").getAsJsonObject("facts");
                assertThat(facts.get("turn").getAsString()).isEqualTo("bob");
                assertThat(facts.get("mark").getAsString()).isEqualTo("O");
                ann.expect("* back bob\n");
                again.ask("{'type':'move','move':'1'}");
                assertThat(ann.readLine())
                        .isEqualTo(
                                "* progress bob your turn board=O--/-X-/--- x=ann o=bob turn=ann mark=X moves=1 field=1\n");
                for (String move : List.of("4", "9", "6")) {
                    boolean isAnns = !move.equals("9");
                    if (isAnns) {
                        ann.send(move + "\n");
                    } else {
                        again.ask("{'type':'move','move':'9'}");
                        assertThat(ann.readLine()).startsWith("* progress bob your turn board=O--/XX-/--O");
                    }
                    if (move.equals("4")) {
                        assertThat(ann.readLine()).startsWith("OK bob to move");
                        again.await("progress");
                    }
                }
                assertThat(ann.readLine())
                        .startsWith(
                                "* round-over 1/2 winner=ann answer=O--/XXX/--O recorded=true next=600 standings=1:ann:1,0:bob:0");
                assertThat(ann.readLine()).startsWith("OK won board=O--/XXX/--O");
                JsonObject lost = again.await("progress").getAsJsonObject("view");
                assertThat(lost.get("text").getAsString()).isEqualTo("lost");
            }
            ann.expect("* lost bob\n").send("scores room\n").expect("OK scores room lines=2\n");
            assertThat(ann.readLine()).isEqualTo("ann wins=1 games=1 best=3\n");
            assertThat(ann.readLine()).startsWith("bob wins=0 games=1");
        }
    }

    @Test
    void scriptsThatKnowOnlyTheSheetPlayEachOther() throws Exception {
        try (TestServer server = start("tictactoe/lines@0?room=DUEL&prompt=GO&gap=0");
                TestClient first = server.connect("tictactoe/lines")) {
            Teacher teacher = Teacher.at(server);
            awaitPlayers(teacher, 1);
            try (TestClient second = server.connect("tictactoe/lines")) {
                awaitPlayers(teacher, 2);
                try (TestClient third = server.connect("tictactoe/lines")) {
                    third.expect("room DUEL is full (tictactoe is for 2): watch it, or open another\n")
                            .expectEnd();
                }
                first.expect("GO\n").send("MOVE5\n");
                second.expect("MOVE5\n").send("5\n").expect("field 5 is taken: 1 2 3 4 6 7 8 9 are free\n");
                second.send("1\n");
                first.expect("MOVE1\n").send("4\n");
                second.expect("MOVE4\n").send("2\n");
                first.expect("MOVE2\n").send("6\n").expect("END\n");
                second.expect("MOVE6\n").expect("END\n");
                teacher.types("start DUEL");
                second.expect("GO\n").send("9\n");
                first.expect("MOVE9\n");
            }
            // Its seat is kept: the teacher ends the round, and who has to move has lost.
            teacher.types("next DUEL");
            first.expect("guest-2 won, it was ---/---/--X\n");
        }
    }

    @Test
    void bothChooseAtOnceAndAreToldWhenBothHave() throws Exception {
        try (TestServer server = start("lobby/json@0");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            bob.hello("bob");
            String code = ann.create("'game':'rps','rounds':1");
            bob.join(code);
            ann.ask("{'type':'start'}");
            for (int i = 1; i <= 3; i++) {
                JsonObject chosen = ann.ask("{'type':'move','move':'rock'}").getAsJsonObject("view");
                assertThat(chosen.getAsJsonObject("facts").get("turn").getAsString())
                        .isEqualTo("bob");
                String told = bob.await("progress").toString();
                assertThat(told).contains("\"turn\":\"bob\"").doesNotContain("choice");
                JsonObject answer = bob.ask("{'type':'move','move':'p'}").getAsJsonObject("view");
                assertThat(answer.getAsJsonObject("facts").get("wins").getAsInt())
                        .isEqualTo(i);
                JsonObject seen = ann.await("progress").getAsJsonObject("view").getAsJsonObject("facts");
                assertThat(seen.get("losses").getAsInt()).isEqualTo(i);
            }
            JsonObject end = ann.await("round-ended");
            assertThat(end.get("winner").getAsString()).isEqualTo("bob");
            assertThat(end.get("answer").getAsString()).isEqualTo("0:3");
        }
    }

    @Test
    void aBotPlaysWhereNobodyElseDoesAndADrawIsStoredAsOne() throws Exception {
        try (TestServer server = start("lobby/json@0");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            ann.ask("{'type':'create','game':'tictactoe','rounds':1}");
            ann.ask("{'type':'bot','kind':'perfect'}");
            assertThat(ann.ask("{'type':'bot','kind':'perfect'}").get("code").getAsString())
                    .isEqualTo("room-full");
            ann.ask("{'type':'start'}");
            // Not asked: the bot may have answered before the server has.
            ann.send("{'type':'move','move':'5'}");
            JsonObject ended = null;
            while (ended == null) {
                JsonObject next = ann.await(m -> JsonClient.type(m).equals("progress")
                        || JsonClient.type(m).equals("round-ended"));
                if (JsonClient.type(next).equals("round-ended")) {
                    ended = next;
                } else {
                    JsonObject facts = next.getAsJsonObject("view").getAsJsonObject("facts");
                    if (!facts.has("result")) {
                        ann.send("{'type':'move','move':'" + best(facts) + "'}");
                    }
                }
            }
            assertThat(ended.get("winner").getAsString()).isEmpty();
            assertThat(ended.getAsJsonArray("standings"))
                    .hasSize(2)
                    .allMatch(one -> one.toString().contains("\"place\":1,\"points\":0"));
            assertThat(ended.get("recorded").getAsBoolean()).isTrue();
        }
    }

    /** The move of somebody who never loses. */
    private static String best(JsonObject facts) {
        Facts known = Facts.NONE
                .with("board", facts.get("board").getAsString())
                .with("mark", facts.get("mark").getAsString());
        return new TicTacToe()
                .bot("perfect")
                .orElseThrow()
                .begin()
                .apply(new Random(1))
                .move(new GameView("tictactoe", "", known));
    }

    private static void awaitPlayers(Teacher teacher, int players) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (teacher.types("room DUEL").size() < players + 1) {
            assertThat(System.nanoTime() - end).isNegative();
            Thread.onSpinWait();
        }
    }

    private TestServer start(String... listeners) throws Exception {
        return TestServer.in(data).timing(SLOW_BETWEEN).listen(listeners).start();
    }
}
