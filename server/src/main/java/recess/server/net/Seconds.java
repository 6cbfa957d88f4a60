package recess.server.net;

import java.time.Duration;

/** How a time is named in a sentence. */
final class Seconds {
    private Seconds() {}

    /** {@code 30 s}, or {@code 250 ms} where it is no whole number of seconds. */
    static String of(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
