package recess.client.upload;

import java.io.IOException;
import recess.common.message.LobbyAnswer;
import recess.common.message.UploadRequest;

/** Announces a file over a connection on which its sender has a name. */
@FunctionalInterface
public interface Announcer {
    /**
     * Waits for the answer.
     *
     * @throws IOException with a sentence, where there is no connection
     */
    LobbyAnswer announce(UploadRequest.Begin begin) throws IOException, InterruptedException;
}
