package recess.client.key;

/** What a person did. */
public sealed interface Input {
    /** A key went down. */
    record Pressed(Key key) implements Input {}

    /**
     * Something was pasted, or a file dropped on the terminal.
     *
     * @param text as it came: foreign, possibly many lines
     */
    record Pasted(String text) implements Input {}

    /** The left button went down on a cell; columns and rows count from 0. */
    record Clicked(int column, int row) implements Input {}

    /**
     * A line of a list was clicked; lines count from 0.
     *
     * @param pane the part of the screen that it is in, which has given itself the number; 0 for all the rest
     */
    record Picked(int pane, int line) implements Input {
        /** A line of the only list. */
        public Picked(int line) {
            this(0, line);
        }
    }

    /** The wheel was turned by a notch, with the pointer on a cell. */
    record Wheeled(boolean up, int column, int row) implements Input {}

    /** The wheel was turned over a part of the screen, which has given itself the number; 0 for all the rest. */
    record Scrolled(boolean up, int pane) implements Input {}

    /** The terminal's window was entered or left; nothing to do. */
    record FocusMoved(boolean here) implements Input {}
}
