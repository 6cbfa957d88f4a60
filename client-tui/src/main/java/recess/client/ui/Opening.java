package recess.client.ui;

import java.util.Optional;
import recess.client.link.Server;

/**
 * How the program begins.
 *
 * @param server connected to at once; empty for the start screen
 * @param room its code: joined once connected
 * @param watching whether the room is watched only
 */
public record Opening(Optional<Server> server, Optional<String> room, boolean watching) {
    /** The start screen. */
    public static final Opening START = new Opening(Optional.empty(), Optional.empty(), false);
}
