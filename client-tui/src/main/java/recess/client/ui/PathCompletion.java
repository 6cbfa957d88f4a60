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
import recess.common.text.CleanText;

/** Goes on with a path as far as it is clear, as a shell does. */
final class PathCompletion {
    private static final int MAX_CHOICES = 60;
    private static final int MAX_LOOKED_AT = 20_000;

    private PathCompletion() {}

    /** Looks the path up; where there is nothing to go on with, it stays as it is. */
    static Event.Completed of(String typed) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String begun = typed.substring(slash + 1);
        List<String> names = names(folder, begun);
        String common = common(names, begun);
        boolean one = names.size() == 1;
        List<String> shown = names.subList(0, Math.min(names.size(), MAX_CHOICES));
        return new Event.Completed(typed, folder + common, one ? List.of() : List.copyOf(shown));
    }

    private static List<String> names(String folder, String begun) {
        List<String> names = new ArrayList<>();
        String home = System.getProperty("user.home");
        String real = folder.startsWith("~/") ? home + folder.substring(1) : folder.isEmpty() ? "." : folder;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(real))) {
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
