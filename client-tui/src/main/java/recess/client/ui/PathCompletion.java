package recess.client.ui;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import recess.client.app.Event;
import recess.client.app.Toast;
import recess.client.files.HomeFolder;
import recess.common.text.CleanText;

/** Goes on with a path as far as it is clear, as a shell does. */
final class PathCompletion {
    private static final int MAX_CHOICES = 60;
    private static final int MAX_LOOKED_AT = 20_000;

    private PathCompletion() {}

    /** Looks the path up; where there is nothing to go on with, it stays as it is, and that is said. */
    static List<Event> of(String typed) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String begun = typed.substring(slash + 1);
        List<String> names = names(folder, begun);
        String common = common(names, begun);
        boolean one = names.size() == 1;
        List<String> shown = names.subList(0, Math.min(names.size(), MAX_CHOICES));
        Event completed = new Event.Completed(typed, folder + common, one ? List.of() : List.copyOf(shown));
        return names.isEmpty() ? List.of(completed, new Event.Reported(nothing(folder, begun))) : List.of(completed);
    }

    private static Toast nothing(String folder, String begun) {
        String where = folder.isEmpty() ? "this folder" : CleanText.line(folder);
        try {
            if (!Files.isDirectory(folder(folder))) {
                return Toast.note("There is no folder " + where + ".");
            }
        } catch (InvalidPathException e) {
            return Toast.note("That is no path.");
        }
        return Toast.note(
                begun.isEmpty()
                        ? "There is nothing to choose in " + where + "."
                        : "Nothing in " + where + " begins with '" + CleanText.line(begun) + "'.");
    }

    private static Path folder(String typed) {
        return typed.isEmpty() ? Path.of(".") : HomeFolder.resolve(typed);
    }

    private static List<String> names(String folder, String begun) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(folder))) {
            int looked = 0;
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                boolean hidden = name.startsWith(".") && !begun.startsWith(".");
                if (name.startsWith(begun) && !hidden && CleanText.line(name).equals(name)) {
                    names.add(Files.isDirectory(file) ? name + "/" : name);
                }
                if (++looked == MAX_LOOKED_AT) {
                    break;
                }
            }
        } catch (IOException | InvalidPathException | java.nio.file.DirectoryIteratorException e) {
            // A folder that cannot be read offers nothing.
        }
        Collections.sort(names);
        return names;
    }

    private static String common(List<String> names, String begun) {
        if (names.isEmpty()) {
            return begun;
        }
        String common = names.getFirst();
        for (String name : names) {
            int same = begun.length();
            while (same < Math.min(common.length(), name.length()) && common.charAt(same) == name.charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        return common;
    }
}
