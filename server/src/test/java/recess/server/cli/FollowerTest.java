package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.server.event.Source;

class FollowerTest {
    private static final Source LOBBY = new Source(1, "lobby/text", InetAddress.getLoopbackAddress(), 50_000);
    private static final Source RAW = new Source(2, "guess/lines", InetAddress.getLoopbackAddress(), 50_001);

    private final List<String> lines = new ArrayList<>();
    private final Follower follower = new Follower(source -> !source.player().equals("bob"), lines::add, () -> 0);

    @Test
    void showsBytesAsTheyPassAndNoTokens() {
        follower.heard(LOBBY.named("ann"), false, Bytes.utf8("token=0123456789abcdef0123456789abcdef\n"));
        follower.heard(LOBBY.named("bob"), true, Bytes.utf8("ping\n"));
        follower.heard(RAW, true, Bytes.utf8("50\r\n"));
        assertThat(lines)
                .containsExactly(
                        "#1 lobby/text 127.0.0.1:50000 ann <- b'token=" + "*".repeat(32) + "\\n'",
                        "#2 guess/lines 127.0.0.1:50001 -> b'50\\r\\n'");
    }

    /** What is shown of a long piece ends within the token. */
    @Test
    void showsNoHalfOfAToken() {
        String token = "0123456789abcdef0123456789abcdef";
        follower.heard(LOBBY.named("ann"), true, Bytes.utf8("x".repeat(190) + " " + token + "\n"));
        assertThat(lines.getFirst())
                .contains("x *********")
                .doesNotContain("0123")
                .endsWith(" (224 bytes)");
        follower.heard(RAW, true, Bytes.utf8(token));
        assertThat(lines.getLast())
                .as("in a lesson it is an answer like any other")
                .contains(token);
    }

    @Test
    void leavesOutWhatNobodyCanRead() {
        for (int i = 0; i < 1000; i++) {
            follower.heard(RAW, true, Bytes.utf8("50\n"));
        }
        assertThat(lines).hasSize(40);
    }
}
