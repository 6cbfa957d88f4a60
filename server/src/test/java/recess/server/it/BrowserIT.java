package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.game.RawValues;
import recess.common.message.Mode;
import recess.common.room.Timing;
import recess.server.lobby.Operator;
import recess.server.lobby.RoomOpening;

/** The pages, in a real browser without a window. */
class BrowserIT {
    /** All that the terminal shows. */
    private static final String SCREEN = "document.querySelector('.xterm-rows').innerText.replaceAll('\\u00a0', ' ')";

    private static final int ENTER = 13;

    /** Where pictures are left for whoever wants to see them. */
    private static final Path PICTURES = Path.of("target", "pictures");

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
        server = TestServer.in(data)
                .listen("lobby/text@0", "lobby/json@0")
                .door("door/web")
                .timing(TestServer.led(Timing.DEFAULT.botMove()))
                // The numbers are 86 and 89: bots that count up to them are long at it.
                .seed(1)
                .start();
        Files.createDirectories(PICTURES);
    }

    @Test
    void aRaceIsWonInThePageAgainstTelnet() throws Exception {
        try (TestClient telnet = server.connect("lobby/text")) {
            telnet.send("name bob\r\ncreate guess rounds 1\r\n");
            telnet.readLine();
            String room = telnet.readLine().replaceFirst("(?s)OK (?:created|joined) (\\S+) .*", "$1");
            Chromium.Tab page = browser.open(at("/join/" + room), 1000, 700);
            enter(page, "ann");
            page.await(SCREEN + ".includes('room " + room + "') && " + SCREEN + ".includes('bob')");
            telnet.send("start\r\nguess 101\r\n");
            page.await(SCREEN + ".includes('left')");
            Bisection known = new Bisection();
            String won = SCREEN + ".includes('You have won')";
            for (String hint = "Low or High"; !hint.isEmpty(); ) {
                int guess = known.guess();
                page.type(String.valueOf(guess));
                page.press("Enter", ENTER);
                String told = "(" + SCREEN + ".match(/[0-9]\\. +" + guess + " .*(Low|High)/) ?? ['', ''])[1]";
                page.await(won + " || " + told + " !== ''");
                hint = page.value(told);
                known.hint(guess, hint.toLowerCase(Locale.ROOT));
            }
            page.await(won);
            assertThat(page.complaints()).isEmpty();
            assertDrawn(page, "race");
        }
    }

    @Test
    void aDroppedFileIsStored() throws Exception {
        Path file = Files.write(profile.resolve("notes of ann.txt"), new byte[300_000]);
        Chromium.Tab page = browser.open(at("/"), 1000, 700);
        enter(page, "ann");
        page.await("!document.getElementById('send').hidden && " + SCREEN + ".includes('ann')");
        page.drop(file);
        page.await("document.getElementById('status').textContent.includes('saved, 300000 bytes, sha256 ')");
        assertThat(server.server().inbox().filesOf("ann"))
                .singleElement()
                .satisfies(stored -> assertThat(stored.sizeBytes()).isEqualTo(300_000));
    }

    @Test
    void theBoardShowsFortyPlayersWithoutScrolling() throws Exception {
        Chromium.Tab board = browser.open(at("/board/CLASS"), 1280, 720);
        board.await("document.getElementById('what').textContent.includes('no such room yet')");
        Operator operator = server.server().operator();
        operator.open(new RoomOpening("guess", Mode.RACE, 2, 60, true, false, Optional.of("CLASS"), RawValues.USUAL));
        try (TestClient telnet = server.connect("lobby/text")) {
            telnet.send("name zoe\r\njoin CLASS\r\n");
            telnet.readLine();
            telnet.readLine();
            for (int i = 1; i < 40; i++) {
                operator.seatBot("CLASS", "linear");
            }
            operator.start("CLASS");
            board.await("document.querySelectorAll('#list li').length === 40"
                    + " && /^[0-9]:[0-9][0-9]$/.test(document.getElementById('clock').textContent)"
                    + " && document.querySelectorAll('#list .lane span').length > 0");
            assertThat(board.value("document.documentElement.scrollHeight <= innerHeight"
                            + " && [...document.querySelectorAll('#list li')].every(row =>"
                            + " row.getBoundingClientRect().bottom <= innerHeight"
                            + " && row.getBoundingClientRect().right <= innerWidth)"))
                    .as("all lanes in sight")
                    .isEqualTo("true");
            assertThat(Double.parseDouble(
                            board.value("parseFloat(getComputedStyle(document.querySelector('#list li')).fontSize)")))
                    .as("points of a letter, of 720")
                    .isGreaterThan(13);
            assertThat(board.value("document.getElementById('url').textContent"))
                    .endsWith("/join/CLASS");
            assertDrawn(board, "board");
            server.server().tasks().open("race", "CLASS", Optional.empty());
            telnet.send("0\r\n1\r\n");
            board.await("document.querySelector('#tasks li')?.textContent"
                    + " === 'race: 0 have done it, 1 at it (zoe), 0 not begun'");
            assertThat(board.value("document.documentElement.scrollHeight <= innerHeight"))
                    .isEqualTo("true");
            operator.next("CLASS");
            board.await("!document.getElementById('result').hidden");
            assertDrawn(board, "board-result");
            operator.next("CLASS");
            board.await("document.getElementById('what').textContent.includes('round 2 of 2 · running')");
        }
        assertThat(board.complaints()).isEmpty();
    }

    private static void enter(Chromium.Tab page, String name) {
        page.await("document.activeElement.id === 'name'");
        page.type(name);
        page.press("Enter", ENTER);
    }

    /**
     * The buffer of a terminal may be right and its screen black: so the picture is looked at. Text on paper is mostly paper, and
     * has a few thousand points of ink, in more than one colour.
     */
    private static void assertDrawn(Chromium.Tab page, String name) throws Exception {
        byte[] png = page.screenshot();
        Files.write(PICTURES.resolve(name + ".png"), png);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        Map<Integer, Integer> colours = new HashMap<>();
        for (int y = 60; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        int all = picture.getWidth() * (picture.getHeight() - 60);
        int paper = colours.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(paper).as("points of paper").isBetween(all / 2, all * 98 / 100);
        assertThat(colours.values().stream().filter(points -> points > 100)).hasSizeGreaterThan(5);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.door("door/web").getPort() + path;
    }
}
