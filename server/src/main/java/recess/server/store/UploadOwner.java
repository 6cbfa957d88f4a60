package recess.server.store;

import recess.common.text.PlayerNames;
import recess.server.share.Origin;

/**
 * Whose an upload is. Files are counted by name and origin together: whoever borrows a name elsewhere uses up nothing of
 * its owner's share.
 *
 * @param name the player's, or the address of a client without a name
 * @param isPlayer which of the two
 */
public record UploadOwner(String name, boolean isPlayer, Origin origin) {
    /** Somebody with a name. */
    public static UploadOwner player(String name, Origin origin) {
        return new UploadOwner(name, true, origin);
    }

    /** A client without a name. */
    public static UploadOwner raw(String address, Origin origin) {
        return new UploadOwner(address, false, origin);
    }

    /** What the share is counted under: no address of a client without a name looks like a player's. */
    String share() {
        return isPlayer ? "@" + PlayerNames.key(name) + " " + origin.text() : name;
    }

    /** Whether it is the same player, wherever he is. */
    boolean isSamePlayer(UploadOwner other) {
        return isPlayer && other.isPlayer && PlayerNames.key(name).equals(PlayerNames.key(other.name));
    }
}
