package recess.server.lobby;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.text.PlayerNames;
import recess.server.share.Origin;
import recess.server.share.Shares;

/**
 * Names that belong to the owner of a key: whoever came under a name and had proved one. Until the server stops, or others need
 * the room; guarded by the lobby's lock.
 */
final class OwnedNames {
    /** So many are kept: more than a school has pupils in a day. */
    static final int MAX = 1_000;

    /** So many one owner may have; the one that was taken longest ago gives way. */
    static final int MAX_OF_ONE = 4;

    private record Owned(String name, String owner, Origin origin) {}

    /** By what they look like, those that were taken longest ago first. */
    private final Map<String, Owned> byLook = new LinkedHashMap<>();

    /** Whether somebody may have a name: it is nobody's, or their own. */
    boolean isOpenTo(String name, Optional<String> owner) {
        Owned owned = byLook.get(PlayerNames.look(name));
        return owned == null || owner.filter(owned.owner()::equals).isPresent();
    }

    /** Whose a name is; empty where it is nobody's. */
    Optional<String> owner(String name) {
        return Optional.ofNullable(byLook.get(PlayerNames.look(name))).map(Owned::owner);
    }

    /** Whether a name is somebody's own. */
    boolean isOf(String name, Optional<String> owner) {
        return byLook.containsKey(PlayerNames.look(name)) && isOpenTo(name, owner);
    }

    /** The names of an owner, the latest last. */
    List<String> of(String owner) {
        return byLook.values().stream()
                .filter(owned -> owned.owner().equals(owner))
                .map(Owned::name)
                .toList();
    }

    /** A name belongs to an owner from now on, unless it is another's. */
    void take(String name, String owner, Origin origin) {
        if (!isOpenTo(name, Optional.of(owner))) {
            return;
        }
        String look = PlayerNames.look(name);
        byLook.remove(look);
        byLook.put(look, new Owned(name, owner, origin));
        List<String> own = of(owner);
        if (own.size() > MAX_OF_ONE) {
            byLook.remove(PlayerNames.look(own.getFirst()));
        }
        if (byLook.size() > MAX) {
            makeRoom(origin);
        }
    }

    /** The origin that has most gives way first, as everywhere. */
    private void makeRoom(Origin newcomer) {
        Shares shares =
                Shares.of(MAX, byLook.values().stream().map(Owned::origin).toList());
        Origin heaviest = shares.givingWayTo(newcomer).stream().findFirst().orElse(newcomer);
        byLook.values().stream()
                .filter(owned -> owned.origin().equals(heaviest))
                .findFirst()
                .ifPresent(owned -> byLook.remove(PlayerNames.look(owned.name())));
    }
}
