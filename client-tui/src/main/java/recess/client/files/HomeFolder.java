package recess.client.files;

import java.nio.file.Path;
import java.util.Map;
import recess.common.file.Utf8Path;

/** What {@code ~} stands for: {@code $HOME}, as in a shell, or without it the home folder of the account. */
public final class HomeFolder {
    private HomeFolder() {}

    /** The home folder of the user of this process. */
    public static Path ofThisProcess() {
        return of(System.getenv(), System.getProperty("user.home", "."));
    }

    static Path of(Map<String, String> environment, String account) {
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isEmpty() ? account : home);
    }

    /** A path as it was typed, with {@code ~} at its beginning replaced by the home folder of the user. */
    public static Path resolve(String typed) {
        return resolve(typed, ofThisProcess());
    }

    /** A path as it was typed, with {@code ~} at its beginning replaced by {@code home}. */
    public static Path resolve(String typed, Path home) {
        if (typed.equals("~")) {
            return home;
        }
        return typed.startsWith("~/") ? Utf8Path.in(home, typed.substring(2)) : Utf8Path.of(typed);
    }
}
