package recess.server.cli;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import recess.server.RecessServer;

/** What a teacher writes on the board: this machine's addresses, and one line to copy for each kind of client. */
final class LanHelp {
    private LanHelp() {}

    /** The lines, for the first game among the listeners, or the first listener. */
    static List<String> lines(List<RecessServer.Open> listeners, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return List.of("This machine has no network address: only clients on this machine can connect.");
        }
        RecessServer.Open shown = listeners.stream()
                .filter(open -> open.name().equals("guess/lines"))
                .findFirst()
                .orElse(listeners.getFirst());
        String host = addresses.getFirst().getHostAddress();
        int port = shown.address().getPort();
        List<String> lines = new ArrayList<>();
        lines.add("On this network this machine is "
                + String.join(
                        ", ",
                        addresses.stream().map(InetAddress::getHostAddress).toList()));
        lines.add("To try " + shown.name() + ":");
        lines.add("  telnet " + host + " " + port);
        lines.add("  nc " + host + " " + port);
        lines.add("  python3 -c \"import socket; s = socket.create_connection(('" + host + "', " + port
                + ")); print(s.recv(4096))\"");
        return lines;
    }

    /** This machine's addresses on networks, those of IPv4 first; none of loopback, none that is link-local. */
    static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanHelp::isUp)
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted(Comparator.comparingInt(address -> address instanceof Inet4Address ? 0 : 1))
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }
}
