package recess.server.lobby;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import recess.common.room.Participant;
import recess.common.room.Room;
import recess.server.share.Origin;

/** What the lobby knows of somebody who has taken a name; guarded by the lobby's lock. */
final class Player {
    final Participant who;

    final Tokens tokens = new Tokens();

    /** Where the connection comes from that has the name, or had it last. */
    InetAddress address;

    @Nullable
    Room room;

    /** What is played outside every room; empty for nothing. */
    String gameAlone = "";

    Player(Participant who, InetAddress address) {
        this.who = who;
        this.address = address;
    }

    String name() {
        return who.name();
    }

    /** Whether it sits on a raw listener, under a made-up name. */
    boolean isRaw() {
        return who.kind() == Participant.Kind.RAW;
    }

    /** Whom what the player holds is counted for, also while the connection is lost. */
    Origin origin() {
        return Origin.of(address);
    }

    /** Whether anybody may take the name: the connection is lost, and there is no seat to keep. The token is still good. */
    boolean hasGone() {
        return who.isLost() && room == null;
    }

    /** Whether the seat is one that a connection from an address has lost, which may have it back. */
    boolean isLostSeatOf(InetAddress from) {
        return who.isLost() && room != null && address.equals(from);
    }
}
