package recess.client.files;

import java.nio.file.Path;
import java.util.List;

/** The files sent before, the latest first. */
public final class RecentFiles {
    static final int MAX = 50;

    private final LineFile file;

    RecentFiles(LineFile file) {
        this.file = file;
    }

    /** All of them, whether or not they still exist. The names are not safe to show. */
    public List<String> all() {
        return file.lines();
    }

    /** Puts one first. */
    public void used(Path path) {
        String line = path.toAbsolutePath().normalize().toString();
        file.put(line, line::equals);
    }
}
