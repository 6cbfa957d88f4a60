package recess.server.lobby;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.common.text.PlayerNames;

/** Names that are not welcome, and names that are silent. Thread-safe. */
final class Sanctions {
    /** As they were written, by what they look like: other letters are no way around. */
    private final Map<String, String> banned = new ConcurrentHashMap<>();

    private final Map<String, String> muted = new ConcurrentHashMap<>();

    void requireWelcome(String name) throws Refusal {
        if (isBanned(name)) {
            throw new Refusal(RefusalCode.BANNED, "the teacher has banned the name '" + name + "'");
        }
    }

    void requireVoice(String name) throws Refusal {
        if (isMuted(name)) {
            throw new Refusal(RefusalCode.MUTED, "the teacher has muted you: you can play, and say nothing");
        }
    }

    /** Whether this changed anything. */
    boolean ban(String name, boolean on) {
        return change(banned, name, on);
    }

    /** Whether this changed anything. */
    boolean mute(String name, boolean on) {
        return change(muted, name, on);
    }

    /** Who was silent under one name is so under another. */
    void renamed(String before, String now) {
        if (mute(before, false)) {
            mute(now, true);
        }
    }

    boolean isBanned(String name) {
        return isAmong(banned, name);
    }

    boolean isMuted(String name) {
        return isAmong(muted, name);
    }

    Set<String> banned() {
        return Set.copyOf(banned.values());
    }

    Set<String> muted() {
        return Set.copyOf(muted.values());
    }

    private static boolean change(Map<String, String> names, String name, boolean on) {
        boolean was = isAmong(names, name);
        if (on && !was) {
            names.put(PlayerNames.look(name), PlayerNames.normal(name));
        } else if (!on) {
            names.remove(PlayerNames.look(name));
            names.values().removeIf(other -> PlayerNames.areSame(other, name));
        }
        return was != on;
    }

    private static boolean isAmong(Map<String, String> names, String name) {
        return names.containsKey(PlayerNames.look(name))
                || names.values().stream().anyMatch(other -> PlayerNames.areSame(other, name));
    }
}
