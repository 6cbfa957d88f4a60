package recess.server.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a class has to do.
 *
 * @param name one word
 * @param where a listener, SERVICE/DIALECT, or the code of a room
 * @param closes when it ends by itself
 * @param closed whether the teacher has ended it
 */
public record Task(String name, String where, Instant opened, Optional<Instant> closes, boolean closed) {
    /** Whether what is done now counts. */
    public boolean isOpen(Instant now) {
        return !closed && closes.filter(end -> !now.isBefore(end)).isEmpty();
    }

    Task close() {
        return new Task(name, where, opened, closes, true);
    }

    List<String> fields() {
        return List.of(
                where, opened.toString(), closes.map(Instant::toString).orElse(""), Boolean.toString(closed));
    }

    /** @throws RuntimeException where another version has written them */
    static Task of(String name, List<String> fields) {
        return new Task(
                name,
                fields.get(0),
                Instant.parse(fields.get(1)),
                Optional.of(fields.get(2)).filter(text -> !text.isEmpty()).map(Instant::parse),
                Boolean.parseBoolean(fields.get(3)));
    }
}
