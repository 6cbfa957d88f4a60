package recess.server.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.roster.Student;
import recess.server.store.StoredFile;
import recess.server.store.UploadOwner;

/** What is deleted for good, and what is copied before. */
final class ForgetCommands {
    private ForgetCommands() {}

    /**
     * Somebody who is to be forgotten.
     *
     * @param name in the lobby, or an address
     * @param student of the class list, where it is one
     */
    private record Person(String name, Optional<Student> student) {
        String label() {
            return student.map(Student::label).orElse("");
        }

        boolean is(String otherName, String realName) {
            return PlayerNames.areSame(otherName, name) || (!label().isEmpty() && realName.equals(label()));
        }

        boolean sent(UploadOwner owner) {
            return is(owner.name(), owner.realName());
        }

        /** The names as words of their own: {@code ann} is not in {@code joanna}. */
        Predicate<String> mentioned() {
            String names = student.map(one -> Pattern.quote(one.label()) + "|" + Pattern.quote(one.name()))
                    .orElse(Pattern.quote(name));
            return Pattern.compile(
                            "(?<![\\p{L}\\p{Nd}_.-])(?:" + names + ")(?![\\p{L}\\p{Nd}_-]|\\.[\\p{L}\\p{Nd}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .asPredicate();
        }
    }

    static Command forget(Desk desk) {
        return new Command(
                "forget",
                "NAME|ADDRESS|NUMBER",
                "Deletes all that is kept of somebody, after a question. That is results, files, attendance, tasks, lines of the"
                        + " log, and the line of the class list; a ban of the name stays.",
                Completions.people(desk),
                (words, out) -> {
                    String name = words.text("NAME");
                    Person person = new Person(name, desk.register().classList().find(name));
                    List<StoredFile> files = desk.inbox().files().stream()
                            .filter(file -> person.sent(file.owner()))
                            .toList();
                    long results = desk.archive().results().stream()
                            .filter(entry -> person.is(
                                    entry.result().player(), entry.result().realName()))
                            .count();
                    String who =
                            CleanText.quote(person.student().map(Student::label).orElse(name));
                    if (!out.confirm("Forget " + who + ": " + Counted.of(results, "result") + ", "
                            + Counted.of(files.size(), "file") + ", and attendance, tasks and log lines.")) {
                        out.say("nothing is forgotten");
                        return;
                    }
                    out.say(who + " is forgotten: " + forget(desk, person, files));
                });
    }

    private static String forget(Desk desk, Person person, List<StoredFile> files) throws IOException {
        int days = desk.register().forget(person.name(), person.label());
        int results = desk.archive().forget(person.name(), person.label());
        for (StoredFile file : files) {
            desk.inbox().delete(file);
        }
        int unfinished = desk.inbox().dropUnfinished(person::sent);
        int tasks = desk.tasks().forget(person.name())
                + (person.label().isEmpty() ? 0 : desk.tasks().forget(person.label()));
        person.student().ifPresent(student -> {
            desk.register().unbind(student);
            desk.register()
                    .load(desk.register().classList().students().stream()
                            .filter(other -> !other.equals(student))
                            .toList());
        });
        int lines = desk.log().forget(person.mentioned());
        return Counted.of(results, "result") + ", " + Counted.of(files.size() + unfinished, "file") + ", "
                + Counted.of(days, "day") + " of attendance, " + Counted.of(tasks, "task") + ", "
                + Counted.of(lines, "line") + " of the log";
    }

    static Command reset(Desk desk) {
        return new Command(
                "reset",
                "scores [CODE]",
                "Deletes all results, or those of a room, after a question; scores there begin at 0 again.",
                before -> switch (before.size()) {
                    case 0 -> List.of("scores");
                    case 1 -> Completions.codes(desk);
                    default -> List.of();
                },
                (words, out) -> {
                    words.oneOf("scores");
                    Optional<String> room = words.nextIfAny().map(code -> code.toUpperCase(Locale.ROOT));
                    words.requireNoMore();
                    if (!out.confirm("Delete "
                            + room.map(code -> "the results of room " + code).orElse("all results") + " for good.")) {
                        out.say("nothing is deleted");
                        return;
                    }
                    desk.operator().resetScores(room);
                    out.say(Counted.of(desk.archive().reset(room), "result") + " deleted");
                });
    }

    static Command backup(Desk desk) {
        return new Command(
                "backup",
                "FILE",
                "Copies all that is kept into FILE.zip, while the server runs. Unpacked, it is a data directory.",
                Command.Completer.NOTHING,
                (words, out) -> {
                    Path file = TypedPath.of(words.text("FILE"), ".zip");
                    if (ExportCommand.mayWrite(file, out)) {
                        desk.backup().write(file);
                        out.say("all of it is in "
                                + CleanText.line(file.toAbsolutePath().toString()));
                    }
                });
    }
}
