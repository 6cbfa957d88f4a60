package recess.server.bench;

/** Who has come in at a door, and looks at the text UI. */
interface Visitors extends AutoCloseable {
    /** All go. */
    @Override
    void close();
}
