package recess.server.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.setting.Quantity;
import recess.common.text.CleanText;
import recess.server.export.Table;
import recess.server.task.Attempt;
import recess.server.task.Task;

/** Tasks: who has solved them, who is trying, who has not begun. */
final class TaskCommands {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private TaskCommands() {}

    static Command task(Desk desk) {
        return new Command(
                "task",
                "[open NAME LISTENER|CODE [for TIME]|close NAME|NAME]",
                "Who has solved a task, who is trying, who has not begun. open begins one on a listener or in a room, for some"
                        + " time or until you close it; alone: the tasks, or the only one that is open.",
                before -> candidates(desk, before),
                (words, out) -> {
                    String what = words.nextIfAny().orElse("");
                    switch (what) {
                        case "" -> list(desk, out);
                        case "open" -> open(desk, words, out);
                        case "close" -> {
                            String name = words.last("NAME");
                            find(desk, name);
                            out.say("the task " + name + (desk.tasks().close(name) ? " is closed" : " was closed"));
                        }
                        default -> {
                            words.requireNoMore();
                            show(desk, find(desk, what), out);
                        }
                    }
                });
    }

    private static List<String> candidates(Desk desk, List<String> before) {
        String first = before.isEmpty() ? "" : before.getFirst();
        List<String> names = desk.tasks().all().stream().map(Task::name).toList();
        return switch (before.size()) {
            case 0 -> Completions.with(names, "open", "close");
            case 1 -> first.equals("close") ? names : List.of();
            case 2 -> first.equals("open") ? places(desk) : List.of();
            case 3 -> first.equals("open") ? List.of("for") : List.of();
            default -> List.of();
        };
    }

    /** Where a task can be set. */
    private static List<String> places(Desk desk) {
        return Stream.concat(
                        desk.network().ports().stream()
                                .map(Desk.Network.Port::name)
                                .distinct(),
                        Completions.codes(desk).stream())
                .toList();
    }

    private static void open(Desk desk, Words words, Dialogue out) throws MisuseException {
        String name = words.next("NAME");
        String typed = words.next("LISTENER or CODE");
        Optional<Duration> length = Optional.empty();
        Optional<String> word = words.nextIfAny();
        if (word.isPresent()) {
            if (!word.get().equals("for")) {
                throw new MisuseException(CleanText.quote(word.get()) + " is too much");
            }
            length = Optional.of(time(words.next("TIME")));
        }
        words.requireNoMore();
        if (!name.matches("[\\p{L}\\p{Nd}_.-]{1,20}") || name.equals("open") || name.equals("close")) {
            throw new MisuseException(
                    CleanText.quote(name) + " is no name for a task: 1 to 20 letters, digits, _ - or .");
        }
        String where = places(desk).stream()
                .filter(place -> place.equals(typed) || place.equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MisuseException(CleanText.quote(typed)
                        + " is neither an open listener nor a room: listeners and rooms list them"));
        try {
            desk.tasks().open(name, where, length);
        } catch (IllegalArgumentException e) {
            throw new MisuseException(String.valueOf(e.getMessage()));
        }
        out.say("the task " + name + " is open on " + where
                + length.map(time -> ", for " + Quantity.shown(time)).orElse("") + "; solved when "
                + solved(desk, where));
    }

    private static String solved(Desk desk, String where) {
        return where.contains("/") ? desk.network().solved(where) : "a round is won";
    }

    private static Duration time(String text) throws MisuseException {
        try {
            return Quantity.time(text, SHORTEST, LONGEST);
        } catch (IllegalArgumentException e) {
            throw new MisuseException(String.valueOf(e.getMessage()));
        }
    }

    private static Task find(Desk desk, String name) throws MisuseException {
        return desk.tasks()
                .find(name)
                .orElseThrow(() -> new MisuseException("there is no task " + CleanText.quote(name)));
    }

    private static void list(Desk desk, Dialogue out) {
        List<Task> all = desk.tasks().all();
        List<Task> open = all.stream().filter(desk.tasks()::isOpen).toList();
        if (open.size() == 1) {
            show(desk, open.getFirst(), out);
            return;
        }
        Lines lines = new Lines("TASK", "WHERE", "OPENED", "CLOSES", "SOLVED", "TRYING", "NOT BEGUN");
        for (Task task : all) {
            List<Attempt> attempts = desk.tasks().attempts(task.name());
            long solved =
                    attempts.stream().filter(one -> one.solved().isPresent()).count();
            lines.add(
                    task.name(),
                    task.where(),
                    LocalTime.plain(desk.tasks().local(task.opened())),
                    closes(desk, task),
                    solved,
                    attempts.size() - solved,
                    desk.register().notAmong(who(attempts)).size());
        }
        out.say(lines.isEmpty() ? List.of("there is no task: task open NAME LISTENER opens one") : lines.lines());
    }

    private static Set<String> who(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::who).collect(Collectors.toSet());
    }

    private static String closes(Desk desk, Task task) {
        return !desk.tasks().isOpen(task)
                ? "closed"
                : task.closes()
                        .map(time -> LocalTime.clock(desk.tasks().local(time)))
                        .orElse("");
    }

    private static void show(Desk desk, Task task, Dialogue out) {
        List<Attempt> attempts = desk.tasks().attempts(task.name());
        List<String> notBegun = desk.register().notAmong(who(attempts));
        Lines lines = new Lines("WHO", "STATE", "TRIES", "LAST SEEN", "LAST ANSWER");
        long solved = 0;
        for (Attempt one : attempts) {
            solved += one.solved().isPresent() ? 1 : 0;
            lines.add(
                    one.who(),
                    one.solved()
                            .map(time ->
                                    "solved " + LocalTime.clock(desk.tasks().local(time)))
                            .orElse("trying"),
                    one.tries(),
                    LocalTime.clock(desk.tasks().local(one.lastSeen())),
                    one.lastAnswer());
        }
        notBegun.forEach(who -> lines.add(who, "not begun", 0, "", ""));
        out.say(lines.isEmpty() ? List.of("nobody has begun it") : lines.lines());
        out.say(task.name() + " on " + task.where() + ": " + solved + " solved, " + (attempts.size() - solved)
                + " trying, " + notBegun.size() + " not begun"
                + (desk.tasks().isOpen(task)
                        ? task.closes()
                                .map(time -> "; closes "
                                        + LocalTime.clock(desk.tasks().local(time)))
                                .orElse("")
                        : "; closed"));
    }

    /** A row for everybody in every task. */
    static Table table(Desk desk) {
        Table table =
                new Table("task", "where", "opened", "who", "state", "tries", "last_seen", "last_answer", "solved_at");
        for (Task task : desk.tasks().all()) {
            String opened = LocalTime.withOffset(desk.tasks().local(task.opened()));
            List<Attempt> attempts = desk.tasks().attempts(task.name());
            for (Attempt one : attempts) {
                table.add(
                        task.name(),
                        task.where(),
                        opened,
                        one.who(),
                        one.solved().isPresent() ? "solved" : "trying",
                        one.tries(),
                        LocalTime.withOffset(desk.tasks().local(one.lastSeen())),
                        one.lastAnswer(),
                        one.solved()
                                .map(time -> LocalTime.withOffset(desk.tasks().local(time)))
                                .orElse(""));
            }
            desk.register()
                    .notAmong(who(attempts))
                    .forEach(who -> table.add(task.name(), task.where(), opened, who, "not begun", 0, "", "", ""));
        }
        return table;
    }
}
