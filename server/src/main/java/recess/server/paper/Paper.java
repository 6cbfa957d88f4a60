package recess.server.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A named set of settings.
 *
 * @param name as it is asked for: small letters, digits and {@code -}
 * @param sheet what the sheet calls the task, in a line
 * @param about more of it, in a line; empty for nothing
 * @param listener SERVICE/DIALECT, and where it stands in the file
 * @param port where it is usually found; empty for the listener's own
 * @param clientEnds what the sheet's client sends behind a message: {@code LF} or nothing; empty for what is usual
 * @param settings of the listener, in the order of the file
 */
public record Paper(
        String name,
        String sheet,
        String about,
        Value listener,
        OptionalInt port,
        Optional<String> clientEnds,
        Map<String, Value> settings) {
    /**
     * What stands in a file.
     *
     * @param keyColumn where its name stands in the line, from 1
     * @param column where it stands itself
     */
    public record Value(String text, int line, int keyColumn, int column) {}

    /** The settings alone. */
    public Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        settings.forEach((name, value) -> given.put(name, value.text()));
        return given;
    }
}
