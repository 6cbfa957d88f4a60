package recess.client.link;

import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;

/**
 * The way to a lobby. What happens on it is told as {@link LinkEvent}s to whoever opened it, one at a time, on a thread of
 * the link. Thread-safe; no method blocks, but for {@link #close}.
 */
public interface Link extends AutoCloseable {
    /** The ticket of the greeting that a link sends by itself, which its answer carries. */
    long GREETING = 0;

    /**
     * Asks for something. The answer comes as {@link LinkEvent.Answered} with the ticket; while the link is down, or where it
     * breaks before the answer, that is a refusal with the code {@link RefusalCode#OFFLINE}.
     *
     * <p>A {@link LobbyRequest.Hello} changes the name under which the link comes back after a loss.
     *
     * @return the ticket, 1 or more, each one once in the life of a link
     */
    long ask(LobbyRequest request);

    /**
     * Begins another attempt at once: instead of a wait, of an attempt under way, of a connection whose name was refused, or
     * of one that gives no answer. Nothing where all is well.
     */
    void retryNow();

    /**
     * Says goodbye where it is connected, which frees name and seat, and ends. Nothing is told afterwards. Waits until the
     * server has let go, for a second at most.
     */
    @Override
    void close();
}
