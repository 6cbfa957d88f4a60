package recess.client.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import recess.client.link.WireEntry;
import recess.common.message.Bytes;

/**
 * A line that has crossed the wire, however the stream of bytes was cut.
 *
 * @param number counts them, from 0
 * @param at when its first byte crossed
 * @param pieces what came of it in each read or write; one or more, none of them empty
 * @param sharesSegment whether its beginning crossed together with the end of the message before
 */
public record WireMessage(
        long number, WireEntry.Direction direction, Instant at, List<Bytes> pieces, boolean sharesSegment) {
    /** A longer one is shown as several. */
    private static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_HEARTBEAT = 40;
    private static final Pattern HEARTBEAT = Pattern.compile("\\{\"type\":\"p[io]ng\"");

    public WireMessage {
        pieces = List.copyOf(pieces);
    }

    /** How many bytes it has. */
    public int size() {
        // All that are kept are asked whenever something crosses.
        return pieces.size() == 1
                ? pieces.getFirst().size()
                : pieces.stream().mapToInt(Bytes::size).sum();
    }

    /** All of it. */
    public Bytes bytes() {
        return pieces.size() == 1 ? pieces.getFirst() : Bytes.concat(pieces);
    }

    boolean isHeartbeat() {
        return size() <= MAX_HEARTBEAT && HEARTBEAT.matcher(bytes().asUtf8()).lookingAt();
    }

    boolean isComplete() {
        Bytes last = pieces.getLast();
        return last.view().get(last.size() - 1) == '\n' || size() >= MAX_BYTES;
    }

    WireMessage with(Bytes piece) {
        List<Bytes> more = new ArrayList<>(pieces);
        more.add(piece);
        return new WireMessage(number, direction, at, more, sharesSegment);
    }
}
