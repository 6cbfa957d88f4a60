package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.app.Effect;
import recess.client.app.Home;
import recess.client.app.Preferences;
import recess.client.it.LocalServer;
import recess.client.key.Key.Name;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.NetLink;
import recess.client.link.Tokens;

/** The screens with a real connection to a server in this process, looked at after every key. */
class LiveScreensIT {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path data;

    private final BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
    private LocalServer server;
    private ScreenDriver driver;
    private Link link;

    @BeforeEach
    void connect() throws Exception {
        server = LocalServer.start(data);
        driver = new ScreenDriver(new Home("ann", List.of(server.lobby()), List.of()), 80, 24);
        driver.prefer(new Preferences(false, false, false, false));
        driver.press(Name.ENTER, Name.ENTER).shows("Connecting to " + server.lobby());
        assertThat(driver.effects()).containsExactly(new Effect.Connect(server.lobby(), "ann"));
        link = NetLink.open(server.lobby(), "ann", Tokens.inMemory(), events::add);
        await("ann on " + server.lobby(), "No rooms yet", "1 here");
    }

    @AfterEach
    void disconnect() throws Exception {
        link.close();
        server.close();
    }

    @Test
    void playsHangmanAlone() throws Exception {
        driver.type("a")
                .shows("play alone", "▸ guess")
                .press(Name.DOWN)
                .shows("▸ hangman")
                .press(Name.ENTER);
        await("of 8 attempts left");
        driver.type("z");
        await("7 of 8 attempts left", "no z in the word");
        // One letter is shown from the start, so the word may be complete before the last one.
        for (String letter : List.of("h", "e", "l", "p")) {
            if (driver.state().world().table().orElseThrow().result().isEmpty()) {
                driver.type(letter);
                settle();
            }
        }
        await("★ Won in", "It was help.", "The result is recorded.");
        driver.press(Name.ESCAPE);
        await("No rooms yet");
        driver.type("s");
        // What is won alone counts apart from rounds in rooms.
        await("the best today", "Nobody has won in a room today.");
        driver.type("s").shows("the best today, alone", "Asking ...");
        await("  1. ann");
        driver.type("g").shows("the best today, alone, guess");
        await("Nobody has won alone today.");
    }

    @Test
    void opensARoomTalksAndBeatsABot() throws Exception {
        driver.type("n").shows("open a room").press(Name.ENTER);
        await("Others join with the code", "▸ ann (host)", "--room ");
        driver.type("b").shows("seat a bot").press(Name.UP).shows("▸ linear").press(Name.ENTER);
        await("linear-bot");
        driver.press(Name.TAB).type("easy").shows("▸ say easy").press(Name.ENTER);
        await("ann: easy");
        driver.press(Name.TAB).type("s");
        await("round 1/3", "All 100 numbers are possible.");
        driver.type("5").shows("▸ 5").type("0").shows("▸ 50").press(Name.ENTER);
        await("  1.   50", "numbers are left.");
        driver.press(Name.ESCAPE).shows("Leave the game?").type("y");
        await("No rooms yet");
    }

    @Test
    void echoes() throws Exception {
        driver.type("e").type("naïve 日本").press(Name.ENTER).shows("on its way");
        await("✓ the same");
    }

    /** Waits for the answer to the move that has just been made. */
    private void settle() throws InterruptedException {
        int moves = driver.state().world().table().orElseThrow().moves().size();
        await(() -> driver.state().world().table().orElseThrow().moves().size() > moves, "a move more");
    }

    private void await(String... texts) throws InterruptedException {
        await(() -> List.of(texts).stream().allMatch(driver.text()::contains), String.join(", ", texts));
    }

    /** Does what is to be done, and takes what happens, until it is as wanted. */
    private void await(BooleanSupplier wanted, String what) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            for (Effect effect : driver.effects()) {
                if (effect instanceof Effect.Ask(var request)) {
                    link.ask(request);
                }
            }
            if (wanted.getAsBoolean()) {
                return;
            }
            LinkEvent event = events.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("no '" + what + "' within a minute in\n" + driver.text());
            }
            driver.link(event);
        }
    }
}
