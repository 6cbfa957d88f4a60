package recess.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import recess.common.text.CleanText;
import recess.server.Catalogue;
import recess.server.RecessServer;
import recess.server.RoomBinding;
import recess.server.StartException;
import recess.server.console.Desk;
import recess.server.event.Source;

/** A server's ports and connections, as the console sees them. */
record ServerNetwork(RecessServer server) implements Desk.Network {
    @Override
    public List<String> services() {
        return Catalogue.names();
    }

    @Override
    public List<Port> ports() {
        return server.listeners().stream()
                .map(open -> port(open, server.net().connectionsAt(open.address())))
                .toList();
    }

    @Override
    public List<Port> listen(String spec) throws IOException {
        try {
            return server.listen(ListenArgument.parse(spec, server.config().patience())).stream()
                    .map(open -> port(open, 0))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(CleanText.quote(spec) + ": " + e.getMessage(), e);
        } catch (StartException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void unlisten(Port port) {
        server.listeners().stream()
                .filter(open -> open.name().equals(port.name())
                        && hostAndPort(open.address()).equals(port.address()))
                .forEach(server::unlisten);
    }

    @Override
    public int connectionsFrom(InetAddress address) {
        return server.net().connectionsFrom(address);
    }

    @Override
    public void ban(InetAddress address, boolean on) {
        server.net().ban(address, on);
    }

    @Override
    public List<InetAddress> banned() {
        return server.net().banned();
    }

    /** {@code 127.0.0.1:9999}, {@code [::1]:9999}. */
    static String hostAndPort(InetSocketAddress address) {
        return Source.hostAndPort(address.getAddress(), address.getPort());
    }

    private static Port port(RecessServer.Open open, int connections) {
        return new Port(
                open.name(),
                hostAndPort(open.address()),
                open.spec().room().map(RoomBinding::code).orElse(""),
                connections);
    }
}
