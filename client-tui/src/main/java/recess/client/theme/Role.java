package recess.client.theme;

/** What a cell of the screen means. The letter stands for it in tests. */
public enum Role {
    /** Ordinary text. */
    TEXT('.'),
    /** What is less important. */
    DIM('d'),
    /** The bar at the top. */
    BAR('b'),
    /** What is wrong, in the bar at the top. */
    BAR_WARN('w'),
    /** The name of a panel or a column. */
    TITLE('T'),
    /** Lines around panels. */
    BORDER('-'),
    /** Lines around the panel that has the keyboard. */
    FOCUS('+'),
    /** The chosen line of a list that has the keyboard. */
    SELECTED('S'),
    /** The chosen line of a list that has not. */
    CHOSEN('s'),
    /** A field to type in. */
    FIELD('f'),
    /** A field that has the keyboard. */
    FIELD_FOCUS('F'),
    /** A key in the hint bar. */
    KEY('K'),
    /** What a key does. */
    HINT('h'),
    /** A key that does not work here and now. */
    DISABLED('x'),
    /** It went well. */
    GOOD('G'),
    /** Take care. */
    WARN('W'),
    /** It went wrong. */
    BAD('B'),
    /** A number that is still possible, a bar's full part. */
    FULL('#'),
    /** A number that is no longer possible, a bar's empty part. */
    EMPTY('e'),
    /** One's own name and moves. */
    SELF('Y'),
    /** What is most worth seeing. */
    STRONG('*'),
    /** Bytes that were sent. */
    SENT('>'),
    /** Bytes that were received. */
    RECEIVED('<');

    private final char letter;

    Role(char letter) {
        this.letter = letter;
    }

    /** Stands for the role in golden screens. */
    public char letter() {
        return letter;
    }
}
