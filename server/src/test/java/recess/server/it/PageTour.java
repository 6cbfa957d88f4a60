package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.it.CuttingProxy;
import recess.client.link.Server;

/** The page with the terminal in a real browser: what a lesson does to it, and for whom it has more than the terminal. */
class PageTour {
    private static final String SCREEN = "document.querySelector('.xterm-rows').innerText.replaceAll('\\u00a0', ' ')";
    private static final String STATUS = "document.getElementById('status').textContent";
    private static final String IN_ROOM = SCREEN + ".includes('room CLASS') && " + STATUS + ".startsWith('ann ')";
    private static final int ENTER = 13;

    /** What is held down, as the browser counts it. */
    private static final int ALT_SHIFT = 1 + 8;

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
                .listen("lobby/json@0")
                .door("door/web")
                .rooms("CLASS guess")
                .start();
    }

    /** Nobody types a name again: not after a cut, and not after the page was loaded anew. */
    @Test
    void comesBackToItsSeatByItself() throws Exception {
        try (CuttingProxy line = CuttingProxy.to(new Server("127.0.0.1", port()))) {
            String address = "http://" + line.address() + "/join/CLASS";
            Chromium.Tab page = enter(address);
            page.await(IN_ROOM);
            line.down();
            page.await(STATUS + ".includes('The connection is lost')");
            line.up();
            page.await(IN_ROOM);
            page.go(address);
            page.await(IN_ROOM);
            assertThat(page.value("document.getElementById('who').hidden")).isEqualTo("true");
        }
    }

    @Test
    void canBeReadAloudAndItsKeysAreNamed() throws Exception {
        Chromium.Tab page = enter("http://127.0.0.1:" + port() + "/join/CLASS");
        page.await(IN_ROOM);
        assertThat(page.value("document.querySelectorAll('.xterm-accessibility').length"))
                .isEqualTo("0");
        page.press("R", "KeyR", 'R', ALT_SHIFT);
        page.await("document.querySelector('.xterm-accessibility')?.innerText.includes('CLASS')");
        assertThat(page.value("document.querySelector('.xterm-accessibility [role=list]') !== null"))
                .isEqualTo("true");
        assertThat(page.value(STATUS)).isEqualTo("Screen reader mode is on.");
        assertThat(page.value("document.getElementById('status').getAttribute('aria-live')"))
                .isEqualTo("polite");
        page.press("P", "KeyP", 'P', ALT_SHIFT);
        page.await("document.activeElement.id === 'reader' && document.activeElement.checked");
        assertThat(page.value("document.querySelector('details summary').textContent"))
                .isEqualTo("Keys");
        assertThat(page.value("document.querySelector('details').textContent"))
                .contains("? or F1", "Alt+Shift+P", "Alt+Shift+R", "Alt+Shift+S");
    }

    @Test
    void showsHowFarAFileIs() throws Exception {
        Path file = Files.write(profile.resolve("film.bin"), new byte[3_000_000]);
        Chromium.Tab page = enter("http://127.0.0.1:" + port() + "/");
        page.await("!document.getElementById('send').hidden && " + STATUS + ".startsWith('ann ')");
        page.value("(window.seen = [], new MutationObserver(() => seen.push(progress.value)).observe(progress,"
                + " { attributes: true }))");
        page.drop(file);
        page.await(STATUS + ".includes('saved, 3000000 bytes')");
        assertThat(page.value("seen.some(value => value > 0 && value < 100) && seen.every((value, i) => i === 0 ||"
                        + " value >= seen[i - 1]) && progress.hidden"))
                .isEqualTo("true");
    }

    private Chromium.Tab enter(String address) throws Exception {
        Chromium.Tab page = browser.open(address, 1000, 700);
        page.await("document.activeElement.id === 'name'");
        page.type("ann");
        page.press("Enter", ENTER);
        return page;
    }

    private int port() {
        return server.door("door/web").getPort();
    }
}
