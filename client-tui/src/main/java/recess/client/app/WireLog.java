package recess.client.app;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import recess.client.link.WireEntry;
import recess.client.link.WireEntry.Direction;
import recess.common.message.Bytes;

/**
 * What has crossed the wire lately: as it was read and written, and as messages.
 *
 * @param kept the latest reads and writes, the oldest first
 * @param messages the latest ones, in the order of their beginnings
 * @param forgotten how many messages came before them
 * @param latestAt when the latest bytes crossed, since the program began
 */
public record WireLog(List<WireEntry> kept, List<WireMessage> messages, long forgotten, Duration latestAt) {
    /** How many are kept of each. */
    public static final int MAX_KEPT = 500;

    /** How many bytes are kept of each. */
    static final int MAX_BYTES = 1 << 20;

    /** The same for a guest: many of them are in one program, and a crowd's lists are long. */
    static final int MAX_BYTES_OF_A_GUEST = 16 * 1024;

    /** Ages grow this often. */
    private static final Duration BEAT = Duration.ofSeconds(2);

    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    public WireLog {
        kept = List.copyOf(kept);
        messages = List.copyOf(messages);
    }

    static final WireLog EMPTY = new WireLog(List.of(), List.of(), 0, Duration.ZERO);

    /**
     * How long ago a message began.
     *
     * @param now since the program began
     */
    public Duration age(WireMessage message, Duration now) {
        Instant latest = kept.isEmpty() ? message.at() : kept.getLast().at();
        Duration age = Duration.between(message.at(), latest).plus(now.minus(latestAt));
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** The same, the older the coarser, and all at one beat: not every line has to be written again each second. */
    public Duration shownAge(WireMessage message, Duration now) {
        Duration age = age(message, now.minusNanos(now.toNanos() % BEAT.toNanos()));
        return age.minusNanos(age.toNanos() % step(age).toNanos());
    }

    private static Duration step(Duration age) {
        long seconds = age.toSeconds();
        return seconds < 10 ? Duration.ofSeconds(1) : seconds < 120 ? Duration.ofSeconds(10) : LONGEST_STEP;
    }

    /** How soon one of the ages is another, as they are shown; empty where nothing has crossed. */
    Optional<Duration> agesChangeIn(Duration now) {
        Duration next = BEAT.minusNanos(now.toNanos() % BEAT.toNanos());
        return messages.isEmpty()
                ? Optional.empty()
                : Stream.iterate(next, wait -> wait.compareTo(LONGEST_STEP) <= 0, BEAT::plus)
                        .filter(wait -> messages.stream()
                                .anyMatch(m -> !shownAge(m, now).equals(shownAge(m, now.plus(wait)))))
                        .findFirst();
    }

    /** With the latest messages only, so many at most, and none of those by which each side asks whether the other is there. */
    public WireLog latest(int count) {
        List<WireMessage> latest = new ArrayList<>();
        for (int i = messages.size() - 1; i >= 0 && latest.size() < count; i--) {
            if (!messages.get(i).isHeartbeat()) {
                latest.addFirst(messages.get(i));
            }
        }
        return new WireLog(kept, latest, forgotten, latestAt);
    }

    /** @param maxBytes one of the two above */
    WireLog with(WireEntry entry, Duration now, int maxBytes) {
        List<WireMessage> more = new ArrayList<>(messages);
        long number = forgotten + messages.size();
        ByteBuffer in = entry.bytes().view();
        for (boolean isFirst = true; in.hasRemaining(); isFirst = false) {
            Bytes piece = Bytes.take(in, lineLength(in));
            int open = isFirst ? open(entry.direction()) : -1;
            if (open >= 0) {
                more.set(open, more.get(open).with(piece));
            } else {
                more.add(new WireMessage(number++, entry.direction(), entry.at(), List.of(piece), !isFirst));
            }
        }
        List<WireEntry> entries = new ArrayList<>(kept);
        entries.add(entry);
        List<WireMessage> latest = latest(more, WireMessage::size, maxBytes);
        return new WireLog(
                latest(entries, one -> one.bytes().size(), maxBytes),
                latest,
                forgotten + more.size() - latest.size(),
                now);
    }

    /** The last one in any case. */
    private static <T> List<T> latest(List<T> all, ToIntFunction<T> size, int maxBytes) {
        int first = all.size() - 1;
        int bytes = size.applyAsInt(all.getLast());
        while (first > 0 && all.size() - first < MAX_KEPT) {
            bytes += size.applyAsInt(all.get(first - 1));
            if (bytes > maxBytes) {
                break;
            }
            first--;
        }
        return all.subList(first, all.size());
    }

    /** The message of this direction whose end has not crossed yet; -1 where there is none. */
    private int open(Direction direction) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).direction() == direction) {
                return messages.get(i).isComplete() ? -1 : i;
            }
        }
        return -1;
    }

    /** Up to the end of the line, that included, or to the last byte. */
    private static int lineLength(ByteBuffer in) {
        for (int i = in.position(); i < in.limit(); i++) {
            if (in.get(i) == '\n') {
                return i + 1 - in.position();
            }
        }
        return in.remaining();
    }
}
