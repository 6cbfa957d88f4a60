package recess.server.door.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PacedLineTest {
    private final List<String> written = new ArrayList<>();
    private final AtomicInteger shown = new AtomicInteger();
    private final PacedLine line = new PacedLine(bytes -> written.add(new String(bytes, StandardCharsets.US_ASCII)));

    @Test
    void asksBehindEachFrameAndHearsTheAnswerAtAnySplit() throws Exception {
        line.shows(shown::incrementAndGet);
        line.write(bytes("frame"));
        assertThat(written).containsExactly("frame\u001b[5n");
        answered("x\u001b");
        answered("[0");
        assertThat(shown).hasValue(0);
        answered("n\u001b[A");
        assertThat(shown).hasValue(1);
        answered("\u001b\u001b[0n\u001b[0;0n\u001b[0n");
        assertThat(shown).hasValue(3);
    }

    @Test
    void aTerminalThatNeverAnswersIsNotAskedAgain() throws Exception {
        CountDownLatch gaveUp = new CountDownLatch(1);
        line.shows(gaveUp::countDown);
        line.write(bytes("frame"));
        assertThat(gaveUp.await(60, TimeUnit.SECONDS)).isTrue();
        line.shows(shown::incrementAndGet);
        line.write(bytes("another"));
        assertThat(written).containsExactly("frame\u001b[5n", "another");
        assertThat(shown).hasValue(1);
    }

    private void answered(String text) {
        line.answered(bytes(text), text.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
