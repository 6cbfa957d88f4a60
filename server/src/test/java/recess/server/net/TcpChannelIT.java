package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;

class TcpChannelIT {
    /** Another thread may end the input just before a read: what follows is a farewell, and no lost connection. */
    @Test
    void readsTheEndWhereTheInputHasBeenEndedBeforeTheReadBegins() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket peer = new Socket(server.getInetAddress(), server.getLocalPort())) {
            Channel channel = new TcpChannel(server.accept());
            channel.open();
            channel.endInput();
            assertThat(channel.read(new byte[1], 0, Channel.NO_TIMEOUT)).isEqualTo(-1);
            channel.write(Bytes.utf8("bye"));
            channel.endOutput();
            assertThat(peer.getInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("bye");
            channel.close();
        }
    }
}
