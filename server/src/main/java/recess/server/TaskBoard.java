package recess.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.message.TaskInfo;
import recess.server.lobby.Lobby;
import recess.server.roster.Student;
import recess.server.task.Attempt;
import recess.server.task.Task;
import recess.server.task.Tasks;

/**
 * The tasks of the class as everybody may see them. Whoever calls himself nothing is shown by the number on the class list, or
 * only counted: no real name and no address leaves the teacher's console. Thread-safe.
 */
record TaskBoard(Tasks tasks, Lobby lobby) {
    private static final int MAX_TASKS = 20;

    /** Those that are open. */
    List<TaskInfo> open() {
        List<Task> open =
                tasks.all().stream().filter(tasks::isOpen).limit(MAX_TASKS).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, String> numbers = lobby.classList().students().stream()
                .collect(Collectors.toMap(Student::label, Student::number, (one, _) -> one));
        return open.stream().map(task -> info(task, numbers)).toList();
    }

    /** @param numbers on the class list, by the names there */
    private TaskInfo info(Task task, Map<String, String> numbers) {
        List<Attempt> attempts = tasks.attempts(task.name());
        Map<Boolean, List<Attempt>> bySolved = attempts.stream()
                .collect(Collectors.partitioningBy(attempt -> attempt.solved().isPresent()));
        List<Attempt> solvers = bySolved.getOrDefault(true, List.of());
        List<Attempt> triers = bySolved.getOrDefault(false, List.of());
        Set<String> begun = attempts.stream().map(Attempt::who).collect(Collectors.toSet());
        return new TaskInfo(
                task.name(),
                where(task),
                solvers.size(),
                triers.size(),
                lobby.register().notAmong(begun).size(),
                names(solvers, numbers),
                names(triers, numbers));
    }

    /** Whoever is to find an unlisted room has its code already. */
    private String where(Task task) {
        boolean isUnlisted = lobby.findRoom(task.where())
                .filter(room -> !room.rules().listed())
                .isPresent();
        return isUnlisted ? "" : task.where();
    }

    private static List<String> names(List<Attempt> attempts, Map<String, String> numbers) {
        return attempts.stream()
                .flatMap(attempt -> attempt.nick().isEmpty()
                        ? Stream.ofNullable(numbers.get(attempt.who()))
                        : Stream.of(attempt.nick()))
                .limit(TaskInfo.MAX_NAMES)
                .toList();
    }
}
