package recess.server.console;

import java.io.IOException;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.room.Refusal;
import recess.common.text.CleanText;
import recess.server.lobby.Register;
import recess.server.roster.ClassFile;
import recess.server.roster.ClassList;
import recess.server.roster.Student;
import recess.server.store.AttendanceStore.Attendee;

/** The class list: who is here, who is missing, and who is who. */
final class ClassCommands {
    private static final String USAGE = "[load FILE|bind NAME|ADDRESS NUMBER|unbind NUMBER|drop]";

    private ClassCommands() {}

    static Command classList(Desk desk) {
        return new Command(
                "class",
                USAGE,
                "Who of the class list is here, and who is missing. load reads it (number, name; a line each); bind says who"
                        + " a player is, or whose machine an address is; unbind takes that back; drop forgets the list.",
                before -> candidates(desk, before),
                (words, out) -> {
                    Optional<String> what = words.nextIfAny();
                    switch (what.orElse("")) {
                        case "" -> show(desk, out);
                        case "load" -> load(desk, words, out);
                        case "bind" -> bind(desk, words, out);
                        case "unbind" -> {
                            Student student = student(desk, words);
                            desk.register().unbind(student);
                            out.say(student.label() + " may choose again");
                        }
                        case "drop" -> drop(desk, words, out);
                        default -> throw new MisuseException(CleanText.quote(what.get()) + " is none of load, bind, unbind, drop");
                    }
                });
    }

    private static List<String> candidates(Desk desk, List<String> before) {
        String first = before.isEmpty() ? "" : before.getFirst();
        List<String> numbers = desk.register().classList().students().stream()
                .map(Student::number)
                .toList();
        return switch (before.size()) {
            case 0 -> List.of("load", "bind", "unbind", "drop");
            case 1 -> first.equals("bind") ? Completions.names(desk) : first.equals("unbind") ? numbers : List.of();
            case 2 -> first.equals("bind") ? numbers : List.of();
            default -> List.of();
        };
    }

    private static void load(Desk desk, Words words, Dialogue out) throws MisuseException, IOException {
        List<Student> students = ClassFile.read(TypedPath.of(words.text("FILE"), ".csv"));
        if (!desk.register().classList().isEmpty()
                && !out.confirm("Replace the class list of " + desk.register().classList().students().size()
                        + " with one of " + students.size() + ".")) {
            out.say("nothing is changed");
            return;
        }
        desk.register().load(students);
        out.say(Counted.of(students.size(), "student") + " on the list; in the lobby each types: iam NUMBER");
    }

    private static void bind(Desk desk, Words words, Dialogue out) throws MisuseException, Refusal {
        String whom = words.next("NAME or ADDRESS");
        Student student = student(desk, words);
        Optional<InetAddress> address = TypedAddress.of(whom);
        if (address.isPresent()) {
            desk.register().bind(address.get(), student);
        } else {
            desk.register().bind(whom, student);
        }
        out.say(CleanText.quote(whom) + " is " + student.label());
    }

    private static void drop(Desk desk, Words words, Dialogue out) throws MisuseException {
        words.requireNoMore();
        int students = desk.register().classList().students().size();
        if (out.confirm("Forget the class list of " + students + ", and who has chosen whom.")) {
            desk.register().dropClassList();
            out.say("there is no class list");
        } else {
            out.say("nothing is changed");
        }
    }

    private static Student student(Desk desk, Words words) throws MisuseException {
        String who = words.text("NUMBER");
        return desk.register()
                .classList()
                .find(who)
                .orElseThrow(() -> new MisuseException(ClassList.unknown(who)));
    }

    private static void show(Desk desk, Dialogue out) throws IOException {
        List<Student> students = desk.register().classList().students();
        if (students.isEmpty()) {
            out.say("there is no class list: class load FILE reads one");
            return;
        }
        List<Register.Present> people = desk.register().people();
        LocalDate today = desk.register().today();
        List<Attendee> seen = desk.register().attendance().stream()
                .filter(one -> one.day().equals(today))
                .toList();
        Lines lines = new Lines("NUMBER", "NAME", "AS", "ADDRESS", "STATE", "MORE");
        List<String> missing = new ArrayList<>();
        int here = 0;
        for (Student student : students) {
            List<Register.Present> own = people.stream()
                    .filter(person -> person.realName().equals(student.label()))
                    .toList();
            List<String> addresses = desk.register().classList().addresses(student);
            boolean isHere = own.stream().anyMatch(Register.Present::connected)
                    || addresses.stream().anyMatch(address -> isConnected(desk, address));
            Optional<Attendee> before = seen.stream()
                    .filter(one -> one.realName().equals(student.label()))
                    .reduce((one, other) -> one.lastSeen().isAfter(other.lastSeen()) ? one : other);
            here += isHere ? 1 : 0;
            if (!isHere && before.isEmpty()) {
                missing.add(student.label());
            }
            lines.add(
                    student.number(),
                    student.name(),
                    own.stream().map(Register.Present::name).collect(Collectors.joining(", ")),
                    Stream.concat(own.stream().map(Register.Present::address), addresses.stream())
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    isHere
                            ? "here"
                            : before.map(one -> "left, " + LocalTime.clock(one.lastSeen()))
                                    .orElse("missing"),
                    student.more());
        }
        out.say(lines.lines());
        out.say(here + " of " + students.size() + " are here"
                + (missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing)));
    }

    private static boolean isConnected(Desk desk, String address) {
        return desk.network().connectionsFrom(InetAddress.ofLiteral(address)) > 0;
    }
}
