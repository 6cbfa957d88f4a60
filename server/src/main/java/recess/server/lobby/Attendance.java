package recess.server.lobby;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.roster.ClassList;
import recess.server.roster.Student;
import recess.server.store.AttendanceStore;

/**
 * Who came from where, and, if there is a class list or the teacher asks for it, who that is. Real names go to the store and
 * to the teacher, and nowhere else. Thread-safe; it never waits for the disk.
 */
final class Attendance {
    static final int MAX_REAL_NAME_CODE_POINTS = 60;

    /** What somebody is of whom there is a visit. */
    private enum Kind {
        PERSON,
        /** Under a made-up name: who it is, the address says. */
        RAW,
        /** A program that plays by itself, and is nobody. */
        PROGRAM
    }

    /**
     * Somebody who is here under a name.
     *
     * @param told the real name, as it was told; empty where it was not
     * @param student of the class list
     */
    private record Visit(InetAddress address, Kind kind, String told, Optional<Student> student) {
        Visit as(Student known) {
            return new Visit(address, kind, told, Optional.of(known));
        }

        Visit not(Student wrong) {
            return new Visit(address, kind, told, student.filter(known -> !known.equals(wrong)));
        }
    }

    private final AttendanceStore store;
    private final ClassList classList;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private volatile boolean asking;

    Attendance(AttendanceStore store, ClassList classList) {
        this.store = store;
        this.classList = classList;
    }

    ClassList classList() {
        return classList;
    }

    /** Whether real names are asked for from now on, also without a class list. */
    void ask(boolean on) {
        asking = on;
    }

    boolean isAskedFor() {
        return asking;
    }

    private boolean isAsking() {
        return asking || !classList.isEmpty();
    }

    /**
     * Somebody has taken a name.
     *
     * @param greeting under which, and whether it is who had it before, and not somebody else under the same name
     * @param token the one that was shown, which may belong to a student
     * @param realName kept only while the teacher asks for it
     * @return whether the real name has still to be asked for
     */
    boolean came(Lobby.Greeting greeting, Optional<String> token, InetAddress address, Optional<String> realName) {
        String name = greeting.name();
        Optional<Visit> before = greeting.resumed() ? visit(name) : Optional.empty();
        Optional<Student> student =
                token.map(Tokens::digest).flatMap(classList::ofToken).or(() -> before.flatMap(Visit::student));
        student.ifPresent(known ->
                classList.replaceToken(token.map(Tokens::digest).orElse(""), Tokens.digest(greeting.token()), known));
        visits.put(
                PlayerNames.key(name),
                new Visit(address, Kind.PERSON, before.map(Visit::told).orElse(""), student));
        seen(name);
        if (!isAsking()) {
            return false;
        }
        realName.filter(text -> realName(name).isEmpty()).ifPresent(text -> {
            try {
                tell(name, Tokens.digest(greeting.token()), text);
            } catch (Refusal e) {
                // It is asked for below.
            }
        });
        return realName(name).isEmpty();
    }

    /** A raw client sits down under a made-up name. */
    void sat(String name, InetAddress address) {
        visits.put(PlayerNames.key(name), new Visit(address, Kind.RAW, "", Optional.empty()));
    }

    /** A program that plays by itself has taken a name; it does not attend. */
    void runs(String name, InetAddress address) {
        visits.put(PlayerNames.key(name), new Visit(address, Kind.PROGRAM, "", Optional.empty()));
    }

    /** Somebody had a seat before the server was started again, and may come back. */
    void restore(String name, KeptSeat seat) {
        Kind kind = switch (seat.kind()) {
            case PERSON -> Kind.PERSON;
            case RAW -> Kind.RAW;
            case PROGRAM, BOT -> Kind.PROGRAM;
        };
        visits.put(PlayerNames.key(name), new Visit(seat.address(), kind, "", classList.ofToken(seat.newest())));
    }

    /**
     * Somebody is gone for good: the name is free, and tells nothing of who had it.
     *
     * @param wasHere whether the connection was, until now
     */
    void forget(String name, boolean wasHere) {
        if (wasHere) {
            seen(name);
        }
        visits.remove(PlayerNames.key(name));
    }

    /** Somebody has another name; what is stored stays under the one so far. */
    void renamed(String before, String now) {
        visit(before).ifPresent(visit -> {
            seen(before);
            visits.remove(PlayerNames.key(before));
            visits.put(PlayerNames.key(now), visit);
            seen(now);
        });
    }

    /** Somebody is still there, or has just lost the connection. */
    void seen(String name) {
        visit(name)
                .filter(visit -> visit.kind() == Kind.PERSON)
                .ifPresent(visit -> store.seen(name, visit.address().getHostAddress(), realName(name)));
    }

    /**
     * Somebody says who that is: a real name, or, with a class list, a number or a name of it, once.
     *
     * @param token the digest of the one that brings the seat back: it belongs to that student from now on
     */
    void tell(String name, String token, String text) throws Refusal {
        if (!isAsking()) {
            throw new Refusal(RefusalCode.NOT_ASKED, "nobody has asked for your real name, so it is not kept");
        }
        String clean = clean(text);
        if (clean.isEmpty()) {
            throw new Refusal(
                    RefusalCode.BAD_TEXT, "a real name has 1 to " + MAX_REAL_NAME_CODE_POINTS + " characters");
        }
        if (classList.isEmpty()) {
            change(name, visit -> new Visit(visit.address(), visit.kind(), clean, visit.student()));
            seen(name);
            return;
        }
        Student student =
                classList.find(clean).orElseThrow(() -> new Refusal(RefusalCode.BAD_TEXT, ClassList.unknown(clean)));
        requireChoice(name, student);
        bind(name, token, student);
    }

    /** One chooses once, and not whom somebody elsewhere has chosen who is here. */
    private void requireChoice(String name, Student student) throws Refusal {
        Optional<Visit> own = visit(name);
        Optional<Student> before = own.flatMap(Visit::student);
        if (before.isPresent() && !before.get().equals(student)) {
            throw new Refusal(
                    RefusalCode.BAD_TEXT,
                    "you are number " + before.get().number() + " already: your teacher can change that");
        }
        boolean taken = visits.values().stream()
                .anyMatch(visit -> visit.student().filter(student::equals).isPresent()
                        && own.filter(mine -> !mine.address().equals(visit.address()))
                                .isPresent());
        if (taken) {
            throw new Refusal(
                    RefusalCode.BAD_TEXT,
                    "somebody at another machine is number " + student.number() + ": ask your teacher");
        }
    }

    /**
     * A player who is here is a student of the class list; and so are raw clients from the same address, unless another
     * student is there too.
     *
     * @param token the digest of the one that brings the seat back
     */
    void bind(String name, String token, Student student) {
        change(name, visit -> visit.as(student));
        classList.bindToken(token, student);
        visit(name).map(Visit::address).ifPresent(address -> {
            boolean shared = visits.values().stream()
                    .anyMatch(visit -> visit.address().equals(address)
                            && visit.student()
                                    .filter(other -> !other.equals(student))
                                    .isPresent());
            if (shared) {
                classList.unbindAddress(address);
            } else {
                classList.bindAddress(address, student);
            }
        });
        seen(name);
    }

    /** Nobody is that student any more: whoever was may choose again. */
    void unbind(Student student) {
        classList.unbind(student);
        visits.replaceAll((_, visit) -> visit.not(student));
    }

    /** The real name behind a name; empty where it is not known. */
    String realName(String name) {
        return visit(name)
                .map(visit -> switch (visit.kind()) {
                    case PERSON -> visit.student().map(Student::label).orElse(visit.told());
                    case RAW ->
                        classList.at(visit.address()).map(Student::label).orElse("");
                    case PROGRAM -> "";
                })
                .orElse("");
    }

    /** Where somebody came from; empty where that is not known. */
    String address(String name) {
        return visit(name).map(visit -> visit.address().getHostAddress()).orElse("");
    }

    AttendanceStore store() {
        return store;
    }

    private Optional<Visit> visit(String name) {
        return Optional.ofNullable(visits.get(PlayerNames.key(name)));
    }

    private void change(String name, UnaryOperator<Visit> change) {
        visits.computeIfPresent(PlayerNames.key(name), (_, visit) -> change.apply(visit));
    }

    private static String clean(String text) {
        String clean = CleanText.line(text).strip();
        return clean.codePointCount(0, clean.length()) <= MAX_REAL_NAME_CODE_POINTS
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, MAX_REAL_NAME_CODE_POINTS));
    }
}
