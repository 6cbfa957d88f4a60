package recess.server.lobby;

import java.io.IOException;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.message.LobbyEvent;
import recess.common.message.RefusalCode;
import recess.common.room.Guard;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent.TeacherDid;
import recess.server.roster.ClassList;
import recess.server.roster.Student;
import recess.server.share.Origin;
import recess.server.store.AttendanceStore.Attendee;

/**
 * The class register: who is there, who that is, who was there, and who is sent away or silenced. Thread-safe; nothing here
 * waits for a client. What it changes is told as {@link TeacherDid}.
 */
public final class Register {
    /**
     * Somebody with a name, as only the teacher sees them.
     *
     * @param room its code; empty for somebody who is in none
     * @param connected false while the seat is kept for somebody who lost the connection
     * @param gameAlone what somebody in no room is playing; empty for nothing
     * @param address where the connection is from, or was
     * @param realName empty where it is not known
     */
    public record Present(
            String name,
            String room,
            String gameAlone,
            boolean connected,
            boolean muted,
            String address,
            String realName) {}

    /**
     * What an address holds, of what there is only so much of.
     *
     * @param address the origin's text; empty for the teacher
     * @param names those who are connected
     * @param lost how many seats are kept for lost connections
     * @param rooms the codes of those that were opened from there
     * @param bots how many sit in those rooms
     */
    public record Holding(String address, List<String> names, int lost, List<String> rooms, int bots) {}

    private final EventSink events;
    private final Guard guard;
    private final Players players;
    private final Rooms rooms;
    private final Presence presence;
    private final Sanctions sanctions;
    private final Attendance attendance;
    private final Keeper keeper;

    /**
     * @param guard of what follows it
     */
    Register(
            EventSink events,
            Guard guard,
            Players players,
            Rooms rooms,
            Presence presence,
            Sanctions sanctions,
            Attendance attendance,
            Keeper keeper) {
        this.keeper = keeper;
        this.events = events;
        this.guard = guard;
        this.players = players;
        this.rooms = rooms;
        this.presence = presence;
        this.sanctions = sanctions;
        this.attendance = attendance;
    }

    /**
     * Who of the class is not among some: by the class list, or, where there is none, of those who are in the lobby.
     *
     * @param some by the class list, by the real name, by the name in the lobby or by the address
     */
    public List<String> notAmong(Set<String> some) {
        List<Student> students = classList().students();
        Stream<String> all = students.isEmpty()
                ? people().stream()
                        .filter(person -> !some.contains(person.address()) && !some.contains(person.realName()))
                        .map(Present::name)
                : students.stream().map(Student::label);
        return all.filter(who -> !some.contains(who)).toList();
    }

    /** Everybody with a name, by name. */
    public List<Present> people() {
        return guard.ask(() -> players.all().stream()
                .filter(player -> !player.hasGone())
                .sorted(Comparator.comparing(player -> PlayerNames.key(player.name())))
                .map(this::present)
                .toList());
    }

    /** What each address holds, whoever holds most rooms first, then most names. */
    public List<Holding> holdings() {
        return guard.ask(() -> {
            Map<Origin, List<Player>> people = players.all().stream().collect(Collectors.groupingBy(Player::origin));
            Map<Origin, List<Room>> opened = rooms.all().stream().collect(Collectors.groupingBy(rooms::origin));
            return Stream.concat(people.keySet().stream(), opened.keySet().stream())
                    .distinct()
                    .map(origin -> holding(
                            origin, people.getOrDefault(origin, List.of()), opened.getOrDefault(origin, List.of())))
                    .sorted(Comparator.comparingInt((Holding h) -> h.rooms().size())
                            .thenComparingInt(h -> h.names().size() + h.lost())
                            .reversed()
                            .thenComparing(Holding::address))
                    .toList();
        });
    }

    /** Sends somebody away, who is told and whose name and seat are free: to come back, or not. */
    public void kick(String name, boolean mayReturn) throws Refusal {
        guard.run(() -> presence.kick(player(name), mayReturn));
        did("kicked " + CleanText.quote(name));
    }

    /**
     * Gives somebody another name; seat, token, scores and what else hangs on the one so far go on under it. What is stored stays
     * under the name so far.
     */
    public void rename(String name, String wanted) throws Refusal {
        String before = guard.ask(() -> presence.rename(player(name), wanted));
        did("gave " + CleanText.quote(before) + " the name " + CleanText.quote(PlayerNames.normal(wanted)));
    }

    /** Bans a name, or no longer; whoever has it now is sent away. False where it was so already. */
    public boolean ban(String name, boolean on) {
        String written = guard.ask(() -> players.find(PlayerNames.normal(name)).map(Player::name))
                .orElse(name);
        boolean changed = sanctions.ban(written, on);
        if (on) {
            try {
                kick(name, false);
            } catch (Refusal e) {
                // Nobody has it: then nobody will.
            }
        }
        did((on ? "banned " : "no longer banned ") + CleanText.quote(name));
        return changed;
    }

    /** The names that are banned, as their players or the teacher wrote them. */
    public Set<String> banned() {
        return sanctions.banned();
    }

    /** Keeps what a name says from the others, or no longer. False where it was so already. */
    public boolean mute(String name, boolean on) {
        boolean changed = sanctions.mute(name, on);
        did((on ? "muted " : "no longer muted ") + CleanText.quote(name));
        return changed;
    }

    /** Asks everybody for the real name, who is there or comes; or no longer. */
    public void askRealNames(boolean on) {
        attendance.ask(on);
        if (on) {
            askWhoIsUnknown();
        }
        did(on ? "asks for real names" : "asks no longer for real names");
    }

    /** Takes a class list in place of the one before; whoever is here and is none of it is asked. */
    public void load(List<Student> students) {
        attendance.classList().load(students);
        askWhoIsUnknown();
        did("loaded a class list of " + students.size());
    }

    /** Forgets the class list. */
    public void dropClassList() {
        attendance.classList().load(List.of());
        did("dropped the class list");
    }

    /** The class list, and what belongs to whom. */
    public ClassList classList() {
        return attendance.classList();
    }

    /** Says who somebody is who is here. */
    public void bind(String name, Student student) throws Refusal {
        Player player = guard.ask(() -> player(name));
        attendance.bind(player.name(), guard.ask(player.tokens::newest), student);
        did("knows " + CleanText.quote(player.name()) + " as number " + student.number());
    }

    /** Says whose machine an address is. */
    public void bind(InetAddress address, Student student) {
        attendance.classList().bindAddress(address, student);
        did("knows " + address.getHostAddress() + " as number " + student.number());
    }

    /** Whatever belongs to a student does so no longer; who is here is asked again. */
    public void unbind(Student student) {
        attendance.unbind(student);
        askWhoIsUnknown();
        did("no longer knows number " + student.number());
    }

    private void askWhoIsUnknown() {
        guard.run(() -> players.all().stream()
                .filter(player -> attendance.realName(player.name()).isEmpty())
                .forEach(player -> player.who.audience().tell(new LobbyEvent.RealNameAsked())));
    }

    /**
     * Deletes the attendance of somebody for good, who is sent away where there is a seat; waits for the disk.
     *
     * @param realName empty where it is not known
     * @return how many rows there were
     * @throws IOException where the database fails
     */
    public int forget(String name, String realName) throws IOException {
        for (Present person : people()) {
            if (PlayerNames.areSame(person.name(), name)
                    || (!realName.isEmpty() && person.realName().equals(realName))) {
                try {
                    kick(person.name(), true);
                } catch (Refusal e) {
                    // Gone by now.
                }
            }
        }
        return attendance.store().forget(name, realName);
    }

    /**
     * Deletes the attendance of the days before one; waits for the disk.
     *
     * @throws IOException where the database fails
     */
    public void dropAttendanceBefore(LocalDate day) throws IOException {
        attendance.store().dropBefore(day);
    }

    /** The day that it is now, where the server is. */
    public LocalDate today() {
        return attendance.store().today();
    }

    /**
     * Who came when, up to this moment; waits for the disk.
     *
     * @throws IOException where the database fails
     */
    public List<Attendee> attendance() throws IOException {
        people().stream().filter(Present::connected).forEach(person -> attendance.seen(person.name()));
        return attendance.store().attendees();
    }

    private static Holding holding(Origin origin, List<Player> people, List<Room> opened) {
        return new Holding(
                origin.text(),
                people.stream()
                        .filter(player -> !player.who.isLost())
                        .map(Player::name)
                        .toList(),
                (int) people.stream().filter(player -> player.who.isLost()).count(),
                opened.stream().map(room -> room.rules().code()).toList(),
                opened.stream().mapToInt(Room::bots).sum());
    }

    private Present present(Player player) {
        Room room = player.room;
        return new Present(
                player.name(),
                room == null ? "" : room.rules().code(),
                player.gameAlone,
                !player.who.isLost(),
                sanctions.isMuted(player.name()),
                attendance.address(player.name()),
                attendance.realName(player.name()));
    }

    private Player player(String name) throws Refusal {
        return players.find(PlayerNames.normal(name))
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NO_NAME,
                        "there is nobody called " + CleanText.quote(name) + ": who lists everybody"));
    }

    private void did(String what) {
        keeper.saveNow();
        events.publish(new TeacherDid(what));
    }
}
