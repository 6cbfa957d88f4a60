package recess.server.net;

/** Nothing can be said to the peer any more: thrown through a session, and caught where its connection ends. */
final class PeerGoneException extends RuntimeException {
    PeerGoneException(Exception cause) {
        super(cause);
    }
}
