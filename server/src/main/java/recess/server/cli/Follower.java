package recess.server.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import recess.common.limit.TokenBucket;
import recess.common.message.Bytes;
import recess.common.text.BytesLiteral;
import recess.common.text.CleanText;
import recess.server.event.Source;
import recess.server.net.Taps;

/** Shows what some connections say and hear, piece by piece as it passes; of a flood, so much a second. Thread-safe. */
final class Follower implements Taps.Tap {
    /** A token of a seat, or the name of an upload: whoever knows one has what is another's. */
    private static final Pattern SECRET = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");

    private static final String HIDDEN = "*".repeat(32);

    private static final int SHOWN_BYTES = 200;
    private static final int LINES = 40;
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Predicate<Source> whose;
    private final Consumer<String> screen;
    private final LongSupplier nanoTime;
    private final TokenBucket lines = new TokenBucket(LINES, TIME);
    private long leftOut;

    Follower(Predicate<Source> whose, Consumer<String> screen, LongSupplier nanoTime) {
        this.whose = whose;
        this.screen = screen;
        this.nanoTime = nanoTime;
    }

    @Override
    public void heard(Source source, boolean fromClient, Bytes bytes) {
        if (!whose.test(source)) {
            return;
        }
        long before;
        synchronized (this) {
            if (!lines.take(nanoTime.getAsLong())) {
                leftOut++;
                return;
            }
            before = leftOut;
            leftOut = 0;
        }
        String more = before == 0 ? "" : "(" + before + " left out) ";
        String shown = BytesLiteral.of(source.isOfLobby() ? masked(bytes) : bytes, SHOWN_BYTES);
        screen.accept(CleanText.line(more + source + (fromClient ? " -> " : " <- ") + shown));
    }

    /** Before it is cut: half a secret is one, too. */
    private static Bytes masked(Bytes bytes) {
        String text = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
        return Bytes.copyOf(SECRET.matcher(text).replaceAll(HIDDEN).getBytes(StandardCharsets.ISO_8859_1));
    }
}
