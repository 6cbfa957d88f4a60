package recess.server.event;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import recess.common.message.Bytes;
import recess.common.message.Fault;
import recess.common.message.Outcome;
import recess.common.message.Standing;

/**
 * Something that happened, as values: whoever writes it down spells it, and makes safe what came from a peer. Most events are
 * written down by nobody, so that making one has to cost next to nothing.
 */
public sealed interface ServerEvent {
    /** Something that the server, the teacher or a room did: nobody outside can cause a flood of them. */
    sealed interface OfServer extends ServerEvent {}

    /** A listener has its port. */
    record Listening(String listener, InetAddress address, int port) implements OfServer {}

    /** A default listener could not have its usual port and took another, or was left out. */
    record ListenerChanged(String listener, String what) implements OfServer {}

    /** A limit is lower than was asked for, because this machine allows no more. */
    record LimitLowered(String limit, long asked, long allowed, String why) implements OfServer {}

    /**
     * The database cannot be opened, because the disk is full or failing: files are refused and results not recorded until
     * it can.
     */
    record NothingKept(Path dataDirectory, String why) implements OfServer {}

    /** Every file will be refused until more of the disk is free. */
    record UploadsRefused(Path dataDirectory, String why) implements OfServer {}

    /** All listeners are open. */
    record Ready(Path dataDirectory) implements OfServer {}

    /** Accepting failed; it is tried again after a pause. */
    record AcceptFailed(String listener, String why, Duration pause) implements OfServer {}

    /** A newcomer was turned away. */
    record TurnedAway(String listener, InetAddress address, Fault fault) implements ServerEvent {}

    /**
     * A round in a room is over.
     *
     * @param standings everybody who played, the best first
     * @param winner empty where nobody won
     * @param answer the secret
     * @param recorded whether the results are stored for good
     * @param took from its beginning until it was decided
     */
    record RoundEnded(
            String room,
            int round,
            String game,
            List<Standing> standings,
            String winner,
            String answer,
            boolean recorded,
            Duration took)
            implements OfServer {}

    /**
     * The teacher did something to rooms or people.
     *
     * @param what in a few words, safe to show
     */
    record TeacherDid(String what) implements OfServer {}

    /** Somebody asked the server to stop. */
    record Stopping(String why, Duration grace) implements OfServer {}

    /** All connections are closed. */
    record Stopped() implements OfServer {}

    /** Something that one connection did or met. */
    sealed interface OfConnection extends ServerEvent {
        Source source();
    }

    /** A connection was opened. */
    record Connected(Source source) implements OfConnection {}

    /** Somebody took a name or was given one, or came back under it. */
    record Named(Source source, String name) implements OfConnection {}

    /**
     * The teacher has given a client another name, which its source has by now.
     *
     * @param before the name so far
     */
    record Renamed(Source source, String before) implements OfConnection {}

    /**
     * Somebody sits in a room, or watches it.
     *
     * @param room its code
     */
    record Entered(Source source, String room, boolean watching) implements OfConnection {}

    /**
     * A message came that has no event of its own.
     *
     * @param text as it came; of a long one, the beginning, for an event may wait in a queue
     */
    record Received(Source source, String text) implements OfConnection {
        private static final int MAX_CHARS = 200;

        public Received {
            text = text.substring(0, Math.min(text.length(), MAX_CHARS));
        }
    }

    /**
     * A client asks the teacher, and waits.
     *
     * @param number with which it can be answered
     * @param text what it asks
     */
    record TeacherAsked(Source source, int number, String text) implements OfConnection {}

    /**
     * A message came that is sent back, or acknowledged.
     *
     * @param start of a long message, the beginning, for an event may wait in a queue
     * @param sizeBytes of the whole message
     */
    record Echoed(Source source, Bytes start, int sizeBytes) implements OfConnection {
        private static final int MAX_BYTES = 1024;

        /** Of a whole message. */
        public Echoed(Source source, Bytes message) {
            this(source, message.size() <= MAX_BYTES ? message : Bytes.take(message.view(), MAX_BYTES), message.size());
        }
    }

    /**
     * Somebody said something to a room, and was heard.
     *
     * @param room its code
     */
    record Said(Source source, String room, String text) implements OfConnection {}

    /** The peer was told a fault. */
    record FaultTold(Source source, Fault fault) implements OfConnection {}

    /**
     * A request in the lobby was refused, and the conversation goes on.
     *
     * @param code of the refusal, as the client is told
     */
    record RequestRefused(Source source, String code, String sentence) implements OfConnection {}

    /**
     * A game ended.
     *
     * @param game its name
     * @param answer the secret
     * @param moves how many counted
     * @param took from the first prompt to the last move
     */
    record GameEnded(Source source, String game, Outcome outcome, String answer, int moves, Duration took)
            implements OfConnection {}

    /** A client has done what the lesson of its listener is about, where no other event says so. */
    record Solved(Source source) implements OfConnection {}

    /**
     * A file was stored for good.
     *
     * @param sha256 the digest of its contents in hexadecimal
     */
    record UploadStored(Source source, String storedName, long sizeBytes, String sha256) implements OfConnection {}

    /**
     * A file was refused, or not finished; nothing of it is kept.
     *
     * @param name as the peer sent it
     * @param code of the refusal, where it was the answer to a request; empty where a fault was told, or nobody
     */
    record UploadRefused(Source source, String name, String code, String why) implements OfConnection {}

    /** A connection failed through a bug of the server's. */
    record Failed(Source source, Throwable bug) implements OfConnection {}

    /** A connection ended. */
    record Disconnected(Source source, CloseReason reason, long bytesIn, long bytesOut, Duration took)
            implements OfConnection {}
}
