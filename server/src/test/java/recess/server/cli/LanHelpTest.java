package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import recess.server.RecessServer;

class LanHelpTest {
    private static final RecessServer.Open ECHO =
            new RecessServer.Open("echo/nul", new InetSocketAddress(InetAddress.getLoopbackAddress(), 1235));
    private static final RecessServer.Open GUESS =
            new RecessServer.Open("guess/lines", new InetSocketAddress(InetAddress.getLoopbackAddress(), 9999));

    @Test
    void givesOneLineToCopyForEachKindOfClient() throws UnknownHostException {
        assertThat(LanHelp.lines(List.of(ECHO, GUESS), addresses("192.168.1.20", "10.0.0.3")))
                .containsExactly(
                        "On this network this machine is 192.168.1.20, 10.0.0.3",
                        "To try guess/lines:",
                        "  telnet 192.168.1.20 9999",
                        "  nc 192.168.1.20 9999",
                        "  python3 -c \"import socket; s = socket.create_connection(('192.168.1.20', 9999));"
                                + " print(s.recv(4096))\"");
    }

    @Test
    void showsTheFirstListenerWhereThereIsNoGame() throws UnknownHostException {
        assertThat(LanHelp.lines(List.of(ECHO), addresses("192.168.1.20")))
                .contains("To try echo/nul:", "  nc 192.168.1.20 1235");
    }

    @Test
    void saysThatThereIsNoNetwork() {
        assertThat(LanHelp.lines(List.of(GUESS), List.of()))
                .containsExactly("This machine has no network address: only clients on this machine can connect.");
    }

    private static List<InetAddress> addresses(String first, String... others) throws UnknownHostException {
        List<InetAddress> all = new ArrayList<>(List.of(InetAddress.getByName(first)));
        for (String other : others) {
            all.add(InetAddress.getByName(other));
        }
        return all;
    }
}
