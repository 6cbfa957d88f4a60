package recess.server;

import java.nio.file.Path;
import recess.server.door.Gate;
import recess.server.door.ProvedSettings;
import recess.server.door.Reception;
import recess.server.door.VisitLimit;
import recess.server.door.ssh.SshDoor;
import recess.server.door.web.WebDoor;
import recess.server.event.EventSink;
import recess.server.lobby.Lobby;
import recess.server.net.NetServer;
import recess.server.store.UploadStore;

/** How each kind of door is opened. A new door is a line in {@link #opening}. */
final class DoorPlans {
    private final ServerConfig config;
    private final Path folder;
    private final Endpoints endpoints;
    private final NetServer net;
    private final Lobby lobby;
    private final UploadStore uploads;
    private final EventSink events;
    private final VisitLimit visits = VisitLimit.ofHeap(Runtime.getRuntime().maxMemory());
    private final ProvedSettings settings = new ProvedSettings();

    /** @param folder where a door keeps its keys */
    DoorPlans(
            ServerConfig config,
            Path folder,
            Endpoints endpoints,
            NetServer net,
            Lobby lobby,
            UploadStore uploads,
            EventSink events) {
        this.config = config;
        this.folder = folder;
        this.endpoints = endpoints;
        this.net = net;
        this.lobby = lobby;
        this.uploads = uploads;
        this.events = events;
    }

    /** How one is opened. */
    Doors.Opening opening(DoorSpec spec) throws StartException {
        Reception reception = new Reception(
                net,
                endpoints.usual(spec.name(), "lobby/json"),
                endpoints.usual(spec.name(), "lobby/text"),
                lobby,
                uploads,
                visits,
                settings,
                events);
        return switch (spec.name()) {
            case SshDoor.NAME ->
                at -> SshDoor.open(
                        at,
                        folder,
                        reception,
                        SshDoor.Limits.of(
                                config.maxConnections(),
                                config.maxPerAddress(),
                                config.patience().first()));
            case WebDoor.NAME ->
                at -> WebDoor.open(
                        at,
                        MachineAddresses.reached(at.getAddress()),
                        reception,
                        new Gate(config.maxConnections(), config.maxPerAddress()),
                        config.patience().first());
            default -> throw new IllegalArgumentException("there is no " + spec.name());
        };
    }
}
