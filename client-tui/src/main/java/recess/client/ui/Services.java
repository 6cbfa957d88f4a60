package recess.client.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import recess.client.app.Recording;
import recess.client.app.Toast;
import recess.client.app.Welcome;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.theme.Theme;

/** What the text UI needs from the rest of the program. */
public interface Services {
    /** Begins to connect to a server. */
    OpenLink connect(Server server, String name, Consumer<LinkEvent> events);

    /** Opens a lobby within this program, where bots play. */
    OpenLink practise(String name, Consumer<LinkEvent> events);

    /** A server has been reached under a name: the next run offers both. */
    void used(Server server, String name);

    /** A theme has been chosen: the next run begins with it, unless the settings name another. */
    void chosen(Theme theme);

    /**
     * Settings have been changed, by the names that the settings file has.
     *
     * @return whether they are kept: one line, safe to show
     */
    Toast settled(Map<String, String> changed);

    /**
     * What there is to tell before anything is chosen. Blocks for a second or two.
     *
     * @param server the one that was used last; empty where there was none
     */
    Welcome welcome(Optional<Server> server);

    /** A game has been won in fewer moves than ever before. */
    void best(String game, int moves);

    /** A match has been seen, as far as it has come: it is the last one for {@code recess card}. */
    void seen(Recording recording);

    /** A file is being sent: the next run offers it. */
    void sent(Path file);

    /** Those of a program that keeps nothing between two runs. */
    interface KeepingNothing extends Services {
        @Override
        default void used(Server server, String name) {}

        @Override
        default void chosen(Theme theme) {}

        @Override
        default Toast settled(Map<String, String> changed) {
            return Toast.note("It holds until you leave: nothing is kept.");
        }

        @Override
        default Welcome welcome(Optional<Server> server) {
            return Welcome.NOTHING;
        }

        @Override
        default void best(String game, int moves) {}

        @Override
        default void seen(Recording recording) {}

        @Override
        default void sent(Path file) {}
    }
}
