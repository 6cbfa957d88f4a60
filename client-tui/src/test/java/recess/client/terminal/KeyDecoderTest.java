package recess.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.common.message.Bytes;

class KeyDecoderTest {
    private static final String ESC = "\u001b";

    @Test
    void readsLetters() {
        assertThat(everySplit("aZ?")).containsExactly(pressed('a'), pressed('Z'), pressed('?'));
    }

    @Test
    void readsLettersOfAllSizes() {
        assertThat(everySplit("é日😀")).containsExactly(pressed('é'), pressed('日'), pressed(0x1F600));
    }

    @Test
    void dropsMalformedBytesAndGoesOn() {
        byte[] bytes = {(byte) 0xC3, 'a', (byte) 0xFF, (byte) 0x80, (byte) 0xE2, (byte) 0x82, 'b'};
        assertThat(new KeyDecoder().feed(Bytes.copyOf(bytes))).containsExactly(pressed('a'), pressed('b'));
    }

    @ParameterizedTest
    @CsvSource({
        "[A, UP",
        "OA, UP",
        "[B, DOWN",
        "[C, RIGHT",
        "[D, LEFT",
        "[H, HOME",
        "OH, HOME",
        "[1~, HOME",
        "[7~, HOME",
        "[F, END",
        "[4~, END",
        "[2~, INSERT",
        "[3~, DELETE",
        "[5~, PAGE_UP",
        "[6~, PAGE_DOWN",
        "OP, F1",
        "[11~, F1",
        "[[A, F1",
        "OR, F3",
        "[15~, F5",
        "[[E, F5",
        "[17~, F6",
        "[21~, F10",
        "[24~, F12",
        "OM, ENTER",
    })
    void readsKeysWithoutLetters(String sequence, Name name) {
        assertThat(everySplit(ESC + sequence)).containsExactly(new Input.Pressed(Key.of(name)));
    }

    @Test
    void readsWhatIsHeldDown() {
        assertThat(everySplit(ESC + "[1;5C"))
                .containsExactly(pressed(Key.of(Name.RIGHT).with(true, false, false)));
        assertThat(everySplit(ESC + "[1;3D"))
                .containsExactly(pressed(Key.of(Name.LEFT).with(false, true, false)));
        assertThat(everySplit(ESC + "[Z")).containsExactly(pressed(Key.backTab()));
        assertThat(everySplit("\u0010")).containsExactly(pressed(Key.ctrl('p')));
        assertThat(everySplit(ESC + "b"))
                .containsExactly(pressed(Key.character('b').withAlt()));
        assertThat(everySplit(ESC + "é"))
                .containsExactly(pressed(Key.character('é').withAlt()));
    }

    @Test
    void readsEnterTabAndBackspaceInTheirVariants() {
        assertThat(everySplit("\r\n\t\u007f\b"))
                .containsExactly(
                        pressed(Key.of(Name.ENTER)),
                        pressed(Key.of(Name.ENTER)),
                        pressed(Key.of(Name.TAB)),
                        pressed(Key.of(Name.BACKSPACE)),
                        pressed(Key.of(Name.BACKSPACE)));
    }

    @Test
    void takesAnEscapeAloneForTheKeyOnceNothingFollows() {
        KeyDecoder decoder = new KeyDecoder();
        assertThat(decoder.feed(Bytes.utf8(ESC))).isEmpty();
        assertThat(decoder.isWaiting()).isTrue();
        assertThat(decoder.quiet()).containsExactly(pressed(Key.of(Name.ESCAPE)));
        assertThat(decoder.isWaiting()).isFalse();
        assertThat(decoder.feed(Bytes.utf8("[A"))).containsExactly(pressed('['), pressed('A'));
    }

    @Test
    void takesTwoEscapesForTwo() {
        KeyDecoder decoder = new KeyDecoder();
        assertThat(decoder.feed(Bytes.utf8(ESC + ESC))).containsExactly(pressed(Key.of(Name.ESCAPE)));
        assertThat(decoder.quiet()).containsExactly(pressed(Key.of(Name.ESCAPE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[?1;2c",
                "[>41;354;0c",
                "[?2026;2$y",
                "[12;40R",
                "[200;300;4000z",
                "[99~",
                "[E",
                "[38;5;1m",
                "[=1;1u",
                "]11;rgb:0000/0000/0000\u0007",
                "]52;c;aGk=\u001b\\",
                "P1$r0m\u001b\\",
                "_Gi=31;OK\u001b\\",
                "^x\u001b\\",
                "[97;1:3u",
                "[57358u",
                "[57441;2u",
                "[1;1:3A",
                "[<35;10;5M",
                "[<0;10;5m",
                "[M#+&",
                "Oz",
                "[1;2Q\u0018"
            })
    void swallowsWhatIsNoBusinessOfAPerson(String sequence) {
        List<Input> found = everySplit(ESC + sequence.replace("\u0018", "") + "x");
        assertThat(found.getLast()).isEqualTo(pressed('x'));
        assertThat(found.subList(0, found.size() - 1)).allMatch(i -> isFunctionKey(i));
    }

    private static boolean isFunctionKey(Input input) {
        // ESC [ 12;40R may be Ctrl-F3 as well as a report, and ESC [ 1;2Q is Shift-F2: neither writes anything.
        return input instanceof Input.Pressed(Key key) && (key.name() == Name.F3 || key.name() == Name.F2);
    }

    @Test
    void readsTheKeysOfKitty() {
        assertThat(everySplit(ESC + "[97;5u")).containsExactly(pressed(Key.ctrl('a')));
        assertThat(everySplit(ESC + "[97u")).containsExactly(pressed('a'));
        assertThat(everySplit(ESC + "[97:65;2u")).containsExactly(pressed('A'));
        assertThat(everySplit(ESC + "[27u")).containsExactly(pressed(Key.of(Name.ESCAPE)));
        assertThat(everySplit(ESC + "[27;5;99~")).containsExactly(pressed(Key.ctrl('c')));
        assertThat(everySplit(ESC + "[9;2u")).containsExactly(pressed(Key.backTab()));
    }

    @Test
    void readsFocusClicksAndTheWheel() {
        assertThat(everySplit(ESC + "[I" + ESC + "[O"))
                .containsExactly(new Input.FocusMoved(true), new Input.FocusMoved(false));
        assertThat(everySplit(ESC + "[<0;10;5M")).containsExactly(new Input.Clicked(9, 4));
        assertThat(everySplit(ESC + "[<64;10;5M" + ESC + "[<65;10;5M"))
                .containsExactly(new Input.Wheeled(true, 9, 4), new Input.Wheeled(false, 9, 4));
        assertThat(everySplit(ESC + "[M *%")).containsExactly(new Input.Clicked(9, 4));
    }

    @Test
    void makesOneInputOfAPaste() {
        String pasted = "two\nlines \u001b[A and \u001b[201 no end\t日本";
        assertThat(everySplit(ESC + "[200~" + pasted + ESC + "[201~!"))
                .containsExactly(new Input.Pasted(pasted), pressed('!'));
    }

    @Test
    void endsAPasteThatNeverEnds() {
        KeyDecoder decoder = new KeyDecoder();
        assertThat(decoder.feed(Bytes.utf8(ESC + "[200~half"))).isEmpty();
        assertThat(decoder.patienceMillis()).isGreaterThan(500);
        assertThat(decoder.quiet()).containsExactly(new Input.Pasted("half"));
        assertThat(decoder.feed(Bytes.utf8("x"))).containsExactly(pressed('x'));
    }

    @Test
    void boundsAPaste() {
        KeyDecoder decoder = new KeyDecoder();
        decoder.feed(Bytes.utf8(ESC + "[200~"));
        decoder.feed(Bytes.utf8("a".repeat(KeyDecoder.MAX_PASTE_BYTES + 10)));
        List<Input> found = decoder.feed(Bytes.utf8(ESC + "[201~"));
        assertThat(found).containsExactly(new Input.Pasted("a".repeat(KeyDecoder.MAX_PASTE_BYTES)));
    }

    @Test
    void boundsASequence() {
        KeyDecoder decoder = new KeyDecoder();
        assertThat(decoder.feed(Bytes.utf8(ESC + "[" + "1;".repeat(10_000) + "A")))
                .hasSizeLessThan(2);
        assertThat(decoder.feed(Bytes.utf8("x"))).containsExactly(pressed('x'));
    }

    @Test
    void survivesNoiseAndHearsTheNextKeyAfterAPause() {
        Random random = new Random(7);
        KeyDecoder decoder = new KeyDecoder();
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(12)];
            random.nextBytes(noise);
            if (random.nextInt(3) == 0 && noise.length > 2) {
                noise[0] = 0x1B;
                noise[1] = '[';
            }
            decoder.feed(Bytes.copyOf(noise));
            if (random.nextBoolean()) {
                decoder.quiet();
                assertThat(decoder.feed(Bytes.utf8("k"))).containsExactly(pressed('k'));
            }
        }
    }

    /** The same, whole, byte by byte, and cut at every place; what waits at the end is read as nothing more came. */
    private static List<Input> everySplit(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Input> whole = decode(bytes, bytes.length);
        List<Input> single = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder();
        for (byte b : bytes) {
            single.addAll(decoder.feed(Bytes.copyOf(new byte[] {b})));
        }
        single.addAll(decoder.quiet());
        assertThat(single).isEqualTo(whole);
        for (int cut = 1; cut < bytes.length; cut++) {
            assertThat(decode(bytes, cut)).as("cut at %d", cut).isEqualTo(whole);
        }
        return whole;
    }

    private static List<Input> decode(byte[] bytes, int cut) {
        KeyDecoder decoder = new KeyDecoder();
        List<Input> found = new ArrayList<>(decoder.feed(Bytes.copyOf(Arrays.copyOf(bytes, cut))));
        found.addAll(decoder.feed(Bytes.copyOf(Arrays.copyOfRange(bytes, cut, bytes.length))));
        found.addAll(decoder.quiet());
        return found;
    }

    private static Input pressed(int codePoint) {
        return pressed(Key.character(codePoint));
    }

    private static Input pressed(Key key) {
        return new Input.Pressed(key);
    }
}
