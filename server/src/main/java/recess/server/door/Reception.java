package recess.server.door;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.text.PlayerNames;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.lobby.Lobby;
import recess.server.net.Endpoint;
import recess.server.net.MemoryChannel;
import recess.server.net.NetServer;
import recess.server.session.SessionContext;
import recess.server.share.Origin;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;
import recess.server.upload.DropBox;

/**
 * The lobby behind a door, for whoever has come in by it. Thread-safe.
 *
 * @param programs the conversation in JSON lines, which the text UI has; its name is that of the door
 * @param people the conversation in lines
 * @param visits how many text UIs there are, at all doors
 * @param settings of visitors who have proved a key
 */
public record Reception(
        NetServer net,
        Endpoint programs,
        Endpoint people,
        Lobby lobby,
        UploadStore uploads,
        VisitLimit visits,
        ProvedSettings settings,
        EventSink events) {
    /** Begins a conversation in JSON lines; who is turned away is told so in it. */
    public MemoryChannel program(InetSocketAddress peer) {
        return begin(programs, peer);
    }

    /** Begins a conversation in lines; who is turned away is told so in it. */
    public MemoryChannel person(InetSocketAddress peer) {
        return begin(people, peer);
    }

    /**
     * A box for the files of a visitor.
     *
     * @param name which the files will be under; it has to be one that a player may have
     * @param proof of a key, where the visitor has one
     * @throws UploadRefusedException where the visitor may not act under that name
     */
    public DropBox dropBox(InetSocketAddress peer, String name, Optional<String> proof) throws UploadRefusedException {
        String normal = PlayerNames.normal(name);
        Optional<String> objection = PlayerNames.objection(normal);
        if (objection.isPresent()) {
            throw new UploadRefusedException(FaultCode.NAME_REFUSED.because("not saved: " + objection.get()));
        }
        if (net.banned().contains(peer.getAddress()) || !lobby.isOpenTo(normal, proof)) {
            throw new UploadRefusedException(FaultCode.BANNED.because(
                    "not saved: the name '" + normal + "' is banned, or belongs to somebody with another key"));
        }
        SessionContext context = net.introduce(programs.name(), peer);
        context.named(normal);
        return new DropBox(context, uploads, UploadOwner.player(normal, Origin.of(peer.getAddress())));
    }

    /** A door itself has turned somebody away. */
    public void turnedAway(InetAddress address, Fault why) {
        events.publish(new ServerEvent.TurnedAway(programs.name(), address, why));
    }

    private MemoryChannel begin(Endpoint endpoint, InetSocketAddress peer) {
        MemoryChannel channel = new MemoryChannel(peer);
        net.take(endpoint, channel);
        return channel;
    }
}
