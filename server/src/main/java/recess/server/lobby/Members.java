package recess.server.lobby;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.common.text.CleanText;

/** Who is in a room, and who of them is the host; guarded by the room's lock. */
final class Members {
    private final String room;
    private final Lead lead;
    private final Map<String, Member> members = new LinkedHashMap<>();
    /** The lowest number that may be free in the name of a bot, by the rest of the name. */
    private final Map<String, Integer> freeNumbers = new HashMap<>();

    private String host = "";
    private int bots;

    /** Whom the teacher has made host: the role is that one's again after a lost connection. */
    private String appointed = "";

    /** Whether the teacher has taken the role away from players. */
    private boolean hostless;

    /**
     * @param room its code
     * @param lead who begins its rounds
     */
    Members(String room, Lead lead) {
        this.room = room;
        this.lead = lead;
    }

    /** Takes somebody in, as host where that goes to players and there is none. */
    void add(Member member) throws Refusal {
        if (members.containsKey(member.name)) {
            throw new Refusal(RefusalCode.NAME_IN_USE, "'" + member.name + "' is in room " + room + " already");
        }
        members.put(member.name, member);
        if (member.role == Member.Role.BOT) {
            bots++;
        }
        if (host.isEmpty() && isHeir(member)) {
            host = member.name;
        }
    }

    /** Makes somebody the host. */
    void appoint(String name) throws Refusal {
        Member member = find(name)
                .orElseThrow(
                        () -> new Refusal(RefusalCode.NOT_IN_ROOM, CleanText.quote(name) + " is not in room " + room));
        if (!member.canHost()) {
            throw new Refusal(
                    RefusalCode.NOT_HOST,
                    "'" + member.name + "' cannot be host: it takes a player of the lobby who is there");
        }
        hostless = false;
        appointed = member.name;
        setHost(member.name);
    }

    /** Nobody is host any more, and nobody becomes it. */
    void dismissHost() {
        hostless = true;
        appointed = "";
        setHost("");
    }

    /** Lets somebody go, and tells the others; false where nobody of that name is there. */
    boolean remove(String name, LobbyEvent.Left.Reason why) {
        Member gone = members.remove(name);
        if (gone == null) {
            return false;
        }
        if (gone.role == Member.Role.BOT) {
            bots--;
            freeNumbers.clear();
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
        bots = 0;
    }

    /** Somebody's connection is lost; the seat is kept. */
    void lose(Member member, long nowNanos) {
        member.lost = true;
        member.lostNanos = nowNanos;
        member.audience = Audience.NOBODY;
        tell(new LobbyEvent.Left(room, member.name, LobbyEvent.Left.Reason.LOST));
        passHostOnFrom(member.name);
    }

    /** Somebody is back, or another connection has taken the seat over. */
    void regain(Member member, Audience audience) {
        member.audience = audience;
        if (member.lost) {
            member.lost = false;
            tellOthers(member.name, new LobbyEvent.Back(room, member.name));
        }
        if (host.isEmpty() && isHeir(member)) {
            setHost(member.name);
        }
    }

    /** Frees the seats of those whose connection has been lost for too long. */
    void freeSeats(long nowNanos, Duration kept) {
        List<String> gone = members.values().stream()
                .filter(m -> m.lost && nowNanos - m.lostNanos >= kept.toNanos())
                .map(m -> m.name)
                .toList();
        gone.forEach(name -> remove(name, LobbyEvent.Left.Reason.GONE));
    }

    int bots() {
        return bots;
    }

    /** Whoever of them came last. */
    Optional<String> lastBot() {
        return members.values().stream()
                .filter(member -> member.role == Member.Role.BOT)
                .map(member -> member.name)
                .reduce((_, later) -> later);
    }

    /** The first of {@code stem}, {@code stem-2}, {@code stem-3} ... that nobody is called; seating N costs N looks. */
    String freeName(String stem) {
        int number = freeNumbers.getOrDefault(stem, 1);
        while (members.containsKey(numbered(stem, number))) {
            number++;
        }
        freeNumbers.put(stem, number);
        return numbered(stem, number);
    }

    private static String numbered(String stem, int number) {
        return number == 1 ? stem : stem + "-" + number;
    }

    /** Whether a person is there whose connection is. */
    boolean hasSomebodyConnected() {
        return members.values().stream().anyMatch(member -> member.role != Member.Role.BOT && !member.lost);
    }

    Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Member require(String name) throws Refusal {
        return find(name).orElseThrow(() -> new Refusal(RefusalCode.NOT_IN_ROOM, "you are not in room " + room));
    }

    void requireHost(String name, String what) throws Refusal {
        if (!host.equals(name)) {
            throw new Refusal(
                    RefusalCode.NOT_HOST,
                    !host.isEmpty()
                            ? "only the host (" + host + ") can " + what
                            : lead.beginsByItself()
                                    ? "only a host can " + what + ": rounds begin by themselves here"
                                    : "only the teacher can " + what + " here");
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

    /**
     * Whether a round waits for anybody. In golf it waits for the lost as long as their seats are kept: they have a result to
     * lose. A race goes on without them; but where all are lost, it waits.
     */
    boolean areStillPlaying(Mode mode) {
        boolean awaitsLost = mode == Mode.GOLF || !hasSomebodyToPlay();
        return members.values().stream().anyMatch(awaitsLost ? Member::isUnfinished : Member::isStillPlaying);
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
            setHost(members.values().stream()
                    .filter(this::isHeir)
                    .map(m -> m.name)
                    .findFirst()
                    .orElse(""));
        }
    }

    /** Whether somebody becomes host where there is none. */
    private boolean isHeir(Member member) {
        return member.canHost() && !hostless && (lead == Lead.HOST || appointed.equals(member.name));
    }

    private void setHost(String name) {
        if (!host.equals(name)) {
            host = name;
            tell(new LobbyEvent.HostChanged(room, host));
        }
    }
}
