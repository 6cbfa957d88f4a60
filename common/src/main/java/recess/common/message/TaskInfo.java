package recess.common.message;

import java.util.List;

/**
 * A task of the class as everybody may see it: people by what they call themselves, or by their numbers on the class list.
 *
 * @param task its name
 * @param where a listener, SERVICE/DIALECT, or the code of a room; empty where that is in no list
 * @param solved how many have done it, 0 or more
 * @param trying how many have begun and not done it, 0 or more
 * @param notBegun how many of the class have not begun; without a class list, of those who are in the lobby
 * @param solvers who has done it, the first one first, as far as everybody may know a name of theirs
 * @param triers who is at it, the one who was seen last first, likewise
 */
public record TaskInfo(
        String task, String where, int solved, int trying, int notBegun, List<String> solvers, List<String> triers) {
    /** The most names of each kind that are told. */
    public static final int MAX_NAMES = 60;

    public TaskInfo {
        solvers = List.copyOf(solvers);
        triers = List.copyOf(triers);
    }

    /** In one line: {@code race: 2 have done it (ann, 12), 1 at it (bob), 9 not begun}. */
    public String line() {
        return task + ": " + solved + (solved == 1 ? " has" : " have") + " done it" + names(solvers) + ", " + trying
                + " at it" + names(triers) + ", " + notBegun + " not begun";
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }
}
