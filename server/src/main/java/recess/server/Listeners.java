package recess.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import recess.common.game.SetRules;
import recess.common.message.Door;
import recess.common.room.Refusal;
import recess.common.text.IoReason;
import recess.server.RecessServer.Open;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.event.Source;
import recess.server.lobby.Lobby;
import recess.server.net.Endpoint;
import recess.server.net.NetServer;

/** The ports that are open, and how each gets the one that it wants, and its room. Thread-safe. */
final class Listeners {
    /** The first port that every user may have. */
    private static final int UNRESERVED = 1024;

    private final NetServer net;
    private final Lobby lobby;
    private final Endpoints endpoints;
    private final boolean lan;
    private final EventSink events;
    private final List<Open> open = new CopyOnWriteArrayList<>();

    /** @param lan whether a listener without a host of its own can be reached from other machines */
    Listeners(NetServer net, Lobby lobby, Endpoints endpoints, boolean lan, EventSink events) {
        this.net = net;
        this.lobby = lobby;
        this.endpoints = endpoints;
        this.lan = lan;
        this.events = events;
    }

    /** All that are open, in the order in which they were opened. */
    List<Open> all() {
        return List.copyOf(open);
    }

    /**
     * Opens one more. One that cannot be opened leaves no room behind.
     *
     * @return it; empty where its specification allows to do without
     * @throws StartException where the port, the address or the room cannot be had
     */
    Optional<Open> open(ListenSpec spec) throws StartException {
        if (spec.room().isEmpty()) {
            return openPort(spec, endpoints.of(spec));
        }
        RoomBinding binding = spec.room().get();
        String room = binding.code();
        String game = Catalogue.offer(spec.name()).service();
        SetRules rules;
        try {
            rules = lobby.bind(room, game, spec.words(), binding.rounds(), binding.mode());
        } catch (Refusal e) {
            throw new StartException(
                    StartException.Obstacle.LISTENER,
                    "cannot listen for " + spec.name() + " in a room: " + e.getMessage(),
                    e);
        }
        Optional<Open> opened = Optional.empty();
        try {
            // What the listener says has to fit the rules of the room, which may have been there before.
            opened = openPort(spec, endpoints.of(spec.by(rules)));
        } finally {
            if (opened.isEmpty()) {
                lobby.unbind(room);
            }
        }
        return opened;
    }

    private Optional<Open> openPort(ListenSpec spec, Endpoint endpoint) throws StartException {
        InetAddress host = spec.host().orElseGet(this::usualHost);
        Optional<Open> opened =
                bind(spec, endpoint, new InetSocketAddress(host, spec.port())).map(at -> new Open(spec, at));
        opened.ifPresent(one -> {
            open.add(one);
            door(one).ifPresent(lobby::opened);
            events.publish(new ServerEvent.Listening(
                    one.name(), one.address().getAddress(), one.address().getPort()));
        });
        return opened;
    }

    /** Closes one for newcomers; its connections go on. */
    void close(Open one) {
        if (open.remove(one)) {
            net.unbind(one.address());
            door(one).ifPresent(lobby::closed);
            one.spec().room().map(RoomBinding::code).ifPresent(lobby::unbind);
            events.publish(
                    new ServerEvent.ListenerChanged(one.name(), "closed at " + Source.hostAndPort(one.address())));
        }
    }

    /** What players are told of a listener: where it leads into the lobby, or into a room. */
    private static Optional<Door> door(Open one) {
        boolean leadsIn = one.name().startsWith("lobby/") || one.spec().room().isPresent();
        return leadsIn
                ? Optional.of(new Door(
                        one.name(),
                        MachineAddresses.reached(one.address().getAddress()).getHostAddress(),
                        one.address().getPort(),
                        one.spec().room().map(RoomBinding::code).orElse("")))
                : Optional.empty();
    }

    private Optional<InetSocketAddress> bind(ListenSpec spec, Endpoint endpoint, InetSocketAddress address)
            throws StartException {
        try {
            return Optional.of(net.bind(endpoint, address));
        } catch (IOException e) {
            return switch (spec.necessity()) {
                case OPTIONAL -> {
                    events.publish(new ServerEvent.ListenerChanged(
                            spec.name(), "not opened at " + Source.hostAndPort(address) + ": " + why(address, e)));
                    yield Optional.empty();
                }
                case USUAL -> {
                    if (!isReserved(e, address)) {
                        throw cannotListen(spec, address, e);
                    }
                    int other = address.getPort() + ListenSpec.UNRESERVED_OFFSET;
                    events.publish(new ServerEvent.ListenerChanged(
                            spec.name(), "port " + other + " instead of the reserved " + address.getPort()));
                    ListenSpec second = new ListenSpec(
                            spec.name(),
                            spec.host(),
                            other,
                            spec.dialectSettings(),
                            spec.limits(),
                            spec.words(),
                            spec.paper(),
                            spec.room(),
                            ListenSpec.Necessity.REQUIRED);
                    yield bind(second, endpoint, new InetSocketAddress(address.getAddress(), other));
                }
                case REQUIRED -> throw cannotListen(spec, address, e);
            };
        }
    }

    /**
     * Ports below 1024 are reserved on Unix: an ordinary user may not have them (the course says to avoid them). Whether it is
     * that, or the port is taken, only the text of the exception would tell, which is in the system's language.
     */
    private static boolean isReserved(IOException e, InetSocketAddress address) {
        return e instanceof SocketException && address.getPort() < UNRESERVED;
    }

    /** Where a door will be, whose port somebody has asked for, or may be taken. */
    InetSocketAddress address(DoorSpec spec) throws StartException {
        InetSocketAddress address = new InetSocketAddress(spec.host().orElseGet(this::usualHost), spec.port());
        try {
            if (spec.isAsked()) {
                NetServer.requireFree(address);
            }
            return address;
        } catch (IOException e) {
            throw new StartException(
                    StartException.Obstacle.LISTENER,
                    "cannot open " + spec.name() + " at " + Source.hostAndPort(address) + ": " + why(address, e),
                    e);
        }
    }

    private static StartException cannotListen(ListenSpec spec, InetSocketAddress address, IOException e) {
        String hint = NetServer.isOurs(address.getAddress())
                ? switch (spec.necessity()) {
                    case USUAL, OPTIONAL ->
                        " (another port for it, the others as usual: --move " + spec.name() + "@PORT)";
                    case REQUIRED -> " (another port: " + spec.name() + "@PORT, any free one: @0)";
                }
                : "";
        return new StartException(
                StartException.Obstacle.LISTENER,
                "cannot listen for " + spec.name() + " at " + Source.hostAndPort(address) + ": " + why(address, e)
                        + hint,
                e);
    }

    /** What the system says of a port is terse, and in its own language: what can be found out is said here. */
    private static String why(InetSocketAddress address, IOException e) {
        if (!(e instanceof SocketException)) {
            return IoReason.of(e);
        }
        if (!NetServer.isOurs(address.getAddress())) {
            return "this machine does not have that address";
        }
        return address.getPort() < UNRESERVED
                ? "the port is taken, or reserved for the administrator as those below " + UNRESERVED + " are"
                : "the port is taken, perhaps by another Recess";
    }

    private InetAddress usualHost() {
        try {
            return InetAddress.getByAddress(lan ? new byte[4] : new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
