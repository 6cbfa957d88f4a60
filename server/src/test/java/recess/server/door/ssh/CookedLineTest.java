package recess.server.door.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CookedLineTest {
    private final CookedLine cooked = new CookedLine(true);

    @Test
    void echoesWhatIsTypedAndErasesByLetter() {
        assertThat(echo("sayé\u007f\u007f")).isEqualTo("sayé\b \b\b \b");
        assertThat(echo("\b\b\b")).isEqualTo("\b \b\b \b");
        assertThat(echo("\u001b[A\r")).isEqualTo("[A\r\n");
    }

    @Test
    void takesCtrlCAndCtrlDForTheEnd() {
        assertThat(echo("quit\u0003more")).isEqualTo("quit");
        assertThat(cooked.hasEnded()).isTrue();
    }

    @Test
    void endsLinesAsTerminalsDo() {
        byte[] line = "OK hi\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(cooked.shown(line, line.length), StandardCharsets.UTF_8))
                .isEqualTo("OK hi\r\n");
    }

    @Test
    void leavesAPipeAlone() {
        CookedLine raw = new CookedLine(false);
        byte[] line = "say\u0003\n".getBytes(StandardCharsets.UTF_8);
        assertThat(raw.echo(line, line.length)).isEmpty();
        assertThat(raw.hasEnded()).isFalse();
        assertThat(raw.shown(line, line.length)).isEqualTo(line);
    }

    private String echo(String typed) {
        byte[] bytes = typed.getBytes(StandardCharsets.UTF_8);
        return new String(cooked.echo(bytes, bytes.length), StandardCharsets.UTF_8);
    }
}
