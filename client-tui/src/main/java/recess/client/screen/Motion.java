package recess.client.screen;

import java.time.Duration;
import java.util.Optional;
import recess.client.app.State;
import recess.client.app.Table;

/** What moves at the end of a round, in a few pictures. */
final class Motion {
    /** The last picture: all stands. */
    static final int FRAMES = 6;

    private static final Duration FRAME = Duration.ofMillis(100);

    private Motion() {}

    /** Which picture it is now, 0 to {@link #FRAMES}. */
    static int frame(Table table, State state) {
        return table.clock()
                .stoppedAt()
                .filter(_ -> state.home().preferences().motion())
                .map(stopped -> Math.clamp(state.now().minus(stopped).dividedBy(FRAME), 0, FRAMES))
                .orElse(FRAMES);
    }

    /** How soon the next one comes; empty where all stands. */
    static Optional<Duration> nextIn(State state) {
        return state.world()
                .table()
                .filter(table -> table.result().isPresent() && frame(table, state) < FRAMES)
                .map(_ -> FRAME);
    }

    /** A text that is uncovered character by character. */
    static String uncovered(String text, int frame) {
        int length = text.codePointCount(0, text.length());
        int shown = length * frame / FRAMES;
        int end = text.offsetByCodePoints(0, shown);
        return text.substring(0, end) + "·".repeat(length - shown);
    }

    /** How much of the step of a place stands: the third rises first. */
    static int risen(int height, int place, int frame) {
        return height * Math.clamp(frame - 2L * (3 - place), 0, 2) / 2;
    }
}
