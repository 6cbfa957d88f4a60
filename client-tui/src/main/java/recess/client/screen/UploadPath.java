package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import recess.client.app.Event;
import recess.client.widget.TextInput;

/**
 * The path that is being typed.
 *
 * @param typed what stands in the field
 * @param choices what it could go on with
 * @param recent files sent before, the latest first
 * @param recentAt which of them stands in the field; -1 for none
 */
record UploadPath(TextInput typed, List<String> choices, List<String> recent, int recentAt) {
    private static final int MAX_CHARS = 4_096;

    UploadPath {
        choices = List.copyOf(choices);
        recent = List.copyOf(recent);
    }

    static UploadPath begin(List<String> recent) {
        return new UploadPath(TextInput.empty(MAX_CHARS), List.of(), recent, -1);
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The file that is meant: the first, where several were dropped. */
    String file() {
        return TypedPaths.first(typed.text());
    }

    UploadPath with(TextInput newTyped) {
        return new UploadPath(newTyped, List.of(), recent, -1);
    }

    UploadPath with(String text) {
        return with(typed.with(text));
    }

    /** The file is being sent, and the latest one that was. */
    UploadPath sent() {
        List<String> latest = new ArrayList<>(recent);
        latest.remove(file());
        latest.addFirst(file());
        return new UploadPath(typed.cleared(), List.of(), latest, -1);
    }

    /** As far as it is clear, unless something else has been typed meanwhile. */
    UploadPath after(Event.Completed completed) {
        return file().equals(completed.typed())
                ? new UploadPath(typed.with(completed.extended()), completed.choices(), recent, -1)
                : this;
    }

    /** A path that leads to nothing is given back to be mended. */
    UploadPath after(Event.NotSent notSent) {
        List<String> others =
                recent.stream().filter(r -> !r.equals(notSent.typed())).toList();
        return new UploadPath(isEmpty() ? typed.with(notSent.typed()) : typed, choices, others, -1);
    }

    /** A file that was sent before the one in the field, or after it. */
    UploadPath recalled(int by) {
        int to = Math.clamp(recentAt + by, -1, recent.size() - 1);
        return new UploadPath(to < 0 ? typed.cleared() : typed.with(recent.get(to)), List.of(), recent, to);
    }
}
