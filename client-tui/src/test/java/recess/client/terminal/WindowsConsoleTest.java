package recess.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.client.terminal.FakeConsole.LEFT_ALT;
import static recess.client.terminal.FakeConsole.LEFT_CTRL;
import static recess.client.terminal.FakeConsole.RIGHT_ALT;
import static recess.client.terminal.FakeConsole.SHIFT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.theme.Depth;
import recess.client.theme.Look;
import recess.client.theme.Signs;

class WindowsConsoleTest {
    /** ENABLE_PROCESSED_INPUT, _LINE_INPUT and _ECHO_INPUT. */
    private static final int COOKED = 0x7;

    private static final int ENABLE_WINDOW_INPUT = 0x8;
    private static final int ENABLE_MOUSE_INPUT = 0x10;

    private final BlockingQueue<TerminalEvent> events = new LinkedBlockingQueue<>();
    private FakeConsole fake;
    private WindowsConsole console;

    @BeforeEach
    void open() throws IOException {
        fake = FakeConsole.open();
        console = WindowsConsole.over(Map.of(), fake);
        console.begin(events::add, "bye".getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void close() {
        console.close();
    }

    /** Key events as Windows tells them, through JLine and the decoder. */
    @Test
    void knowsTheKeysThatAConsoleSends() throws Exception {
        fake.key('A', 'a', 0).key('A', 'A', SHIFT).key(0xBE, '.', 0);
        assertThat(inputs(3)).containsExactly(pressed('a'), pressed('A'), pressed('.'));
        // The German keyboard's @ is AltGr and Q: both Ctrl and Alt.
        fake.key('Q', '@', RIGHT_ALT | LEFT_CTRL).key(0, 'é', 0).key(0xE7, '日', 0);
        assertThat(inputs(3)).containsExactly(pressed('@'), pressed('é'), pressed('日'));
        fake.key(0x26, '\0', 0).key(0x28, '\0', 0).key(0x25, '\0', 0).key(0x27, '\0', 0);
        assertThat(inputs(4)).containsExactly(key(Name.UP), key(Name.DOWN), key(Name.LEFT), key(Name.RIGHT));
        fake.key(0x24, '\0', 0).key(0x23, '\0', 0).key(0x21, '\0', 0).key(0x22, '\0', 0);
        assertThat(inputs(4)).containsExactly(key(Name.HOME), key(Name.END), key(Name.PAGE_UP), key(Name.PAGE_DOWN));
        fake.key(0x2D, '\0', 0).key(0x2E, '\0', 0).key(0x08, '\b', 0).key(0x09, '\t', 0);
        assertThat(inputs(4)).containsExactly(key(Name.INSERT), key(Name.DELETE), key(Name.BACKSPACE), key(Name.TAB));
        fake.key(0x0D, '\r', 0)
                .key(0x09, '\t', SHIFT)
                .key(0x70, '\0', 0)
                .key(0x72, '\0', 0)
                .key(0x7B, '\0', 0);
        assertThat(inputs(5))
                .containsExactly(key(Name.ENTER), pressed(Key.backTab()), key(Name.F1), key(Name.F3), key(Name.F12));
    }

    @Test
    void knowsWhatIsHeldDown() throws Exception {
        fake.key('P', '\u0010', LEFT_CTRL).key('C', '\u0003', LEFT_CTRL).key('Q', '\u0011', LEFT_CTRL);
        assertThat(inputs(3)).containsExactly(pressed(Key.ctrl('p')), pressed(Key.ctrl('c')), pressed(Key.ctrl('q')));
        fake.key('D', 'd', LEFT_ALT).key(0x0D, '\r', LEFT_ALT).key(0x20, ' ', LEFT_CTRL);
        assertThat(inputs(3))
                .containsExactly(
                        pressed(Key.character('d').withAlt()),
                        pressed(Key.of(Name.ENTER).withAlt()),
                        pressed(Key.ctrl(' ')));
        fake.key(0x26, '\0', SHIFT)
                .key(0x27, '\0', LEFT_CTRL)
                .key(0x25, '\0', LEFT_ALT)
                .key(0x74, '\0', SHIFT);
        assertThat(inputs(4))
                .containsExactly(
                        pressed(Key.of(Name.UP).with(false, false, true)),
                        pressed(Key.of(Name.RIGHT).with(true, false, false)),
                        pressed(Key.of(Name.LEFT).with(false, true, false)),
                        pressed(Key.of(Name.F5).with(false, false, true)));
    }

    @Test
    void joinsTheHalvesOfALetterAndKeepsAnEscapeForTheDecoder() throws Exception {
        fake.key(0, '\uD83D', 0).key(0, '\uDE00', 0);
        assertThat(inputs(1)).containsExactly(pressed(0x1F600));
        fake.key(0x1B, '\u001b', 0);
        KeyDecoder decoder = new KeyDecoder();
        assertThat(decoder.feed(((TerminalEvent.Typed) next()).bytes())).isEmpty();
        assertThat(decoder.quiet()).containsExactly(key(Name.ESCAPE));
    }

    @Test
    void knowsClicksAndTheWheelFarToTheRightToo() throws Exception {
        fake.mouse(0, 1, 9, 4).mouse(0, 0, 9, 4).mouse(0, 1, 180, 50);
        assertThat(inputs(2)).containsExactly(new Input.Clicked(9, 4), new Input.Clicked(180, 50));
        fake.mouse(4, 120 << 16, 9, 4).mouse(4, -120 << 16, 9, 4);
        assertThat(inputs(2)).containsExactly(new Input.Wheeled(true, 9, 4), new Input.Wheeled(false, 9, 4));
    }

    @Test
    void asksForKeysAndMouseAndLeavesTheConsoleAsItWas() throws Exception {
        assertThat(fake.mode() & COOKED).isZero();
        assertThat(fake.mode() & ENABLE_WINDOW_INPUT).isNotZero();
        assertThat(fake.mode() & ENABLE_MOUSE_INPUT).isNotZero();
        console.write("grün ▸ 日本 😀".getBytes(StandardCharsets.UTF_8));
        assertThat(fake.shown()).isEqualTo("grün ▸ 日本 😀");
        console.close();
        console.close();
        console.write("too late".getBytes(StandardCharsets.UTF_8));
        assertThat(fake.shown()).isEqualTo("grün ▸ 日本 😀bye");
        assertThat(fake.isAsBefore()).isTrue();
    }

    @Test
    void tellsOfANewSizeOnceAndOfTheEnd() throws Exception {
        assertThat(console.size()).isEqualTo(TerminalPort.size(100, 30));
        fake.resize(120, 40);
        // As when something scrolls.
        fake.resize(120, 40);
        console.suspend();
        assertThat(next()).isEqualTo(new TerminalEvent.Resized(TerminalPort.size(120, 40)));
        assertThat(next()).isEqualTo(new TerminalEvent.Resumed(TerminalPort.size(120, 40)));
        fake.end();
        assertThat(next()).isEqualTo(new TerminalEvent.Closed());
    }

    @Test
    void takesAConsoleForATerminalWithColoursUnlessItIsSaidOtherwise() {
        Look look = Look.of(LocalTerminal.onWindows(Map.of()), Optional.empty());
        assertThat(look.depth()).isEqualTo(Depth.RGB);
        assertThat(look.signs()).isEqualTo(Signs.UNICODE);
        assertThat(LocalTerminal.onWindows(Map.of("TERM", "dumb"))).containsEntry("TERM", "dumb");
        assertThat(Look.of(LocalTerminal.onWindows(Map.of("NO_COLOR", "1")), Optional.empty())
                        .depth())
                .isEqualTo(Depth.MONO);
    }

    /** What a person did, when there are so many of it. */
    private List<Input> inputs(int count) throws InterruptedException {
        KeyDecoder decoder = new KeyDecoder();
        List<Input> found = new ArrayList<>();
        while (found.size() < count) {
            found.addAll(decoder.feed(((TerminalEvent.Typed) next()).bytes()));
        }
        assertThat(decoder.isWaiting()).isFalse();
        return found;
    }

    private TerminalEvent next() throws InterruptedException {
        TerminalEvent event = events.poll(60, TimeUnit.SECONDS);
        assertThat(event).as("an event within a minute").isNotNull();
        return event;
    }

    private static Input key(Name name) {
        return pressed(Key.of(name));
    }

    private static Input pressed(int codePoint) {
        return pressed(Key.character(codePoint));
    }

    private static Input pressed(Key key) {
        return new Input.Pressed(key);
    }
}
