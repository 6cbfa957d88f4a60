package recess.client.cli;

import java.util.Optional;
import recess.client.link.Server;

/**
 * What was asked for on the command line, where it opens the screens or line mode.
 *
 * @param server where to connect at once; empty for the start screen
 * @param offline whether to practise without a server
 * @param name the player's; empty for the usual one
 * @param room the code of a room to go to at once
 * @param watching whether to watch there
 * @param game a game to play alone at once
 * @param plain whether line mode was asked for
 * @param board whether to show the room in large letters
 */
public record LaunchOptions(
        Optional<Server> server,
        boolean offline,
        Optional<String> name,
        Optional<String> room,
        boolean watching,
        Optional<String> game,
        boolean plain,
        boolean board) {
    /** {@code recess} and nothing else. */
    static final LaunchOptions START = new LaunchOptions(
            Optional.empty(), false, Optional.empty(), Optional.empty(), false, Optional.empty(), false, false);
}
