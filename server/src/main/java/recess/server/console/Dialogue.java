package recess.server.console;

import java.util.List;

/** How a command talks with whoever typed it. */
public interface Dialogue {
    /** Says one line, or more; what came from others in it is clean. */
    void say(String line);

    /** Asks a question; false for anything but yes. */
    boolean confirm(String question);

    default void say(List<String> lines) {
        lines.forEach(this::say);
    }
}
