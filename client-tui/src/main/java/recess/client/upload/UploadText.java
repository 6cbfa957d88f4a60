package recess.client.upload;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;

/** Describes one upload in lines for people: one for each phase and for each tenth of the file. Not thread-safe. */
public final class UploadText {
    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

    private Phase phase = Phase.QUEUED;
    private String why = "";
    private long tenth = -1;

    /** The line for a state; empty if it says nothing new. */
    public Optional<String> line(UploadState state) {
        long percent = state.sizeBytes() == 0 ? 100 : state.doneBytes() * 100 / state.sizeBytes();
        boolean isNews = state.phase() != phase
                || !state.why().equals(why)
                || (state.phase() == Phase.SENDING && percent / 10 != tenth);
        if (!isNews) {
            return Optional.empty();
        }
        phase = state.phase();
        why = state.why();
        tenth = percent / 10;
        String name = "upload " + state.id() + " " + state.name() + ": ";
        return switch (state.phase()) {
            case QUEUED -> Optional.empty();
            case HASHING -> Optional.of(name + "working out the digest of " + size(state.sizeBytes()));
            case SENDING ->
                Optional.of(name + percent + "% of " + size(state.sizeBytes())
                        + (state.bytesPerSecond() > 0 ? ", " + size(state.bytesPerSecond()) + "/s" : "")
                        + state.eta().map(eta -> ", " + time(eta) + " left").orElse(""));
            case PAUSED -> Optional.of(name + "paused: " + state.why());
            case STOPPED -> Optional.of(name + "stopped; the server keeps what it has");
            case DONE ->
                Optional.of(name + "stored as " + state.storedName() + ", " + size(state.sizeBytes()) + ", SHA-256 "
                        + state.sha256());
            case FAILED -> Optional.of(name + "failed: " + state.why());
            case CANCELLED -> Optional.of(name + "cancelled");
        };
    }

    /** A number of bytes with its unit, in three digits: {@code 999 bytes}, {@code 1.5 MiB}. */
    public static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return unit == 0
                ? bytes + " bytes"
                : String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    /** A time in its two largest units: {@code 8 s}, {@code 2 min 5 s}, {@code 1 h 10 min}. */
    public static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }
}
