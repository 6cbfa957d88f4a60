package recess.server.net;

/** What happens when the process cannot go on: memory has run out, and nothing in it can be trusted. */
@FunctionalInterface
public interface FatalError {
    /** Ends the process; may return in a test. */
    void die(Error error);
}
