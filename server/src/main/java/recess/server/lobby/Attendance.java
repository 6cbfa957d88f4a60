package recess.server.lobby;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.store.AttendanceStore;

/**
 * Who came from where, and, if the teacher asks for it, who that is. Real names go to the store and to the teacher, and
 * nowhere else. Thread-safe; it never waits for the disk.
 */
final class Attendance {
    static final int MAX_REAL_NAME_CODE_POINTS = 60;

    /**
     * Where somebody came from.
     *
     * @param realName empty where it is not known
     * @param kept whether it goes to the store: neither the made-up name of a raw client nor a program attends
     */
    record Visit(String address, String realName, boolean kept) {
        static final Visit UNKNOWN = new Visit("", "", false);
    }

    private final AttendanceStore store;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private volatile boolean asking;

    Attendance(AttendanceStore store) {
        this.store = store;
    }

    /** Whether real names are asked for from now on. */
    void ask(boolean on) {
        asking = on;
    }

    boolean isAsking() {
        return asking;
    }

    /**
     * Somebody has taken a name.
     *
     * @param again whether it is who had it before, and not somebody else under the same name
     * @param realName kept only while the teacher asks for it
     * @return whether the real name has still to be asked for
     */
    boolean came(String name, boolean again, InetAddress address, Optional<String> realName) {
        Visit visit = new Visit(address.getHostAddress(), again ? realNameOf(name) : "", true);
        visits.put(PlayerNames.key(name), visit);
        store.seen(name, visit.address(), visit.realName());
        if (!asking) {
            return false;
        }
        realName.map(Attendance::clean).filter(text -> !text.isEmpty()).ifPresent(text -> keep(name, text));
        return realNameOf(name).isEmpty();
    }

    /** A raw client sits down under a made-up name, or a program that plays by itself under its own: neither attends. */
    void sat(String name, InetAddress address) {
        visits.put(PlayerNames.key(name), new Visit(address.getHostAddress(), "", false));
    }

    /** Somebody is gone for good: the name is free, and tells nothing of who had it. */
    void forget(String name) {
        left(name);
        visits.remove(PlayerNames.key(name));
    }

    /** Somebody has lost the connection, or is still there. */
    void left(String name) {
        Visit visit = visits.get(PlayerNames.key(name));
        if (visit != null && visit.kept()) {
            store.seen(name, visit.address(), visit.realName());
        }
    }

    void tellRealName(String name, String realName) throws Refusal {
        if (!asking) {
            throw new Refusal(RefusalCode.NOT_ASKED, "nobody has asked for your real name, so it is not kept");
        }
        String text = clean(realName);
        if (text.isEmpty()) {
            throw new Refusal(
                    RefusalCode.BAD_TEXT, "a real name has 1 to " + MAX_REAL_NAME_CODE_POINTS + " characters");
        }
        keep(name, text);
    }

    Optional<Visit> visit(String name) {
        return Optional.ofNullable(visits.get(PlayerNames.key(name)));
    }

    AttendanceStore store() {
        return store;
    }

    private String realNameOf(String name) {
        return visit(name).map(Visit::realName).orElse("");
    }

    private void keep(String name, String realName) {
        Visit visit = visits.computeIfPresent(
                PlayerNames.key(name), (_, known) -> new Visit(known.address(), realName, known.kept()));
        if (visit != null && visit.kept()) {
            store.seen(name, visit.address(), realName);
        }
    }

    private static String clean(String text) {
        String clean = CleanText.line(text).strip();
        return clean.codePointCount(0, clean.length()) <= MAX_REAL_NAME_CODE_POINTS
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, MAX_REAL_NAME_CODE_POINTS));
    }
}
