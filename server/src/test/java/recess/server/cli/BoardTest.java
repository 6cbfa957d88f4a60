package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import recess.server.ListenSpec;
import recess.server.Patience;
import recess.server.RecessServer;
import recess.server.door.Door;

class BoardTest {
    private static final List<InetAddress> HERE =
            Stream.of("192.168.1.20", "10.0.0.3").map(InetAddress::ofLiteral).toList();

    @Test
    void hasALineToCopyForEachKindOfClient() {
        List<RecessServer.Open> usual = ListenSpec.defaults(true, Patience.USUAL).stream()
                .map(spec -> new RecessServer.Open(spec, at("0.0.0.0", spec.port())))
                .toList();
        assertThat(Board.lines(usual, List.of(new SshLike()), HERE))
                .containsExactly(
                        "For the board: this machine is 192.168.1.20 (in other networks 10.0.0.3)",
                        "  screens       ssh -p 2222 NAME@192.168.1.20",
                        "  lobby         telnet 192.168.1.20 2323   or   nc 192.168.1.20 2323",
                        "  Recess client recess play 192.168.1.20",
                        "  guess         telnet 192.168.1.20 9999   or   nc 192.168.1.20 9999",
                        "  hangman       telnet 192.168.1.20 9997   or   nc 192.168.1.20 9997",
                        "  code          telnet 192.168.1.20 9996   or   nc 192.168.1.20 9996",
                        "  echo          printf 'hello' | nc 192.168.1.20 1234",
                        "  upload        printf 'notes.txt\\0some text\\0\\0' | nc 192.168.1.20 1236 | od -c",
                        "  Python        socket.create_connection((\"192.168.1.20\", 9998))");
        assertThat(Board.firewall(usual, HERE))
                .containsExactly(
                        "If nobody gets through, this machine's firewall has to let java accept connections:",
                        "  Windows       Windows Security, Firewall, Allow an app: java, on private networks (it asks at the"
                                + " first start)",
                        "  macOS         System Settings, Network, Firewall, Options: java (it asks at the first start)",
                        "  Linux         sudo ufw allow PORT/tcp   or   sudo firewall-cmd --add-port=PORT/tcp",
                        "From another machine:  nc -vz 192.168.1.20 2323   or   Test-NetConnection 192.168.1.20 -Port 2323");
    }

    @Test
    void leavesOutWhatIsNotOpenOrCannotBeReachedFromOutside() {
        List<RecessServer.Open> open = List.of(
                open("guess/words", "127.0.0.1", 9998),
                open("guess/prompt", "192.168.1.20", 3333),
                open("lobby/json", "0.0.0.0", 5000));
        assertThat(Board.lines(open, List.of(), HERE).subList(1, 4))
                .containsExactly(
                        "  Recess client recess play 192.168.1.20:5000",
                        "  guess         telnet 192.168.1.20 3333   or   nc 192.168.1.20 3333",
                        "  Python        socket.create_connection((\"192.168.1.20\", 3333))");
    }

    @Test
    void saysThatThereIsNoNetwork() {
        assertThat(Board.lines(List.of(open("guess/lines", "0.0.0.0", 9999)), List.of(), List.of()))
                .containsExactly("This machine has no network address: only clients on this machine can connect.");
    }

    @Test
    void saysThatOnlyThisMachineCanConnectWhereThatIsSo() {
        assertThat(Board.of(List.of(open("guess/lines", "127.0.0.1", 9999)), List.of(), HERE))
                .containsExactly(
                        "Only this machine can connect; --lan opens the server to the network.",
                        "  guess         telnet 127.0.0.1 9999   or   nc 127.0.0.1 9999",
                        "  Python        socket.create_connection((\"127.0.0.1\", 9999))");
    }

    /** A door. */
    private record SshLike() implements Door {
        @Override
        public String name() {
            return "door/ssh";
        }

        @Override
        public InetSocketAddress address() {
            return at("0.0.0.0", 2222);
        }

        @Override
        public SequencedMap<String, String> board(String host) {
            return new TreeMap<>(Map.of("screens", "ssh -p 2222 NAME@" + host));
        }

        @Override
        public void shut() {}

        @Override
        public void close() {}
    }

    private static RecessServer.Open open(String name, String host, int port) {
        return new RecessServer.Open(
                ListenSpec.of(name, Optional.empty(), port, Patience.USUAL, ListenSpec.Necessity.REQUIRED),
                at(host, port));
    }

    private static InetSocketAddress at(String host, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(host), port);
    }
}
