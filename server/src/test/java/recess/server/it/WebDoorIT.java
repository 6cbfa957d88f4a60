package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.game.RawValues;
import recess.common.message.Mode;
import recess.server.event.ServerEvent;
import recess.server.lobby.Operator;
import recess.server.lobby.RoomOpening;
import recess.server.store.UploadLimits;

/** The door for browsers, as its pages use it, and as others try to. */
class WebDoorIT {
    private static final long MAX_FILE_BYTES = 100_000;
    private static final String ANN = "columns=80&rows=24&name=ann&token=";

    @TempDir
    private Path data;

    @AutoClose
    private TestServer server;

    private InetSocketAddress door;

    @BeforeEach
    void start() throws Exception {
        UploadLimits usual = UploadLimits.DEFAULT;
        server = TestServer.in(data)
                .timing(TestServer.LED)
                .listen("lobby/json@0", "lobby/text@0")
                .door("door/web")
                .uploadLimits(new UploadLimits(
                        MAX_FILE_BYTES,
                        usual.maxOwnerBytes(),
                        usual.maxOwnerFiles(),
                        usual.maxTotalBytes(),
                        usual.minFreeBytes(),
                        usual.maxAtOnce()))
                .start();
        door = server.door("door/web");
    }

    @Test
    void onlyNamesOfThisServerAreServed() throws Exception {
        assertThat(get("/", "127.0.0.1:" + door.getPort()))
                .startsWith("HTTP/1.1 200")
                .contains("<title>Recess");
        assertThat(get("/join/ABCD", "localhost")).startsWith("HTTP/1.1 200");
        assertThat(get("/", "lab:8080")).startsWith("HTTP/1.1 200");
        assertThat(get("/", "evil.example.com"))
                .startsWith("HTTP/1.1 421")
                .contains("This server is not called 'evil.example.com'")
                .doesNotContain("<title>");
        assertThat(get("/../../etc/passwd", "localhost")).doesNotContain("root:");
        assertThat(get("/no", "localhost")).startsWith("HTTP/1.1 404");
        assertThat(get("/", "localhost"))
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContainIgnoringCase("set-cookie")
                .doesNotContain("Jetty");
        assertThat(get("/", "localhost\r\nX: " + "x".repeat(9_000))).startsWith("HTTP/1.1 431");
    }

    @Test
    void onlyPagesOfThisServerGetASocket() throws Exception {
        assertThat(WebPage.refused(door, "terminal", "http://evil.example.com")).isEqualTo(403);
        assertThat(WebPage.refused(door, "terminal", "http://localhost:" + door.getPort()))
                .as("another name of the same server")
                .isEqualTo(403);
        assertThat(WebPage.refused(door, "drop", "null")).isEqualTo(403);
    }

    /** A page that does not draw costs one frame, and sees what there is then, and not how that came about. */
    @Test
    void aTerminalIsSentOneFrameAtATimeAndThatIsTheNewest() throws Exception {
        try (WebPage page = WebPage.open(door, "terminal");
                WebPage other = WebPage.open(door, "terminal")) {
            page.say(ANN);
            page.draw("\u001b").draw("ann");
            page.type("n").draw("rounds");
            page.type("\r");
            String room = server.events().await(ServerEvent.Entered.class).room();
            other.say("columns=80&rows=24&name=bob&token=&room=" + room).draw(room);
            for (int i = 2; i < 8; i++) {
                server.server().operator().seatBot(room, "random");
                other.draw("random-bot" + (i == 2 ? "" : "-" + (i - 1)));
            }
            assertThat(page.waiting()).as("frames ahead of what is drawn").isLessThanOrEqualTo(1);
            page.draw("guess in room");
            page.say("columns=40&rows=12").draw("\u001b[2J");
        }
    }

    /** From the same address a lost seat comes back without any token: so it is taken from a page that still has it. */
    @Test
    void aTokenBringsTheSeatBack() throws Exception {
        try (WebPage page = WebPage.open(door, "terminal");
                WebPage stranger = WebPage.open(door, "terminal");
                WebPage again = WebPage.open(door, "terminal")) {
            page.say(ANN);
            assertThat(page.told().orElseThrow().has("key")).isTrue();
            page.draw("ann");
            String token = page.told().orElseThrow().get("token").getAsString();
            page.type("n").draw("rounds").type("\r").draw("guess in room");
            stranger.say(ANN + "0".repeat(32)).draw("who do you want to be?");
            again.say(ANN + token).told();
            again.draw("guess in room");
            JsonObject seat = again.told().orElseThrow();
            assertThat(seat.get("name").getAsString()).isEqualTo("ann");
            assertThat(page.told().orElseThrow().get("end").getAsString())
                    .isEqualTo("another window has taken your seat over");
        }
    }

    /** What happens in the room does not wait for the page: it is told the newest state when it has drawn the last. */
    @Test
    void aBoardFollowsItsRoomAndIsToldOneStateAtATime() throws Exception {
        try (WebPage board = WebPage.open(door, "board");
                WebPage other = WebPage.open(door, "board");
                WebPage late = WebPage.open(door, "board");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            board.say("room=CLASS");
            assertThat(board.told().orElseThrow().get("why").getAsString()).isEqualTo("There is no such room yet.");
            Operator operator = server.server().operator();
            operator.open(
                    new RoomOpening("guess", Mode.RACE, 2, 60, true, false, Optional.of("CLASS"), RawValues.USUAL));
            assertThat(scene(board, "waiting").get("lanes").getAsJsonArray()).isEmpty();
            ann.hello("ann");
            ann.join("CLASS");
            Path list = Files.writeString(data.resolve("class.csv"), "number,name\n12,Ann Tan\n");
            Teacher.at(server).types("class load " + list);
            ann.ask("{'type':'iam','realName':'12'}");
            for (int i = 0; i < 20; i++) {
                operator.seatBot("CLASS", "random");
            }
            operator.start("CLASS");
            other.say("room=CLASS");
            scene(other, "running");
            assertThat(board.isTold()).as("more than one ahead").isFalse();
            JsonObject running = scene(board, "running");
            assertThat(running.get("lanes").getAsJsonArray()).hasSize(21);
            assertThat(running.toString()).contains("\"ann\"").doesNotContain("Tan");
            operator.next("CLASS");
            JsonArray results = scene(board, "between").get("results").getAsJsonArray();
            assertThat(results).hasSize(1);
            late.say("room=CLASS");
            assertThat(scene(late, "between").get("results")).as("to who comes later").isEqualTo(results);
            operator.next("CLASS");
            assertThat(scene(board, "running").get("round").getAsInt()).isEqualTo(2);
            operator.close("CLASS");
            while (!board.say("drawn=1").told().orElseThrow().has("missing")) {
                // What was on its way.
            }
            operator.open(
                    new RoomOpening("hangman", Mode.RACE, 2, 60, true, false, Optional.of("CLASS"), RawValues.USUAL));
            assertThat(scene(board, "waiting").get("game").getAsString()).isEqualTo("hangman");
        }
    }

    /** How many that are is for all ways into the lobby, and its own test. */
    @Test
    void whoTriesTooManyCodesOnBoardsIsToldNoMore() throws Exception {
        String told = "no such room yet";
        for (int i = 0; told.contains("no such room yet"); i++) {
            assertThat(i).isLessThan(100);
            try (WebPage board = WebPage.open(door, "board")) {
                told = board.say("room=WRNG" + i)
                        .told()
                        .orElseThrow()
                        .get("why")
                        .getAsString();
            }
        }
        assertThat(told).startsWith("slow down (wrong codes of rooms from one address: ");
    }

    @Test
    void theBrowserKeepsWhatIsSet() throws Exception {
        try (WebPage page = WebPage.open(door, "terminal")) {
            page.say(ANN + "&settings=theme%3Dlight%26bell%3Doff").draw("ann");
            page.type(",").draw("◀ light");
            page.type("\u001b[C").draw("◀ high-contrast");
            page.type("\r").draw("It is kept in this browser.");
            page.told();
            page.told();
            assertThat(page.told().orElseThrow().get("settings").getAsString())
                    .isEqualTo("bell=off&theme=high-contrast");
        }
    }

    @Test
    void aDroppedFileIsStoredUnderTheNameOfTheSeat() throws Exception {
        try (WebPage page = WebPage.open(door, "terminal")) {
            String key = page.say(ANN).told().orElseThrow().get("key").getAsString();
            page.draw("ann").told();
            try (WebPage drop = WebPage.open(door, "drop")) {
                drop.say("key=" + key + "&file=a%20report.txt&size=20000");
                assertThat(drop.told()).hasToString("Optional[{\"at\":0}]");
                drop.send(new byte[16_384]);
                assertThat(drop.told()).hasToString("Optional[{\"at\":16384}]");
                drop.send(new byte[3_616]);
                assertThat(drop.told()).hasToString("Optional[{\"at\":20000}]");
                JsonObject stored = drop.told().orElseThrow();
                assertThat(stored.get("sha256").getAsString()).hasSize(64);
                assertThat(drop.told()).as("the end").isEmpty();
            }
            assertThat(server.server().inbox().filesOf("ann")).hasSize(1).allSatisfy(file -> {
                assertThat(file.owner().isPlayer()).isTrue();
                assertThat(file.sizeBytes()).isEqualTo(20_000);
            });
            assertThat(drop(key, "large.bin", 3_000_000)).contains("the file is too large (limit 100000 bytes)");
            assertThat(drop("guessed", "x", 1)).contains("say in the terminal who you are");
        }
        try (Stream<Path> files = Files.walk(data.resolve("uploads"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    /** What a page does that is none of ours. */
    @Test
    void whatNoPageSaysEndsItsSocket() throws Exception {
        for (String said : new String[] {"nonsense", "columns=x&rows=1", "columns=99999&rows=1", "x".repeat(5_000)}) {
            try (WebPage page = WebPage.open(door, "terminal")) {
                assertThat(page.say(said).told()).as(said).isEmpty();
            }
        }
        try (WebPage page = WebPage.open(door, "terminal")) {
            assertThat(page.send(new byte[] {1}).told()).isEmpty();
        }
        try (WebPage page = WebPage.open(door, "terminal")) {
            page.say(ANN).draw("ann");
            page.sendTooMuch(32 * 1024 + 1).awaitEnd();
        }
        try (WebPage board = WebPage.open(door, "board")) {
            assertThat(board.say("room=CLASS").told()).isPresent();
            board.send(new byte[] {1}).awaitEnd();
        }
    }

    /** Who is banned while there is sent away within seconds. */
    @Test
    void aBannedAddressIsTurnedAway() throws Exception {
        try (WebPage page = WebPage.open(door, "terminal");
                WebPage board = WebPage.open(door, "board")) {
            page.say(ANN).draw("ann");
            board.say("room=CLASS").told();
            server.server().ban(door.getAddress(), true);
            board.awaitEnd();
            page.awaitEnd();
        }
        server.server().net().ban(door.getAddress(), true);
        assertThat(get("/", "localhost")).startsWith("HTTP/1.1 403").contains("banned: ask your teacher");
        assertThat(WebPage.refused(door, "terminal", "http://127.0.0.1:" + door.getPort()))
                .isEqualTo(403);
    }

    /** Draws what a board is told until the room is in a state. */
    private static JsonObject scene(WebPage board, String state) throws Exception {
        while (true) {
            JsonObject told = board.say("drawn=1").told().orElseThrow();
            if (told.has("state") && told.get("state").getAsString().equals(state)) {
                return told;
            }
        }
    }

    private String drop(String key, String name, int bytes) throws Exception {
        try (WebPage drop = WebPage.open(door, "drop")) {
            drop.say("key=" + key + "&file=" + name + "&size=" + bytes);
            for (int sent = 0; ; sent += 16_384) {
                Optional<JsonObject> told = drop.told();
                if (told.isEmpty() || told.get().has("refused")) {
                    return told.toString();
                }
                drop.send(new byte[Math.min(16_384, bytes - sent)]);
            }
        }
    }

    private String get(String path, String host) throws Exception {
        try (TestClient client = TestClient.connect(door)) {
            return client.send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .readToEnd();
        }
    }
}
