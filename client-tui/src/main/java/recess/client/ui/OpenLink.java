package recess.client.ui;

import java.util.Optional;
import recess.client.link.Link;
import recess.client.upload.UploadQueue;

/**
 * An open way to a lobby.
 *
 * @param uploads empty where there is nobody to send files to
 * @param closing ends both; may take a second, for the goodbye
 */
public record OpenLink(Link link, Optional<UploadQueue> uploads, Runnable closing) {}
