package recess.client.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.upload.UploadQueue;

/** What the text UI needs from the rest of the program. No method blocks. */
public interface Services {
    /** Opens a link to a server. */
    Link connect(Server server, String name, Consumer<LinkEvent> events);

    /** Opens a link to a lobby within this program, where bots play. */
    Link practise(String name, Consumer<LinkEvent> events);

    /**
     * Opens a queue of uploads to a server; the link to it is open for longer.
     *
     * @param name whose files they are
     */
    UploadQueue uploads(Server server, String name, Link link, Consumer<LinkEvent> events);

    /** A server has been reached under a name: the next run offers both. */
    void used(Server server, String name);

    /** A file is being sent: the next run offers it. */
    void sent(Path file);
}
