package recess.client.app;

import java.time.Duration;
import java.util.List;
import recess.common.message.TaskInfo;

/**
 * The tasks of the class, which nobody tells of unasked.
 *
 * @param open as they were told last
 * @param nextAt when they are to be asked for again, since the program began
 * @param told whether the server knows of tasks: a refusal is not asked for twice
 */
public record TaskList(List<TaskInfo> open, Duration nextAt, boolean told) {
    static final TaskList UNKNOWN = new TaskList(List.of(), Duration.ZERO, true);

    private static final Duration AGE = Duration.ofSeconds(2);

    public TaskList {
        open = List.copyOf(open);
    }

    TaskList askedAt(Duration now) {
        return new TaskList(open, now.plus(AGE), told);
    }

    TaskList with(List<TaskInfo> tasks) {
        return new TaskList(tasks, nextAt, true);
    }

    TaskList refused() {
        return new TaskList(List.of(), nextAt, false);
    }
}
