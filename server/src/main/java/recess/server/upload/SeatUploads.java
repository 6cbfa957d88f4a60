package recess.server.upload;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import recess.common.text.PlayerNames;

/**
 * Which uploads were announced from which seat. A player who takes the name of a free seat is somebody else, and does not see
 * them. Thread-safe.
 */
public final class SeatUploads {
    private final Map<String, Set<String>> uploads = new HashMap<>();

    /** Somebody who was not there has taken a name. */
    synchronized void seated(String player) {
        uploads.remove(PlayerNames.key(player));
    }

    /** Somebody is called something else now. */
    synchronized void renamed(String before, String now) {
        Set<String> own = uploads.remove(PlayerNames.key(before));
        if (own != null) {
            uploads.put(PlayerNames.key(now), own);
        }
    }

    synchronized void announced(String player, String upload) {
        uploads.computeIfAbsent(PlayerNames.key(player), _ -> new LinkedHashSet<>())
                .add(upload);
    }

    synchronized void gone(String player, String upload) {
        Set<String> own = uploads.get(PlayerNames.key(player));
        if (own != null) {
            own.remove(upload);
        }
    }

    /** In the order of their announcement. */
    synchronized List<String> of(String player) {
        return List.copyOf(uploads.getOrDefault(PlayerNames.key(player), Set.of()));
    }
}
