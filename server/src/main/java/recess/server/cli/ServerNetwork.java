package recess.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import recess.common.text.CleanText;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.PaperPage;
import recess.server.Papers;
import recess.server.RecessServer;
import recess.server.RoomBinding;
import recess.server.StartException;
import recess.server.console.Desk;
import recess.server.event.Source;
import recess.server.inquiry.Inquiries;
import recess.server.paper.FaultyPaperException;
import recess.server.paper.Paper;

/** A server's ports and connections, as the console sees them. */
record ServerNetwork(RecessServer server) implements Desk.Network {
    @Override
    public List<String> services() {
        return Catalogue.names();
    }

    @Override
    public List<Port> ports() {
        Map<String, Integer> connections = server.net().connectionsByListener();
        return Stream.concat(
                        server.listeners().stream()
                                .map(open -> port(open, server.net().connectionsAt(open.address()))),
                        server.doors().stream()
                                .map(door -> new Port(
                                        door.name(),
                                        hostAndPort(door.address()),
                                        "",
                                        "",
                                        connections.getOrDefault(door.name(), 0))))
                .toList();
    }

    @Override
    public List<Inquiries.Inquiry> inquiries() {
        return server.inquiries().open();
    }

    @Override
    public void answer(int number, String text) throws IOException {
        try {
            server.inquiries().answer(number, text);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public List<Sheet> papers() {
        Papers papers = papersOfServer();
        return papers.names().stream().map(name -> sheet(papers, name)).toList();
    }

    private static Sheet sheet(Papers papers, String name) {
        try {
            Paper paper = papers.find(name);
            return new Sheet(name, paper.listener().text() + ": " + paper.sheet());
        } catch (FaultyPaperException | IllegalArgumentException e) {
            return new Sheet(name, "cannot be used: " + e.getMessage());
        }
    }

    @Override
    public List<String> page(String paper) throws IOException {
        try {
            return PaperPage.of(papersOfServer(), paper);
        } catch (FaultyPaperException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public List<Port> listenToPaper(String spec) throws IOException {
        return open(
                spec,
                text -> ListenArgument.paper(
                        text, papersOfServer(), server.config().patience()));
    }

    private Papers papersOfServer() {
        return new Papers(server.config().dataDirectory());
    }

    @Override
    public List<Port> listen(String spec) throws IOException {
        return open(spec, text -> ListenArgument.parse(text, server.config().patience()));
    }

    private List<Port> open(String spec, Function<String, ListenSpec> read) throws IOException {
        try {
            return server.listen(read.apply(spec)).stream()
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
        server.doors().stream()
                .filter(door -> hostAndPort(door.address()).equals(port.address()))
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
                open.spec().paper(),
                open.spec().room().map(RoomBinding::code).orElse(""),
                connections);
    }
}
