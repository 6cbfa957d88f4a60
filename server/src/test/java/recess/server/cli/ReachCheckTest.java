package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.ListenSpec;
import recess.server.Patience;
import recess.server.RecessServer;
import recess.server.event.ServerEvent;
import recess.server.event.Source;
import recess.server.stats.OtherMachines;

class ReachCheckTest {
    private static final List<InetAddress> HERE =
            Stream.of("192.168.1.20", "10.0.0.3").map(InetAddress::ofLiteral).toList();
    private static final String UNKNOWN =
            "  firewall      whether one keeps others out cannot be seen from here: only another machine can tell";

    @TempDir
    private Path root;

    private final OtherMachines others =
            new OtherMachines(_ -> false, Clock.fixed(Instant.parse("2026-11-30T01:12:44Z"), ZoneOffset.UTC));
    private final List<InetSocketAddress> tried = new ArrayList<>();

    @Test
    void saysWhatHasBeenTriedAndThatNobodyHasComeYet() {
        assertThat(lines(open("echo/ack", "0.0.0.0", 1234), open("lobby/json", "0.0.0.0", 4242)))
                .containsExactly(
                        "Nobody has connected from another machine yet.",
                        "  tried here    192.168.1.20:4242 answers, 10.0.0.3:4242 does not answer",
                        UNKNOWN);
        assertThat(tried).as("nothing that a lesson would notice").allMatch(address -> address.getPort() == 4242);
    }

    @Test
    void saysWhatIsForThisMachineOnlyAndTriesNoLesson() {
        assertThat(lines(open("guess/lines", "0.0.0.0", 9999), open("lobby/text", "127.0.0.1", 2323)))
                .containsExactly(
                        "For this machine only: lobby/text 127.0.0.1:2323",
                        "Nobody has connected from another machine yet.",
                        UNKNOWN);
        assertThat(tried).isEmpty();
    }

    @Test
    void saysWhoHasComeByTheClockOnTheWall() {
        arrives("192.168.1.113");
        assertThat(lines(open("lobby/json", "0.0.0.0", 4242)))
                .containsExactly("Reached by 1 other machine so far; last by 192.168.1.113 at 09:12:44, lobby/text.");
        arrives("192.168.1.114");
        assertThat(lines(open("lobby/json", "0.0.0.0", 4242)).getFirst())
                .startsWith("Reached by 2 other machines so far; last by 192.168.1.114");
        assertThat(tried).isEmpty();
    }

    @Test
    void knowsOfAFirewallWhatAnybodyMayRead() throws Exception {
        Firewall firewall = new Firewall(root);
        assertThat(firewall.seen()).startsWith("whether one keeps others out cannot be seen");
        Path ufw = Files.createDirectories(root.resolve("etc/ufw")).resolve("ufw.conf");
        Files.writeString(ufw, "# ENABLED=yes starts it\nENABLED=no\nLOGLEVEL=low\n");
        assertThat(firewall.seen()).startsWith("whether");
        Path process = Files.createDirectories(root.resolve("proc/812"));
        Files.createDirectories(root.resolve("proc/sys"));
        Files.writeString(process.resolve("comm"), "firewalld\n");
        assertThat(firewall.seen()).startsWith("firewalld is running");
        Files.writeString(ufw, "ENABLED=yes\n");
        assertThat(firewall.seen()).startsWith("ufw is on");
    }

    private List<String> lines(RecessServer.Open... listeners) {
        ReachCheck check = new ReachCheck(
                others,
                address -> {
                    tried.add(address);
                    return address.getAddress().equals(HERE.getFirst());
                },
                new Firewall(root),
                ZoneId.of("Asia/Singapore"));
        return check.lines(List.of(listeners), HERE);
    }

    private void arrives(String address) {
        others.publish(new ServerEvent.Connected(new Source(1, "lobby/text", InetAddress.ofLiteral(address), 50_000)));
    }

    private static RecessServer.Open open(String name, String host, int port) {
        return new RecessServer.Open(
                ListenSpec.of(name, Optional.empty(), port, Patience.USUAL, ListenSpec.Necessity.REQUIRED),
                new InetSocketAddress(InetAddress.ofLiteral(host), port));
    }
}
