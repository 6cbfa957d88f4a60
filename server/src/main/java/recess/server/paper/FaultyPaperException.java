package recess.server.paper;

import java.util.List;

/** A paper that cannot be used. */
public final class FaultyPaperException extends Exception {
    private final List<String> problems;

    /** @param problems one or more, a sentence each, which begin with the file, the line and the column */
    public FaultyPaperException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
