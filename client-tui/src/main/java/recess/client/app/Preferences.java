package recess.client.app;

/**
 * How somebody wants it to look and to sound.
 *
 * @param motion whether something may move that need not, as the steps of a podium that rise
 * @param bell whether the terminal's bell rings when a round begins
 * @param title whether the window's title tells what goes on
 * @param projector whether a room that is watched shows itself in large letters from the beginning
 */
public record Preferences(boolean motion, boolean bell, boolean title, boolean projector) {
    /** Where nothing is set. */
    public static final Preferences USUAL = new Preferences(true, true, true, false);
}
