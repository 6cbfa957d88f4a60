package recess.server.store;

import java.net.InetAddress;
import java.util.List;
import recess.common.text.PlayerNames;
import recess.server.share.Origin;

/**
 * The sender of an upload. Quotas count by name and origin together, so that somebody who uses the name elsewhere does not
 * use up its owner's share.
 *
 * @param name the player's, or the address of a client without a name
 * @param isPlayer which of the two
 * @param playersThere who was in the lobby from the address of a client without a name, separated by commas; empty where
 *     nobody was, or for a player
 * @param realName who that is, for the teacher alone; empty where it is not known
 */
public record UploadOwner(String name, boolean isPlayer, Origin origin, String playersThere, String realName) {
    /** A player. */
    public static UploadOwner player(String name, Origin origin) {
        return new UploadOwner(name, true, origin, "", "");
    }

    /** The same sender, of whom it is known who that is. */
    public UploadOwner known(String who) {
        return new UploadOwner(name, isPlayer, origin, playersThere, who);
    }

    /**
     * A client without a name.
     *
     * @param playersThere who is in the lobby from that address
     */
    public static UploadOwner raw(InetAddress address, List<String> playersThere) {
        return new UploadOwner(
                address.getHostAddress(), false, Origin.of(address), String.join(", ", playersThere), "");
    }

    /** The key for quotas. The address of a client without a name never equals a player's key. */
    public String share() {
        return isPlayer ? "@" + PlayerNames.key(name) + " " + origin.text() : name;
    }

    /** Whether both are the same player, from whatever address. */
    public boolean isSamePlayer(UploadOwner other) {
        return isPlayer && other.isPlayer && PlayerNames.areSame(name, other.name);
    }
}
