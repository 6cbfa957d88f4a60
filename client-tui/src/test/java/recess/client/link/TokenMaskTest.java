package recess.client.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;

class TokenMaskTest {
    @Test
    void hidesTheTokenAndKeepsTheLength() {
        Bytes line = Bytes.utf8("{\"name\":\"zoë\",\"token\":\"0123abcd\",\"resumed\":true}\n");
        assertThat(new TokenMask().of(line).asUtf8())
                .isEqualTo("{\"name\":\"zoë\",\"token\":\"********\",\"resumed\":true}\n");
    }

    @Test
    void hidesTheBeginningOfATokenThatIsCutOff() {
        assertThat(new TokenMask().of(Bytes.utf8("{\"token\":\"0123")).asUtf8()).isEqualTo("{\"token\":\"****");
    }

    @Test
    void hidesATokenWhereverItIsCut() {
        byte[] line = "{\"\"token\":\"0123\",\"token\":\"45\"}\n{\"id\":1}".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= line.length; cut++) {
            TokenMask mask = new TokenMask();
            String masked = mask.of(Bytes.copyOf(line, cut)).asUtf8()
                    + mask.of(Bytes.copyOf(Arrays.copyOfRange(line, cut, line.length)))
                            .asUtf8();
            assertThat(masked).isEqualTo("{\"\"token\":\"****\",\"token\":\"**\"}\n{\"id\":1}");
        }
    }

    @Test
    void leavesEverythingElseAsItIs() {
        Bytes bytes = Bytes.copyOf(new byte[] {(byte) 0xff, 0, 10, '"', (byte) 0xc3});
        assertThat(new TokenMask().of(bytes)).isSameAs(bytes);
    }
}
