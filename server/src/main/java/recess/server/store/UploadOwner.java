package recess.server.store;

import java.net.InetAddress;
import java.util.List;
import recess.common.text.PlayerNames;
import recess.server.share.Origin;

/**
 * Whose an upload is. Files are counted by name and origin together: whoever borrows a name elsewhere uses up nothing of
 * its owner's share.
 *
 * @param name the player's, or the address of a client without a name
 * @param isPlayer which of the two
 * @param playersThere who was in the lobby from the address of a client without a name, separated by commas; empty where
 *     nobody was, or for a player
 */
public record UploadOwner(String name, boolean isPlayer, Origin origin, String playersThere) {
    /** Somebody with a name. */
    public static UploadOwner player(String name, Origin origin) {
        return new UploadOwner(name, true, origin, "");
    }

    /**
     * A client without a name.
     *
     * @param playersThere who is in the lobby from that address
     */
    public static UploadOwner raw(InetAddress address, List<String> playersThere) {
        return new UploadOwner(address.getHostAddress(), false, Origin.of(address), String.join(", ", playersThere));
    }

    /** What the share is counted under: no address of a client without a name looks like a player's. */
    public String share() {
        return isPlayer ? "@" + PlayerNames.key(name) + " " + origin.text() : name;
    }

    /** Whether it is the same player, wherever he is. */
    public boolean isSamePlayer(UploadOwner other) {
        return isPlayer && other.isPlayer && PlayerNames.key(name).equals(PlayerNames.key(other.name));
    }
}
