package recess.server.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import recess.common.text.CleanText;

/** The name of a file as it is typed at the console. */
final class TypedPath {
    private TypedPath() {}

    /** As a shell would read it: {@code ~/} is the home folder. */
    static Path of(String name) throws MisuseException {
        try {
            return Path.of(
                    name.startsWith("~/") ? System.getProperty("user.home", "~") + name.substring(1) : name);
        } catch (InvalidPathException e) {
            throw new MisuseException(CleanText.quote(name) + " is no file name");
        }
    }

    /**
     * The same, with an ending where it has none.
     *
     * @param ending such as {@code .csv}
     */
    static Path of(String name, String ending) throws MisuseException {
        Path path = of(name);
        Path file = path.getFileName();
        return file == null || file.toString().indexOf('.') >= 0 ? path : path.resolveSibling(file + ending);
    }
}
