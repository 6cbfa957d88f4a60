package recess.server.lobby;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;

/** Who is in a room, and who of them is the host; guarded by the room's lock. */
final class Members {
    private final String room;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private String host = "";

    /** @param room its code */
    Members(String room) {
        this.room = room;
    }

    /** Takes somebody in, as host where there is none. */
    void add(Member member) throws Refusal {
        if (members.containsKey(member.name)) {
            throw new Refusal("name-in-use", "'" + member.name + "' is in room " + room + " already");
        }
        members.put(member.name, member);
        if (host.isEmpty() && member.canHost()) {
            host = member.name;
        }
    }

    /** Lets somebody go, and tells the others; false where nobody of that name is there. */
    boolean remove(String name, String why) {
        if (members.remove(name) == null) {
            return false;
        }
        tell(new LobbyEvent.Left(room, name, why));
        passHostOnFrom(name);
        return true;
    }

    /** Ends the connections of clients that know nothing of rooms. */
    void hangUpRaw() {
        members.values().stream()
                .filter(member -> member.role == Member.Role.RAW_PLAYER)
                .forEach(member -> member.audience.hangUp());
    }

    /** Everybody goes, and nobody is told. */
    void clear() {
        members.clear();
        host = "";
    }

    /** Somebody's connection is lost; the seat is kept. */
    void lose(Member member, long nowNanos) {
        member.lost = true;
        member.lostNanos = nowNanos;
        member.audience = Audience.NOBODY;
        tell(new LobbyEvent.Left(room, member.name, "lost"));
        passHostOnFrom(member.name);
    }

    /** Somebody is back, or another connection has taken the seat over. */
    void regain(Member member, Audience audience) {
        member.audience = audience;
        if (member.lost) {
            member.lost = false;
            tellOthers(member.name, new LobbyEvent.Back(room, member.name));
        }
        if (host.isEmpty() && member.canHost()) {
            host = member.name;
            tell(new LobbyEvent.HostChanged(room, host));
        }
    }

    /** Frees the seats of those whose connection has been lost for too long. */
    void freeSeats(long nowNanos, Duration kept) {
        List<String> gone = members.values().stream()
                .filter(m -> m.lost && nowNanos - m.lostNanos >= kept.toNanos())
                .map(m -> m.name)
                .toList();
        gone.forEach(name -> remove(name, "gone"));
    }

    Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Member require(String name) throws Refusal {
        return find(name).orElseThrow(() -> new Refusal("not-in-room", "you are not in room " + room));
    }

    void requireHost(String name, String what) throws Refusal {
        if (!host.equals(name)) {
            throw new Refusal("not-host", "only the host" + (host.isEmpty() ? "" : " (" + host + ")") + " can " + what);
        }
    }

    /** The host's name; empty while there is none. */
    String host() {
        return host;
    }

    /** Everybody, in the order in which they came. */
    List<Member> all() {
        return new ArrayList<>(members.values());
    }

    List<Person> people() {
        return members.values().stream().map(m -> m.person(host.equals(m.name))).toList();
    }

    int players() {
        return (int) members.values().stream().filter(Member::plays).count();
    }

    int spectators() {
        return members.size() - players();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether there is nobody who is a person, or a client of one, and nobody who may come back. */
    boolean isEmptyButForBots() {
        return members.values().stream().allMatch(m -> m.role == Member.Role.BOT);
    }

    /** Whether there is somebody for whom a round is worth beginning: not a bot, not a lost connection. */
    boolean hasSomebodyToPlay() {
        return members.values().stream().anyMatch(m -> m.plays() && m.role != Member.Role.BOT && !m.lost);
    }

    /** Whether a round waits for anybody. Who is there does not wait for the lost; but where all are lost, it does. */
    boolean areStillPlaying() {
        return members.values().stream().anyMatch(hasSomebodyToPlay() ? Member::isStillPlaying : Member::isUnfinished);
    }

    void tell(LobbyEvent event) {
        members.values().forEach(member -> member.audience.tell(event));
    }

    void tellOthers(String name, LobbyEvent event) {
        for (Member member : members.values()) {
            if (!member.name.equals(name)) {
                member.audience.tell(event);
            }
        }
    }

    private void passHostOnFrom(String name) {
        if (host.equals(name)) {
            host = members.values().stream()
                    .filter(Member::canHost)
                    .map(m -> m.name)
                    .findFirst()
                    .orElse("");
            if (!host.isEmpty()) {
                tell(new LobbyEvent.HostChanged(room, host));
            }
        }
    }
}
