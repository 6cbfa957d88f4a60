package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.it.CuttingProxy;
import recess.client.link.Server;
import recess.common.room.Timing;
import recess.server.lobby.Operator;

/** The page for the projector in a real browser: a lesson long, with cuts, in light and in dark; its pictures are left to be seen. */
class BoardTour {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String LONGEST = "WWWWWWWWWWWW";
    private static final String WHAT = "document.getElementById('what').textContent";
    private static final String PODIUM = "!document.getElementById('result').hidden";
    private static final String RESULT = "document.getElementById('result').innerText";
    private static final String FOOT = "document.getElementById('foot').textContent";

    @TempDir
    private Path data;

    @TempDir
    private Path profile;

    @AutoClose
    private TestServer server;

    @AutoClose
    private Chromium browser;

    @BeforeEach
    void start() throws Exception {
        browser = Chromium.start(profile);
        server = server(0);
        Files.createDirectories(PICTURES);
    }

    private TestServer server(int port) throws Exception {
        return TestServer.in(data)
                .listen("lobby/json@0")
                .door("door/web", port)
                .timing(TestServer.led(Timing.DEFAULT.botMove()))
                // The numbers are 86 and 89: bots that count up to them are long at it.
                .seed(1)
                .rooms("CLASS guess golf rounds 2 capacity 60", LONGEST + " guess")
                .start();
    }

    @Test
    void comesBackByItselfAfterACutAndAfterARestart() throws Exception {
        int port = server.door("door/web").getPort();
        try (CuttingProxy line = CuttingProxy.to(new Server("127.0.0.1", port))) {
            Chromium.Tab cut = browser.open("http://" + line.address() + "/board/CLASS", 1280, 720);
            Chromium.Tab board = browser.open("http://127.0.0.1:" + port + "/board/CLASS", 1280, 720);
            for (Chromium.Tab page : List.of(cut, board)) {
                page.await(WHAT + ".includes('waiting')");
            }
            line.down();
            cut.await(FOOT + ".includes('The connection is lost')");
            operator().seatBot("CLASS", "random");
            board.await(WHAT + ".includes('1 player')");
            line.up();
            cut.await(FOOT + " === '' && " + WHAT + ".includes('1 player')");

            server.close();
            board.await(FOOT + ".includes('The connection is lost')");
            server = server(port);
            server.door("door/web");
            try (JsonClient ann = player("ann")) {
                operator().start("CLASS");
                ann.await("round-started");
                for (Chromium.Tab page : List.of(cut, board)) {
                    page.await(FOOT + " === '' && " + WHAT + ".includes('round 1 of 2 · running')");
                }
            }
        }
    }

    @Test
    void showsFortyPlayersFromTheFirstToTheLastInLightAndInDark() throws Exception {
        String address = "http://127.0.0.1:" + server.door("door/web").getPort() + "/board/CLASS";
        Chromium.Tab board = browser.open(address, 1280, 720);
        board.await(WHAT + ".includes('waiting')");
        picture(board, "board-waiting");
        try (JsonClient ann = player("ann");
                JsonClient ben = player("Benedikta-Aurelia");
                JsonClient cho = player("Zoë")) {
            for (int i = 3; i < 40; i++) {
                operator().seatBot("CLASS", "linear");
            }
            for (int round = 1; round <= 2; round++) {
                operator().start("CLASS");
                board.await(WHAT + ".includes('round " + round + " of 2 · running · 40 players')");
                solve(ben, 0);
                solve(ann, 2);
                solve(cho, 4);
                board.await("document.querySelectorAll('#list .lane span').length > 0");
                assertWhole(board, "#list li", 40);
                picture(board, "board-round-" + round);
                operator().next("CLASS");
                String ended = PODIUM + " && " + WHAT + ".includes('" + (round == 1 ? "between" : "over") + "')";
                board.await(ended);
                String seen = board.value(RESULT);
                board.go(address);
                board.await(ended);
                assertThat(board.value(RESULT)).as("loaded again").isEqualTo(seen);
                assertWhole(board, "#podium li", 3);
                assertWhole(board, "#list li", 37);
                assertStepsStandByPlace(board);
                assertThat(board.value("winner.scrollWidth <= winner.clientWidth"))
                        .as("the sentence in one line")
                        .isEqualTo("true");
                picture(board, "board-podium-" + round);
            }
            assertThat(board.value("document.getElementById('winner').textContent"))
                    .contains("All rounds are played. ");
        }
        assertThat(board.complaints()).isEmpty();
    }

    /** However long the address and the code of the room are. */
    @Test
    void aCameraReadsTheLongestAddressToo() throws Exception {
        int port = server.door("door/web").getPort();
        Chromium.Tab board = browser.open(
                "http://[2001:db8:1111:2222:3333:4444:5555:6666]:" + port + "/board/" + LONGEST, 1280, 720);
        board.await(WHAT + ".includes('waiting')");
        picture(board, "board-longest-waiting");
        try (JsonClient ann = player("ann", LONGEST)) {
            operator().start(LONGEST);
            ann.await("round-started");
            board.await(WHAT + ".includes('running')");
            picture(board, "board-longest-round");
        }
    }

    private Operator operator() {
        return server.server().operator();
    }

    private JsonClient player(String name) throws Exception {
        return player(name, "CLASS");
    }

    private JsonClient player(String name, String room) throws Exception {
        JsonClient player = JsonClient.connect(server.address("lobby/json"));
        player.hello(name);
        player.join(room);
        return player;
    }

    /** @param detours guesses that help nobody, and make the places different */
    private static void solve(JsonClient player, int detours) throws Exception {
        player.await("round-started");
        Bisection known = new Bisection();
        for (int i = 1; ; i++) {
            JsonObject moved = player.guess(i <= detours ? i : known.guess()).await("moved");
            JsonObject facts = moved.getAsJsonObject("view").getAsJsonObject("facts");
            if (!List.of("low", "high").contains(facts.get("hint").getAsString())) {
                return;
            }
            known.learn(moved);
        }
    }

    private static void assertWhole(Chromium.Tab board, String rows, int count) {
        assertThat(board.value("document.documentElement.scrollHeight <= innerHeight"
                        + " && document.querySelectorAll('" + rows + "').length === " + count
                        + " && [...document.querySelectorAll('" + rows + ", ' + '" + rows + " .name')].every(part =>"
                        + " { const at = part.getBoundingClientRect(); return at.height > 0 && at.top >= 0"
                        + " && at.bottom <= innerHeight && at.left >= 0 && at.right <= innerWidth; })"))
                .as(rows + " in sight")
                .isEqualTo("true");
        assertThat(Double.parseDouble(
                        board.value("parseFloat(getComputedStyle(document.querySelector('" + rows + "')).fontSize)")))
                .as("points of a letter, of 720")
                .isGreaterThan(13);
    }

    private static void assertStepsStandByPlace(Chromium.Tab board) {
        List<Integer> heights = new ArrayList<>();
        for (int place = 1; place <= 3; place++) {
            String height = board.value("Math.round([...document.querySelectorAll('#podium .place" + place
                    + " .step')].map(step => step.getBoundingClientRect().height)[0] ?? 0)");
            if (!height.equals("0")) {
                heights.add(Integer.valueOf(height));
            }
        }
        assertThat(heights).isNotEmpty().isSortedAccordingTo((one, other) -> other - one);
        assertThat(board.value("new Set([...document.querySelectorAll('#podium li')].map(step =>"
                        + " Math.round(step.getBoundingClientRect().bottom))).size"))
                .as("floors")
                .isEqualTo("1");
    }

    private static void assertHeadWhole(Chromium.Tab board) {
        assertThat(board.value("['code', 'what', 'clock', 'qr', 'url'].filter(id => {"
                        + " const part = document.getElementById(id); const at = part.getBoundingClientRect();"
                        + " return part.scrollWidth > part.clientWidth || at.top < 0 || at.left < 0 || at.right > innerWidth"
                        + " || at.bottom > document.getElementById('left').getBoundingClientRect().top; })"
                        + ".map(id => id + JSON.stringify(document.getElementById(id).getBoundingClientRect()))"))
                .as("what of the head is not in sight")
                .isEmpty();
    }

    /** In light and in dark: what is behind the letters is light or dark, and the letters are the other. */
    private static void picture(Chromium.Tab board, String name) throws Exception {
        assertHeadWhole(board);
        for (String scheme : List.of("light", "dark")) {
            board.scheme(scheme);
            byte[] png = board.screenshot();
            Files.write(PICTURES.resolve(name + "-" + scheme + ".png"), png);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(isLight(picture.getRGB(2, 2))).as(name + " " + scheme).isEqualTo(scheme.equals("light"));
            assertThat(QrReader.read(picture))
                    .as("what a camera reads of " + name + " " + scheme)
                    .isEqualTo("http://" + board.value("document.getElementById('url').textContent"));
            assertThat(board.value("getComputedStyle(document.getElementById('code')).color"))
                    .isEqualTo(scheme.equals("light") ? "rgb(11, 87, 164)" : "rgb(127, 208, 255)");
        }
    }

    private static boolean isLight(int colour) {
        return (colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF) > 3 * 128;
    }
}
