package recess.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.link.WireEntry;
import recess.client.link.WireEntry.Direction;
import recess.common.message.Bytes;

class WireFileTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    private Path folder;

    @Test
    void hasEveryByte() throws IOException {
        Path file = folder.resolve("wire.txt");
        WireFile.write(
                file,
                List.of(
                        new WireEntry(
                                AT,
                                Direction.SENT,
                                Bytes.utf8("{\"type\":\"hello\",\"name\":\"0123abcd\",\"id\":1}\n")),
                        new WireEntry(
                                AT, Direction.RECEIVED, Bytes.utf8("{\"type\":\"welcome\",\"name\":\"4567\"}\n\0"))));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        AT + " -> b'{\"type\":\"hello\",\"name\":\"0123abcd\",\"id\":1}\\n'",
                        AT + " <- b'{\"type\":\"welcome\",\"name\":\"4567\"}\\n\\x00'");
    }
}
