package recess.server.lobby;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import recess.common.text.PlayerNames;

/** Names that are not welcome, and names that are silent, until the server stops. Thread-safe. */
final class Sanctions {
    /** As they were written, by what makes them the same name. */
    private final Map<String, String> banned = new ConcurrentHashMap<>();

    private final Set<String> muted = ConcurrentHashMap.newKeySet();

    void requireWelcome(String name) throws Refusal {
        if (isBanned(name)) {
            throw new Refusal("banned", "the teacher has banned the name '" + name + "'");
        }
    }

    void requireVoice(String name) throws Refusal {
        if (isMuted(name)) {
            throw new Refusal("muted", "the teacher has muted you: you can play, and say nothing");
        }
    }

    /** Whether this changed anything. */
    boolean ban(String name, boolean on) {
        String key = PlayerNames.key(name);
        return on ? banned.putIfAbsent(key, PlayerNames.normal(name)) == null : banned.remove(key) != null;
    }

    /** Whether this changed anything. */
    boolean mute(String name, boolean on) {
        return on ? muted.add(PlayerNames.key(name)) : muted.remove(PlayerNames.key(name));
    }

    boolean isBanned(String name) {
        return banned.containsKey(PlayerNames.key(name));
    }

    boolean isMuted(String name) {
        return muted.contains(PlayerNames.key(name));
    }

    Set<String> banned() {
        return Set.copyOf(banned.values());
    }
}
