package recess.common.message;

/**
 * A game as one player sees it.
 *
 * @param game its name
 * @param text in the words of the course: one line, safe to show
 * @param facts the same, and more, as values
 */
public record GameView(String game, String text, Facts facts) {}
