package recess.client.link;

import java.time.Duration;
import java.util.Optional;

/**
 * How far one upload is.
 *
 * @param id the number that the queue gave it, 1 or more
 * @param name the file's name; safe to show
 * @param sizeBytes 0 or more
 * @param doneBytes of {@code sizeBytes}: hashed while it is {@link Phase#HASHING}, on the server afterwards
 * @param bytesPerSecond lately; 0 while nothing moves
 * @param eta until it is complete; empty while that cannot be told
 * @param why what stands in the way, or what went wrong: one sentence, safe to show; empty for nothing
 * @param sha256 of the contents, in 64 small hexadecimal digits; empty until it is known
 * @param storedName the name it has on the server; empty until it is done
 */
public record UploadState(
        int id,
        String name,
        long sizeBytes,
        long doneBytes,
        long bytesPerSecond,
        Optional<Duration> eta,
        Phase phase,
        String why,
        String sha256,
        String storedName) {
    /** What is being done. */
    public enum Phase {
        /** Others are before it. */
        QUEUED,
        /** Its digest is being worked out. */
        HASHING,
        /** It is being sent. */
        SENDING,
        /** The connection is lost, and will be made again by itself. */
        PAUSED,
        /** Somebody has stopped it; what the server has is kept, and resume goes on from there. */
        STOPPED,
        /** The server has it, and its digest is the right one. */
        DONE,
        /** It was refused, or the file cannot be read; resume tries again. */
        FAILED,
        /** Somebody did not want it any more; resume begins anew. */
        CANCELLED;

        /** Whether nothing more happens by itself. */
        public boolean isOver() {
            return switch (this) {
                case QUEUED, HASHING, SENDING, PAUSED -> false;
                case STOPPED, DONE, FAILED, CANCELLED -> true;
            };
        }
    }
}
