package recess.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;

/** Where other machines reach this one. */
public final class MachineAddresses {
    private MachineAddresses() {}

    /** This machine's addresses on networks, those of IPv4 first; none of loopback, none that is link-local. */
    public static List<InetAddress> all() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(MachineAddresses::isUp)
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted(Comparator.comparingInt(address -> address instanceof Inet4Address ? 0 : 1))
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    /** Where a listener is reached: the first address of this machine, where it listens at all of them. */
    static InetAddress reached(InetAddress listening) {
        return listening.isAnyLocalAddress()
                ? all().stream().findFirst().orElseGet(InetAddress::getLoopbackAddress)
                : listening;
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }
}
