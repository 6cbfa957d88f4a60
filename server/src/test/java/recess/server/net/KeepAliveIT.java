package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

/** A peer that is dead says nothing: its system has to be asked, and soon enough. */
class KeepAliveIT {
    private static final int PROMISED_SECONDS = 95;

    @Test
    void findsADeadPeerOutWithinThePromisedTime() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket peer = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            assertThat(peer.isConnected()).isTrue();
            TcpChannel.keepAlive(accepted);
            assertThat(accepted.getKeepAlive()).isTrue();
            assumeTrue(
                    accepted.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE),
                    "skipped: this system does not let a program say how often it asks");
            int idle = accepted.getOption(ExtendedSocketOptions.TCP_KEEPIDLE);
            int interval = accepted.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL);
            int probes = accepted.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT);
            assertThat(idle + interval * probes).isBetween(1, PROMISED_SECONDS);
        }
    }
}
