package recess.common.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import recess.common.game.Game;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RefusalCode;

/** Who is in a room; guarded by the room's lock. */
final class Members {
    private final String room;
    private final Host host;
    private final Map<String, Member> members = new LinkedHashMap<>();
    /** The lowest number that may be free in the name of a bot, by the rest of the name. */
    private final Map<String, Integer> freeNumbers = new HashMap<>();

    /** Who is told, and is nobody in the room. */
    private final List<Audience> onlookers = new ArrayList<>();

    private int bots;

    Members(RoomRules rules) {
        this.room = rules.code();
        this.host = new Host(this, rules);
    }

    Host host() {
        return host;
    }

    /** Takes somebody in, as host where that goes to players and there is none. */
    void add(Member member) throws Refusal {
        if (members.putIfAbsent(member.name(), member) != null) {
            throw new Refusal(RefusalCode.NAME_IN_USE, "'" + member.name() + "' is in room " + room + " already");
        }
        if (member.isBot()) {
            bots++;
        }
        host.sat(member);
    }

    /** Lets somebody go, and tells the others; empty where nobody of that name is there. */
    Optional<Member> remove(String name, LobbyEvent.Left.Reason why) {
        Member gone = members.remove(name);
        if (gone == null) {
            return Optional.empty();
        }
        if (gone.isBot()) {
            bots--;
            freeNumbers.clear();
        }
        tell(new LobbyEvent.Left(room, name, why));
        host.gone(name);
        return Optional.of(gone);
    }

    /** Somebody has another name, in the same place, and all are told. */
    void rename(Member member, String name) {
        String before = member.name();
        List<Member> inOrder = all();
        member.who.rename(name);
        members.clear();
        inOrder.forEach(one -> members.put(one.name(), one));
        host.renamed(before, name);
        tell(new LobbyEvent.Renamed(room, before, name));
    }

    /** Ends the connections of clients that know nothing of rooms. */
    void hangUpRaw() {
        members.values().stream()
                .filter(member -> member.who.kind() == Participant.Kind.RAW)
                .forEach(member -> member.who.audience().hangUp());
    }

    /** Somebody is told from now on what spectators are. */
    void show(Audience onlooker) {
        onlookers.add(onlooker);
    }

    void showNoMore(Audience onlooker) {
        onlookers.remove(onlooker);
    }

    /** Everybody goes, and only onlookers are told. */
    void clear() {
        members.clear();
        onlookers.forEach(Audience::hangUp);
        onlookers.clear();
        host.clear();
        bots = 0;
    }

    /** Somebody's connection is lost; the seat is kept. */
    void lose(Member member) {
        member.who.lose();
        tell(new LobbyEvent.Left(room, member.name(), LobbyEvent.Left.Reason.LOST));
        host.gone(member.name());
    }

    /** Somebody is back, or another connection has taken the seat over. */
    void regain(Member member, Audience audience) {
        boolean wasLost = member.who.isLost();
        member.who.connect(audience);
        if (wasLost) {
            tellOthers(member.name(), new LobbyEvent.Back(room, member.name()));
        }
        if (!member.news.isEmpty()) {
            audience.tell(new LobbyEvent.Announced(room, member.news));
            member.news = "";
        }
        host.back(member);
    }

    int bots() {
        return bots;
    }

    /** What they are called, in the order in which they came. */
    List<String> botNames() {
        return members.values().stream().filter(Member::isBot).map(Member::name).toList();
    }

    /** Whoever of them came last. */
    Optional<String> lastBot() {
        return members.values().stream().filter(Member::isBot).map(Member::name).reduce((_, later) -> later);
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

    Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Member require(String name) throws Refusal {
        return find(name).orElseThrow(() -> new Refusal(RefusalCode.NOT_IN_ROOM, "you are not in room " + room));
    }

    /** Everybody, in the order in which they came. */
    List<Member> all() {
        return new ArrayList<>(members.values());
    }

    List<Person> people() {
        return members.values().stream().map(this::person).toList();
    }

    Person person(Member member) {
        return member.person(host.is(member));
    }

    int players() {
        return (int) members.values().stream().filter(member -> member.plays).count();
    }

    int spectators() {
        return members.size() - players();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether there is nobody who is a person, or a client of one, and nobody who may come back. */
    boolean isEmptyButForBots() {
        return members.values().stream().allMatch(Member::isBot);
    }

    /** Whether a person is there whose connection is. */
    boolean hasSomebodyConnected() {
        return members.values().stream().anyMatch(member -> !member.isBot() && !member.who.isLost());
    }

    /** Whether there is somebody for whom a round is worth beginning: not a bot, not a lost connection. */
    boolean hasSomebodyToPlay() {
        return members.values().stream().anyMatch(m -> m.plays && !m.isBot() && !m.who.isLost());
    }

    /** Whether as many players are there as have a seat at a board; any number where everybody has a game of one's own. */
    boolean fill(Game game) {
        return !game.isShared() || playersHere() == game.seats();
    }

    /** Those whose connection is not lost. */
    int playersHere() {
        return (int) members.values().stream()
                .filter(member -> member.plays && !member.who.isLost())
                .count();
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
        members.values().forEach(member -> member.who.audience().tell(event));
        tellOnlookers(event);
    }

    /** Tells each, by name, what is meant for that one. */
    void tellEach(Function<String, LobbyEvent> event) {
        members.values().forEach(member -> member.who.audience().tell(event.apply(member.name())));
        tellOnlookers(event.apply(""));
    }

    private void tellOnlookers(LobbyEvent event) {
        onlookers.forEach(onlooker -> onlooker.tell(event));
    }

    void tellOthers(String name, LobbyEvent event) {
        tellOthers(name, _ -> event);
    }

    /** Tells each of the others, by name, what is meant for that one. */
    void tellOthers(String name, Function<String, LobbyEvent> event) {
        for (Member member : members.values()) {
            if (!member.name().equals(name)) {
                member.who.audience().tell(event.apply(member.name()));
            }
        }
        tellOnlookers(event.apply(""));
    }
}
