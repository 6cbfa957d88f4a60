package recess.client.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;

class TokenMaskTest {
    @Test
    void hidesTheTokenAndKeepsTheLength() {
        Bytes line = Bytes.utf8("{\"name\":\"zoë\",\"token\":\"0123abcd\",\"resumed\":true}\n");
        assertThat(TokenMask.of(line).asUtf8())
                .isEqualTo("{\"name\":\"zoë\",\"token\":\"********\",\"resumed\":true}\n");
    }

    @Test
    void hidesTheBeginningOfATokenThatIsCutOff() {
        assertThat(TokenMask.of(Bytes.utf8("{\"token\":\"0123")).asUtf8()).isEqualTo("{\"token\":\"****");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        Bytes bytes = Bytes.copyOf(new byte[] {(byte) 0xff, 0, 10, '"', (byte) 0xc3});
        assertThat(TokenMask.of(bytes)).isSameAs(bytes);
    }
}
