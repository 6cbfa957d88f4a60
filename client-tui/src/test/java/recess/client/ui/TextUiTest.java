package recess.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import recess.client.app.Home;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.practice.PracticeLink;

/** The whole text UI on a terminal in memory: keys in as bytes, frames out as bytes, as through any door. */
class TextUiTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8");
    private static final StartOptions PRACTICE = new StartOptions(Optional.empty(), true, Optional.empty());
    private static final int OTHER_PAGE = 1049;
    private static final int MOUSE = 1000;

    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private MemoryPort port = new MemoryPort(80, 24, XTERM);

    private MemoryPort start(MemoryPort terminal, StartOptions start) {
        port = terminal;
        Home home = new Home("ann", List.of(), List.of());
        Thread.ofPlatform().start(() -> {
            try {
                TextUi.run(terminal, Optional.empty(), home, start, new PracticeOnly());
                ended.complete(0);
            } catch (IOException | RuntimeException | Error e) {
                ended.completeExceptionally(e);
            }
        });
        return terminal;
    }

    private MemoryPort start(StartOptions start) {
        return start(new MemoryPort(80, 24, XTERM), start);
    }

    @AfterEach
    void end() {
        port.hangUp();
        ended.orTimeout(60, TimeUnit.SECONDS).exceptionally(_ -> 1).join();
        assertThat(port.isClosed()).isTrue();
    }

    @Test
    void playsWithKeysAsBytesAndFramesAsBytes() throws Exception {
        start(PRACTICE).shows("No rooms yet").type("a").shows("play alone", "▸ guess");
        port.type("\r")
                .shows("All 100 numbers are possible.")
                .type("50")
                .shows("▸ 50")
                .type("\r");
        port.await(s -> s.contains("  1.   50") || s.contains("Won in 1 move"), "the first guess");
    }

    @Test
    void drawsForAnotherSizeAsSoonAsTheWindowHasIt() throws Exception {
        start(PRACTICE).shows("No rooms yet");
        port.resize(40, 12).await(s -> s.contains("No rooms yet") && !s.contains("¤"), "all of 40x12");
        port.resize(30, 6).shows("Recess needs 40x12, this is");
        port.resize(120, 40).await(s -> s.contains("No rooms yet") && s.lines().count() == 40, "120x40");
    }

    @Test
    void givesTheTerminalBackWhenSomebodyQuits() throws Exception {
        start(PRACTICE).shows("No rooms yet");
        assertThat(port.isOn(OTHER_PAGE)).isTrue();
        assertThat(port.isOn(MOUSE)).isTrue();
        port.type("q");
        assertThat(ended.get(60, TimeUnit.SECONDS)).isZero();
        assertThat(port.isOn(OTHER_PAGE)).isFalse();
        assertThat(port.isOn(MOUSE)).isFalse();
        assertThat(port.isOn(25)).as("the cursor").isTrue();
    }

    @Test
    void ringsAndNamesTheWindowWhenARoundBeginsAndCopiesTheCode() throws Exception {
        start(PRACTICE).shows("No rooms yet").type("n").shows("open a room").type("\r");
        port.shows("You play against bots").type("y").shows("The code is in the clipboard");
        assertThat(port.signals()).anyMatch(s -> s.startsWith("52;c;")).doesNotContain("bell");
        port.type("s").shows("All 100 numbers are possible.");
        assertThat(port.signals())
                .contains("bell")
                .anyMatch(s -> s.matches("2;round 1/\\d+ - Recess - guess in room .*"));
    }

    @Test
    void leavesTheTitleOfAConsoleAlone() throws Exception {
        start(new MemoryPort(80, 24, Map.of("TERM", "linux", "LANG", "C.UTF-8")), PRACTICE)
                .shows("No rooms yet");
        assertThat(port.signals()).isEmpty();
    }

    @Test
    void endsWhenWhoeverTypedHangsUp() throws Exception {
        start(StartOptions.START).shows("play, watch, send files").hangUp();
        assertThat(ended.get(60, TimeUnit.SECONDS)).isZero();
        assertThat(port.isOn(OTHER_PAGE)).isFalse();
    }

    @Test
    void endsWhenNothingCanBeWrittenAnyMore() throws Exception {
        start(StartOptions.START).shows("play, watch, send files").disappear();
        port.type("x");
        assertThat(ended)
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("the terminal is gone");
    }

    @Test
    void leavesTheScreenAloneWhileItIsSuspended() throws Exception {
        start(PRACTICE).shows("No rooms yet").type("\u001a").awaitSuspended();
        assertThat(port.isOn(OTHER_PAGE)).isFalse();
        int writes = port.writes();
        port.resize(100, 30).type("a").resume().shows("play alone");
        assertThat(port.isOn(OTHER_PAGE)).isTrue();
        assertThat(port.isOn(MOUSE)).isTrue();
        assertThat(port.writes()).isGreaterThan(writes);
        port.await(s -> !s.contains("¤"), "no cell that somebody else has written");
    }

    @Test
    void takesAKeyApartFromTheOneBeforeItHoweverTheBytesAreCut() throws Exception {
        start(PRACTICE).shows("No rooms yet").type("e").shows("Type a text and press Enter");
        for (byte b : "naïve 日本".getBytes(StandardCharsets.UTF_8)) {
            port.cut(b);
        }
        port.shows("naïve 日本");
    }

    @Test
    void takesMoreThanWaitsAtOnce() throws Exception {
        start(PRACTICE).shows("No rooms yet").type("e").shows("Type a text and press Enter");
        for (int i = 0; i < 200; i++) {
            port.type("x\u007f");
        }
        port.type("last").shows("last");
    }

    @Test
    void writesAsciiAndNoColoursWhereTheTerminalHasNoMore() throws Exception {
        start(new MemoryPort(80, 24, Map.of("TERM", "vt100", "LANG", "C")), PRACTICE)
                .shows("No rooms yet");
        String written = new String(port.written(), StandardCharsets.ISO_8859_1);
        assertThat(written.chars().allMatch(c -> c < 0x7F)).isTrue();
        assertThat(written).doesNotContain("38;").doesNotContain("[31m").doesNotContain("[34m");
    }

    private record PracticeOnly() implements Services.KeepingNothing {
        @Override
        public OpenLink connect(Server server, String name, Consumer<LinkEvent> events) {
            throw new AssertionError("nothing here connects");
        }

        @Override
        public OpenLink practise(String name, Consumer<LinkEvent> events) {
            Link link = PracticeLink.open(name, events);
            return new OpenLink(link, Optional.empty(), link::close);
        }
    }
}
