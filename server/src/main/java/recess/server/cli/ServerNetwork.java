package recess.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import recess.common.text.CleanText;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.PaperPage;
import recess.server.Papers;
import recess.server.Patience;
import recess.server.RecessServer;
import recess.server.RoomBinding;
import recess.server.StartException;
import recess.server.console.Desk;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.event.Source;
import recess.server.inquiry.Inquiries;
import recess.server.paper.FaultyPaperException;
import recess.server.paper.Paper;
import recess.server.store.KeptStore.Change;
import recess.server.store.KeptStore.Kind;

/** A server's ports and connections, as the console sees them. */
record ServerNetwork(RecessServer server) implements Desk.Network {
    /** What is kept of a listener that was opened for a paper begins so. */
    private static final String PAPER = "paper ";

    /** In front of it a name and perhaps a host, behind it perhaps settings. */
    private static final Pattern PORT = Pattern.compile("^([^@]+@(?:\\[[^\\]]*]:|[^:?]*:)?)\\d+(.*)$");

    @Override
    public List<String> services() {
        return Catalogue.names();
    }

    /** Whoever comes in by a door is in the lobby. */
    @Override
    public String solved(String listener) {
        return Catalogue.find(listener)
                .orElseGet(() -> Catalogue.offer("lobby/text"))
                .solved();
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
                                        Source.hostAndPort(door.address()),
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
        return open(PAPER + spec);
    }

    private Papers papersOfServer() {
        return new Papers(server.config().dataDirectory());
    }

    @Override
    public List<Port> listen(String spec) throws IOException {
        return open(spec);
    }

    private ListenSpec read(String spec) {
        Patience patience = server.config().patience();
        return spec.startsWith(PAPER)
                ? ListenArgument.paper(spec.substring(PAPER.length()), papersOfServer(), patience)
                : ListenArgument.parse(spec, patience);
    }

    private List<Port> open(String spec) throws IOException {
        try {
            Optional<RecessServer.Open> opened = server.listen(read(spec));
            opened.ifPresent(open -> server.kept().keepNow(Change.keep(Kind.LISTENER, at(spec, open), "")));
            return opened.stream().map(open -> port(open, 0)).toList();
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
                        && Source.hostAndPort(open.address()).equals(port.address()))
                .forEach(this::unlisten);
        server.doors().stream()
                .filter(door -> Source.hostAndPort(door.address()).equals(port.address()))
                .forEach(server::unlisten);
    }

    private void unlisten(RecessServer.Open open) {
        server.unlisten(open);
        kept().stream()
                .filter(spec -> isAt(spec, open))
                .forEach(spec -> server.kept().keepNow(Change.drop(Kind.LISTENER, spec)));
    }

    /** Opens what was added before the server was started again; what cannot be had is told. */
    void reopen(EventSink events) {
        for (String spec : kept()) {
            try {
                if (server.listeners().stream().noneMatch(open -> isAt(spec, open))) {
                    server.listen(read(spec));
                }
            } catch (StartException | IllegalArgumentException e) {
                events.publish(new ServerEvent.ListenerChanged(spec, "not opened again: " + e.getMessage()));
            }
        }
        server.closeUnboundRooms();
    }

    private Collection<String> kept() {
        try {
            return server.kept().all(Kind.LISTENER).keySet();
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean isAt(String spec, RecessServer.Open open) {
        try {
            ListenSpec wanted = read(spec);
            return wanted.name().equals(open.name())
                    && wanted.port() == open.address().getPort();
        } catch (IllegalArgumentException e) {
            // A paper that is gone.
            return false;
        }
    }

    /** The listener as it was asked for, on the port that it has got. */
    private static String at(String spec, RecessServer.Open open) {
        return PORT.matcher(spec).replaceFirst("$1" + open.address().getPort() + "$2");
    }

    @Override
    public void follow(Optional<Predicate<Source>> whose, Consumer<String> screen) {
        server.follow(whose.map(one -> new Follower(one, screen, System::nanoTime)));
    }

    @Override
    public int connectionsFrom(InetAddress address) {
        return server.net().connectionsFrom(address);
    }

    @Override
    public void ban(InetAddress address, boolean on) {
        server.ban(address, on);
    }

    @Override
    public List<InetAddress> banned() {
        return server.net().banned();
    }

    private static Port port(RecessServer.Open open, int connections) {
        return new Port(
                open.name(),
                Source.hostAndPort(open.address()),
                open.spec().paper(),
                open.spec().room().map(RoomBinding::code).orElse(""),
                connections);
    }
}
