package recess.client.app;

import java.util.List;
import java.util.Map;
import recess.client.link.Server;
import recess.client.link.WireEntry;
import recess.client.theme.Theme;
import recess.common.message.LobbyRequest;

/** What is to be done outside of the pure part. */
public sealed interface Effect {
    /** Closes the link, if there is one, and opens one to this server. */
    record Connect(Server server, String name) implements Effect {}

    /** Closes the link, if there is one, and plays against bots in this program. */
    record Practise(String name) implements Effect {}

    /** Closes the link. */
    record Disconnect() implements Effect {}

    /** Asks the lobby. */
    record Ask(LobbyRequest request) implements Effect {}

    /** Does not wait before the next attempt to connect. */
    record RetryNow() implements Effect {}

    /** Sends a file. */
    record Upload(String path) implements Effect {}

    /** Stops an upload; what the server has of it is kept. */
    record PauseUpload(int id) implements Effect {}

    /** Gives an upload up, and what the server has of it. */
    record CancelUpload(int id) implements Effect {}

    /** Tries an upload again. */
    record ResumeUpload(int id) implements Effect {}

    /** Looks up what a path could go on with; {@link Event.Completed} is the answer. */
    record Complete(String typed) implements Effect {}

    /** Saves what has crossed the wire to a file of its own; {@link Event.Reported} tells its name. */
    record SaveWire(List<WireEntry> entries) implements Effect {}

    /** Keeps a theme for the next run. */
    record KeepTheme(Theme theme) implements Effect {}

    /** Keeps settings in the settings file, by its names; {@link Event.Reported} tells whether that worked. */
    record KeepSettings(Map<String, String> changed) implements Effect {}

    /** Rings the terminal's bell. */
    record Ring() implements Effect {}

    /** Puts a text into the clipboard of whoever sits at the terminal. */
    record Copy(String text) implements Effect {}

    /** Keeps the fewest moves in which a game was won for the next run. */
    record KeepBest(String game, int moves) implements Effect {}

    /** Keeps a match, as far as it has come, as the last one that was seen. */
    record KeepMatch(Recording recording) implements Effect {}

    /** Saves a match to a file that a player of terminal sessions can play; {@link Event.Reported} tells its name. */
    record SaveMatch(Recording recording) implements Effect {}

    /** Stops the program until the shell lets it go on. */
    record Suspend() implements Effect {}

    /** Draws every cell anew. */
    record Redraw() implements Effect {}
}
